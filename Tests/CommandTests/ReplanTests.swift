import Foundation
import Testing

struct ReplanTests {
  /// A morning of two blocks and a closing plenary, after which the day is over.
  private static let morning: [String: String] = [
    "morning.yaml": """
    format: breakout/1
    event:
      name: Morning
      timezone: Europe/Paris
      step: 15 min
      days: [{id: mon, date: 2030-01-07, opens: "08:00", closes: "12:30"}]
    rooms:
      - {id: r1, seats: 6}
      - {id: r2, seats: 6, closed: [{day: mon, from: "12:15"}]}
      - {id: r3, seats: 20}
    breaks: [{id: coffee, minutes: 30, window: "10:00–10:45", start: "10:00"}]
    sessions:
      - {id: w1, kind: workshop, minutes: 60, day: mon, start: "09:00", room: r1}
      - {id: w2, kind: workshop, minutes: 60, day: mon, start: "09:00", room: r2}
      - {id: w3, kind: workshop, minutes: 60, day: mon, start: "10:45", room: r1}
      - {id: w4, kind: workshop, minutes: 60, day: mon, start: "10:45", room: r2}
      - {id: closing, kind: plenary, minutes: 30, day: mon, start: "12:00", room: r3}
    sectors: [{id: law}, {id: civil}]
    delegates: {roster: roster.csv}
    policy: [sector-balance, preferences]
    """,
    "roster.csv": "id,name,sector,choice 1,choice 2\n"
      + (1...8).map { "d\($0),Person \($0),\($0 <= 4 ? "law" : "civil"),w\($0 % 2 + 1),w\($0 % 2 + 3)\n" }.joined(),
  ]

  /// A folder with the plan of the morning in `plan`, and a file with changes.
  private func solved(changes: String) throws -> Folder {
    let folder = try Folder(ReplanTests.morning)
    try folder.write("c.yaml", "format: breakout-changes/1\n\(changes)\n")
    #expect(try breakout("solve", "scenario", "--out", "plan", "-q", in: folder).code == 0)
    return folder
  }

  @Test func `options say in a planner's words what a file says, and everybody is told what they must be`() throws {
    let folder = try Folder(ReplanTests.morning)
    #expect(try breakout("solve", "scenario", "--out", "plan", "-q", in: folder).code == 0)
    let run = try breakout(
      "replan", "plan", "--leave", "Person 1", "--join", "Jo Doe; sector=civil; choices=w1, w4", "--arrive",
      "Person 2 at mon 10:30", "--delay", "7 min from mon 10:00", "--now", "mon 09:30", "-q", in: folder)
    #expect(run.code == 0, "\(run.error)")
    #expect(run.output.contains("d1 Person 1") && run.output.contains("new-1 Jo Doe"))
    #expect(run.output.contains("mon 10:00 → mon 10:07"))
    let told = try folder.read("plan-2/tell.csv")
    #expect(told.contains("everybody,,\"closing"))
    #expect(told.contains("12:00") && told.contains("12:07"))
    // Where somebody was told to be is where they were told, before the delay.
    let moves = try folder.read("plan-2/moves.csv")
    #expect(moves.contains("10:45") && moves.contains("does not come"))
    #expect(try folder.read("plan-2/delegates.csv").contains("other time (was 10:45)"))
    let wrong = try breakout("replan", "plan", "--leave", "Person 11", "--swap", "Person 1", in: folder)
    #expect(wrong.code == 3 && wrong.error.contains("--swap 'Person 1' cannot be read"))
    let unknown = try breakout("replan", "plan", "--leave", "Nobody at all", in: folder)
    #expect(unknown.code == 3 && unknown.error.contains("no delegate is called 'Nobody at all'"))
  }

  @Test func `two delegates take each other's places, and the plan that says so can be changed again`() throws {
    let folder = try Folder(ReplanTests.morning)
    #expect(try breakout("solve", "scenario", "--out", "plan", "-q", in: folder).code == 0)
    func rows(_ plan: String) throws -> [String: Set<String>] {
      let lines = try folder.read("\(plan)/delegates.csv").split(whereSeparator: \.isNewline).map {
        $0.split(separator: ",", omittingEmptySubsequences: false)
      }
      return Dictionary(grouping: lines.filter { $0.contains { $0.hasPrefix("w") } }) { String($0[0]) }
        .mapValues { Set($0.map { String($0.first { $0.hasPrefix("w") } ?? "") }) }
    }
    let before = try rows("plan")
    let run = try breakout("replan", "plan", "--swap", "Person 1 with Person 2", "--out", "plan-2", "-q", in: folder)
    #expect(run.code == 0, "\(run.error)")
    let after = try rows("plan-2")
    #expect(after["d1"] == before["d2"] && after["d2"] == before["d1"] && before["d1"] != before["d2"])
    let again = try breakout("replan", "plan-2", "--leave", "d3", "--out", "plan-3", "-q", in: folder)
    #expect(again.code == 0, "\(again.error)")
    #expect(try rows("plan-3")["d1"] == before["d2"])
  }

  /// The rows of a sheet that are marked as new.
  private func marked(_ sheet: String) -> [Substring] {
    Array(sheet.split(whereSeparator: \.isNewline).filter { $0.hasSuffix(",New") }.dropFirst())
  }

