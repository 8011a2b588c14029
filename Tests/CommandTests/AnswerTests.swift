import Foundation
import Testing

@Suite struct AnswerTests {
  @Test func `explain says what clashes, where it stands, and what helps`() throws {
    let folder = try Folder(Scenarios.infeasible)
    let run = try breakout("explain", "scenario", in: folder)
    #expect(run.code == 2)
    #expect(run.output.contains("scenario/small.yaml:16:9: d1 and d2 stay apart"))
    #expect(run.output.contains("1. let d1, d2 meet in a workshop"))
    let json = try breakout("explain", "scenario", "--json", in: folder).json()
    #expect((json["clashes"] as? [[[String: Any]]])?.first?.count == 3)
    #expect((json["repairs"] as? [[String: Any]])?.count == 3)
  }

  @Test func `a chain of sessions that is too long for its day is told in one line, with the minutes`() throws {
    var files = Scenarios.small()
    files["small.yaml"] = """
      format: breakout/1
      event:
        name: Chain
        timezone: Europe/Paris
        step: 30 min
        days: [{id: mon, date: 2030-01-07, opens: "09:00", closes: "12:00"}]
      rooms: [{id: r1, seats: 6}, {id: r2, seats: 6}]
      sessions:
        - {id: a, kind: talk, minutes: 60}
        - {id: b, kind: talk, minutes: 60, after: a}
        - {id: c, kind: talk, minutes: 60, after: b}
        - {id: d, kind: talk, minutes: 60, after: c}
        - {id: w1, kind: workshop, minutes: 30}
        - {id: w2, kind: workshop, minutes: 30, with: w1}
      sectors: [{id: law}, {id: civil}]
      delegates: {roster: roster.csv}
      policy: [preferences]
      """
    let folder = try Folder(files)
    let run = try breakout("explain", "scenario", in: folder)
    #expect(run.code == 2, "\(run.error)")
    #expect(
      run.output.contains("'a', 'b', 'c' and 'd' come one after the other, 240 minutes; mon has 180\n"), "\(run.output)"
    )
    #expect(run.output.contains("mon is open 09:00–12:00"))
  }

  @Test func `solve gives the clash as its reasons, each at its place`() throws {
    let folder = try Folder(Scenarios.infeasible)
    let run = try breakout("solve", "scenario", in: folder)
    #expect(run.code == 2)
    #expect(run.error.contains("scenario/small.yaml:16:9: error: d1 and d2 stay apart"))
  }

  @Test func `a repair that explain proposes as a setting makes solve find a plan`() throws {
    let folder = try Folder(Scenarios.small(extra: "rules: {guarantee: {within-choices: 1}}"))
    let tight = ["--set", "rooms.r1.seats=7", "--set", "sessions.w1.sectors={at-most: {law: 1}, at-least: {civil: 4}}"]
    let run = try Running(["explain", "scenario", "--json"] + tight, in: folder).end()
    #expect(run.code == 2)
    let repairs = try #require(try run.json()["repairs"] as? [[String: Any]])
    let settings = try #require(repairs.compactMap { $0["settings"] as? [String] }.first)
    let again = try Running(["solve", "scenario"] + tight + settings.flatMap { ["--set", $0] }, in: folder).end()
    #expect(again.code == 0, "\(settings): \(again.error)")
  }

  @Test func `explain tells a delegate why, and nobody else's name`() throws {
    let folder = try Folder(Scenarios.small(extra: "pins: [{delegate: d2, not: w1}]"))
    #expect(try breakout("solve", "scenario", "--out", "plan", in: folder).code == 0)
    let run = try breakout("explain", "plan", "--delegate", "d2", in: folder)
    #expect(run.code == 0)
    #expect(run.output.contains("w1 (choice 1) instead of w2: no plan allows it: d2 is kept out of 'w1'"))
    let own = try breakout("explain", "plan", "--delegate", "d2", "--audience", "delegate", in: folder)
    #expect(own.output.contains("you are kept out of 'w1'"))
    #expect(try breakout("explain", "plan", "--delegate", "d99", in: folder).code == 3)
    #expect(try breakout("explain", "plan", "--session", "w1", in: folder).code == 64)
  }

  @Test func `a plan of a plan carries what it came from, and verifies`() throws {
    let folder = try Folder(Scenarios.small())
    try folder.write("first.yaml", "format: breakout-changes/1\nleave: [d1]\npins: [{delegate: d3, session: w2}]\n")
    try folder.write("second.yaml", "format: breakout-changes/1\nleave: [d2]\nrooms: [{id: r1, seats: 5}]\n")
    #expect(try breakout("solve", "scenario", "--out", "plan", "--set", "rooms.r2.seats=7", in: folder).code == 0)
    let first = try breakout("replan", "plan", "--changes", "first.yaml", in: folder)
    #expect(first.code == 0, "\(first.error)")
    let second = try breakout("replan", "plan-2", "--changes", "second.yaml", "--freeze", "d5", in: folder)
    #expect(second.code == 0, "\(second.error)")
    #expect(folder.files(in: "plan-3").contains("moves.csv"))
    let check = try breakout("verify", "plan-3", in: folder)
    #expect(check.code == 0, "\(check.error)")
    let plan = try folder.read("plan-3/plan.json")
    #expect(plan.contains("rooms.r2.seats=7"))
    #expect(plan.contains("first.yaml") && plan.contains("second.yaml"))
    let json = try JSONSerialization.jsonObject(with: Data(plan.utf8)) as? [String: Any]
    let seats = try #require(json?["allocation"] as? [String: [String]])
    #expect(seats["d3"] == ["w2"])
    #expect(seats["d1"] == nil && seats["d2"] == nil)
    // Twice the same is the same plan.
    let again = try breakout(
      "replan", "plan-2", "--changes", "second.yaml", "--freeze", "d5", "--out", "again", in: folder)
    #expect(again.code == 0)
    #expect(try folder.read("again/plan.json") == plan)
  }

  @Test func `what is wrong with changes is told at its place`() throws {
    let folder = try Folder(Scenarios.small())
    try folder.write("changes.yaml", "format: breakout-changes/1\nleave: [dd1]\n")
    #expect(try breakout("solve", "scenario", "--out", "plan", in: folder).code == 0)
    let run = try breakout("replan", "plan", "--changes", "changes.yaml", in: folder)
    #expect(run.code == 3)
    #expect(run.error.contains("changes.yaml:2:9: error: delegate 'dd1' is not declared; did you mean 'd1'?"))
    let freeze = try breakout("replan", "plan", "--freeze", "w9", in: folder)
    #expect(freeze.error.contains("--freeze w9"))
  }

  @Test func `explain answers for numbers that cannot work out, too`() throws {
    let folder = try Folder(Scenarios.small())
    let run = try breakout("explain", "scenario", "--set", "rooms.r1.seats=1", in: folder)
    #expect(run.code == 2, "\(run.error)")
    #expect(run.output.contains("--set rooms.r1.seats=1:1:16: r1 seats 1"), "\(run.output)")
    #expect(run.output.contains("raise r1 by 1 seat, to 2\n     --set rooms.r1.seats=2"), "\(run.output)")
    // What makes no sense at all is still refused.
    #expect(try breakout("explain", "scenario", "--set", "rooms.r1.seats=0", in: folder).code == 3)
  }

  @Test func `explain names what stands in the way of an agenda`() throws {
    let folder = try Folder(Scenarios.small(extra: "breaks: [{id: tea, minutes: 30, window: \"09:00–10:00\"}]"))
    let run = try breakout("explain", "scenario", in: folder)
    #expect(run.code == 2, "\(run.error)")
    #expect(run.output.contains("'tea', 30 minutes, lies within mon 09:00–10:00"), "\(run.output)")
    #expect(run.output.contains("let 'tea' last until mon 10:30 instead of 10:00, 30 minutes more"), "\(run.output)")
  }

  @Test func `replan tells which changes leave no plan, and every way out`() throws {
    let folder = try Folder(Scenarios.small())
    #expect(try breakout("solve", "scenario", "--out", "plan", in: folder).code == 0)
    try folder.write("c.yaml", "format: breakout-changes/1\nrooms: [{id: r1, seats: 1}]\n")
    let run = try breakout("replan", "plan", "--changes", "c.yaml", in: folder)
    #expect(run.code == 2, "\(run.error)")
    #expect(run.error.contains("c.yaml:2:25: error: r1 seats 1"), "\(run.error)")
    #expect(run.error.contains("1. raise r1 by 1 seat, to 2"), "\(run.error)")
    #expect(run.error.contains("2. raise r2 by 1 seat, to 7"), "\(run.error)")
    // Half of them are in r1, so three are too few seats for those who stay.
    try folder.write("c.yaml", "format: breakout-changes/1\nrooms: [{id: r1, seats: 3}]\n")
    let frozen = try breakout("replan", "plan", "--changes", "c.yaml", "--freeze", "before mon 10:00", in: folder)
    #expect(frozen.code == 2, "\(frozen.error)")
    #expect(frozen.error.contains("--freeze before mon 10:00:1:1: error: d"), "\(frozen.error)")
    #expect(frozen.error.contains(" stay in 'w1'"), "\(frozen.error)")
    let scenario = try breakout("replan", "scenario/small.yaml", in: folder)
    #expect(scenario.error.contains("is a scenario; give its plan"))
  }

  @Test func `explain helps with misspelt names`() throws {
    let folder = try Folder(Scenarios.small())
    #expect(try breakout("solve", "scenario", "--out", "plan", in: folder).code == 0)
    let delegate = try breakout("explain", "plan", "--delegate", "dd1", in: folder)
    #expect(delegate.code == 3)
    #expect(delegate.error.contains("there is no delegate 'dd1'; did you mean 'd1'?"), "\(delegate.error)")
    let session = try breakout("explain", "plan", "--delegate", "d1", "--session", "ww1", in: folder)
    #expect(session.error.contains("there is no session 'ww1'; did you mean 'w1'?"), "\(session.error)")
    let other = try breakout("explain", "plan", "--session", "w9", "--room", "r1", in: folder)
    #expect(other.error.contains("there is no session 'w9'; the sessions are 'w1' and 'w2'"), "\(other.error)")
    let named = try breakout("explain", "plan", "--delegate", "Person 1", in: folder)
    #expect(named.code == 0 && named.output.hasPrefix("d1"), "\(named.error)")
  }

  @Test func `compare puts a what-if beside the scenario, also as a page`() throws {
    let folder = try Folder(Scenarios.small())
    let run = try breakout(
      "compare", "scenario", "--set", "sessions.w1.attendance.max=3", "--html", "page.html", in: folder)
    #expect(run.code == 0, "\(run.error)")
    #expect(run.output.contains("B  sessions.w1.attendance.max=3"))
    #expect(run.output.contains("preferences"))
    #expect(try folder.read("page.html").contains("sessions.w1.attendance.max=3</th>"))
    #expect(try breakout("compare", "scenario", in: folder).code == 64)
  }
}