  @Test func `a delay is told as new times, in words, for machines and in the sheets`() throws {
    let folder = try solved(changes: "delay: {minutes: 30, from: \"mon 10:00\"}")
    let run = try breakout("replan", "plan", "--changes", "c.yaml", in: folder)
    #expect(run.code == 0, "\(run.error)")
    #expect(run.output.contains("Nobody moves.\n"))
    #expect(run.output.contains("  closing  mon 12:00, r3 → mon 12:30, r3\n"), "\(run.output)")
    let json = try breakout("replan", "plan", "--changes", "c.yaml", "--json", in: folder).json()
    #expect((json["shifts"] as? [[String: Any]])?.map { $0["session"] as? String } == ["closing", "w3", "w4"])
    #expect((json["moves"] as? [Any])?.isEmpty == true)
    #expect(try folder.read("plan-2/report.html").contains("3 sessions are at another time or in another room"))
    // The break, the second block and the closing plenary, of everybody, each with the time that they were told.
    let lines = try folder.read("plan-2/delegates.csv").split(whereSeparator: \.isNewline)
    #expect(lines.count { $0.contains("other time (was ") } == 24 && marked(lines.joined(separator: "\n")).isEmpty)
    let comparison = try breakout("compare", "plan", "plan-2", "--json", in: folder)
    #expect(try comparison.json()["shifted"] as? [Int] == [0, 3])
    let text = try breakout("compare", "plan", "plan-2", in: folder)
    #expect(text.output.contains("sessions at another time or in another room"))
  }

  @Test func `hours and windows that give way to a delay are told`() throws {
    let folder = try solved(changes: "delay: {minutes: 30, from: \"mon 10:00\"}")
    let run = try breakout("replan", "plan", "--changes", "c.yaml", "--quiet", "--json", in: folder)
    let late = "on mon 'closing' now ends 13:00, after the day closes at 12:30; the closing time is moved along"
    let coffee = "on mon 'coffee' now ends 11:00, after its window ends at 10:45; the window is moved along"
    #expect(run.error == "note: \(late)\nnote: \(coffee)\n")
    #expect(try run.json()["notes"] as? [String] == [late, coffee])
    let report = try folder.read("plan-2/report.html")
    #expect(report.contains("“closing” now ends at 13:00 on Mon 7 Jan, after the day closes at 12:30"), "\(report)")
  }

  @Test func `a room that is closed until the day closes is not used because that is later`() throws {
    let folder = try solved(changes: "delay: {minutes: 105, from: \"mon 10:00\"}")
    let run = try breakout("replan", "plan", "--changes", "c.yaml", in: folder)
    #expect(run.code == 2, "\(run.error)")
    for line in ["'w4' is in r2", "r2 is closed mon 12:15–14:15", "c.yaml:2:8: error: 'w4' starts at mon 12:30"] {
      #expect(run.error.contains("\(line)\n"), "\(run.error)")
    }
    #expect(folder.files(in: "plan-2").isEmpty)
  }

  @Test func `a delay past midnight is refused where it is written`() throws {
    let folder = try solved(changes: "# What a day.\ndelay: {minutes: 720, from: \"mon 10:00\"}")
    let run = try breakout("replan", "plan", "--changes", "c.yaml", in: folder)
    #expect(run.code == 3)
    #expect(run.error.contains("c.yaml:3:8: error: this delay pushes 'closing' past midnight"), "\(run.error)")
    #expect(run.error.contains("it would end at 00:30"))
  }

  @Test func `each answer goes to a folder of its own`() throws {
    let folder = try solved(changes: "leave: d1")
    for next in ["plan-2", "plan-3"] {
      let run = try breakout("replan", "plan", "--changes", "c.yaml", in: folder)
      #expect(run.output.contains("Sheets: \(next) ("), "\(run.output)")
    }
    let run = try breakout("replan", "plan-2", in: folder)
    #expect(run.output.contains("Sheets: plan-4 ("), "\(run.output)")
  }

  @Test func `sheets that an earlier plan left behind are named`() throws {
    let folder = try solved(changes: "leave: d1")
    try folder.write("next/rooms/r9.csv", "old")
    let run = try breakout("replan", "plan", "--changes", "c.yaml", "--out", "next", in: folder)
    #expect(run.error.contains("not of this plan, and left alone in next: rooms/r9.csv\n"), "\(run.error)")
  }

  @Test func `who does not come any more has a name, and what is new can be marked later`() throws {
    let folder = try solved(changes: "leave: d1\ndelay: {minutes: 30, from: \"mon 10:45\"}")
    #expect(try breakout("replan", "plan", "--changes", "c.yaml", in: folder).code == 0)
    #expect(try folder.read("plan-2/moves.csv").contains("\r\nd1,Person 1,"))
    let arguments = ["export", "plan-2", "-f", "csv", "-f", "html", "--out", "later"]
    let plain = try Running(arguments, in: folder).end()
    #expect(plain.code == 0 && !folder.files(in: "later").contains("moves.csv"))
    #expect(try marked(folder.read("later/delegates.csv")).isEmpty)
    let run = try Running(arguments + ["--since", "plan"], in: folder).end()
    #expect(run.code == 0, "\(run.error)")
    #expect(try folder.read("later/delegates.csv") == folder.read("plan-2/delegates.csv"))
    #expect(try folder.read("later/moves.csv").contains("\r\nd1,Person 1,"))
    #expect(try folder.read("later/report.html").contains("3 sessions are at another time or in another room"))
    #expect(try Running(arguments + ["--since", "nothing"], in: folder).end().code == 3)
  }
}
