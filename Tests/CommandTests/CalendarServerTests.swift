import Foundation
import Testing

/// Calendars and invitations followed through three re-plans on a CalDAV server of somebody else's.
struct CalendarServerTests {
  static let scenario: [String: String] = [
    "morning.yaml": """
    format: breakout/1
    event:
      name: Morning
      timezone: Europe/Paris
      step: 15 min
      days: [{id: mon, date: 2030-01-07, opens: "08:00", closes: "13:00"}]
    rooms: [{id: r1, seats: 6}, {id: r2, seats: 6}, {id: r3, seats: 20}, {id: r4, seats: 6}]
    breaks: [{id: coffee, minutes: 30, window: "10:00–10:45", start: "10:00"}]
    sessions:
      - {id: w1, kind: workshop, minutes: 60, day: mon, start: "09:00", room: r1}
      - {id: w2, kind: workshop, minutes: 60, day: mon, start: "09:00", room: r2}
      - {id: w3, kind: workshop, minutes: 60, day: mon, start: "10:45", room: r1}
      - {id: w4, kind: workshop, minutes: 60, day: mon, start: "10:45"}
      - {id: closing, kind: plenary, minutes: 30, day: mon, start: "12:00", room: r3}
    sectors: [{id: law}, {id: civil}]
    delegates: {roster: roster.csv}
    contributors: [{id: host, name: The host, sessions: [closing]}]
    policy: [sector-balance, preferences]
    """,
    "roster.csv": "id,name,sector,choice 1,choice 2\n"
      + (1...8).map { "d\($0),Person \($0),\($0 <= 4 ? "law" : "civil"),w\($0 % 2 + 1),w\($0 % 2 + 3)\n" }.joined(),
  ]

  static let replans: [[String]] = [
    ["--leave", "Person 1", "--join", "Person 9; sector=civil; choices=w1, w4", "--delay", "20 min from mon 10:00"],
    ["--swap", "Person 3 with Person 4", "--arrive", "Person 2 at mon 10:55"],
    ["--leave", "Person 5", "--lost", "r2", "--delay", "5 min from mon 12:00"],
  ]

  static let python = "/usr/bin/python3"

  static let isInstalled: Bool = {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: python)
    process.arguments = ["-c", "import icalendar, radicale"]
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }()

  /// The plan and its re-plans in `plan`, `plan-2` …, each with what was exported of it in `plan.sheets` …
  static func planned() throws -> Folder {
    let folder = try Folder(scenario)
    let people = ((1...8).map { "d\($0)" } + ["new-1"]).map { "\($0),,\($0)@example.org\r\n" }.joined()
    try folder.write("contacts.csv", "id,name,email\r\n" + people)
    #expect(try breakout("solve", "scenario", "--out", "plan", "-q", in: folder).code == 0)
    for number in 1...replans.count + 1 {
      let plan = number == 1 ? "plan" : "plan-\(number)"
      if number > 1 {
        let earlier = number == 2 ? "plan" : "plan-\(number - 1)"
        let run = try Running(["replan", earlier, "-q"] + replans[number - 2], in: folder).end()
        #expect(run.code == 0, "\(run.error)")
      }
      let run = try breakout(
        "export", plan, "-f", "invitations", "-f", "ics", "-f", "mail", "--contacts", "contacts.csv", "--organizer",
        "The desk <desk@example.org>", "--out", "\(plan).sheets", in: folder)
      #expect(run.code == 0, "\(run.error)")
    }
    return folder
  }

  @Test(
    .enabled(
      if: isInstalled,
      "radicale or icalendar is not installed, so this was not checked; `.ci/packages test` installs them"))
  func `after three re-plans every calendar on a server is the plan, by invitations and by files`() throws {
    let folder = try CalendarServerTests.planned()
    let process = Process()
    process.executableURL = URL(fileURLWithPath: CalendarServerTests.python)
    process.arguments =
      [
        Repository.path("Tests/CommandTests/Calendars/follow.py"), folder("contacts.csv"),
        #"{"plan-3": {"d2": "10:55"}, "plan-4": {"d2": "10:55"}}"#,
      ] + ["plan", "plan-2", "plan-3", "plan-4"].map { folder($0) }
    let (output, error) = (Pipe(), try FileHandle(forWritingTo: URL(fileURLWithPath: folder.write("error", ""))))
    process.standardOutput = output
    process.standardError = error
    try process.run()
    let said = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    let complaint = try folder.read("error").suffix(2000)
    #expect(process.terminationStatus == 0, "\(complaint)")
    #expect(said.contains(#""calendars": 18, "plans": 4"#), "\(said)")
  }

  @Test func `mail goes to those of whom something is different, and takes back what fell away`() throws {
    let folder = try CalendarServerTests.planned()
    func invited(_ plan: String) -> [String] { folder.files(in: "\(plan).sheets/invitations") }
    #expect(invited("plan") == (1...8).map { "d\($0).eml" })
    // The delay is everybody's; the swap and the late arrival are of three people.
    #expect(invited("plan-2") == (1...8).map { "d\($0).eml" } + ["new-1.eml"])
    #expect(invited("plan-3") == ["d2.eml", "d3.eml", "d4.eml"])
    let table = try folder.read("plan-2.sheets/mail.csv")
    #expect(table.contains("address,name,language,subject,text,attachment"))
    #expect(table.contains("d1@example.org,Person 1,en,Changes to your programme: Morning,\"Hello Person 1,"))
    #expect(table.contains("Nothing is planned for you any more.") && table.contains("mail/d1.ics"))
    #expect(table.contains("closing, r3 (other time (was 12:00))"))
    let gone = try folder.read("plan-2.sheets/mail/d1.ics")
    #expect(gone.contains("STATUS:CANCELLED") && !gone.contains("STATUS:CONFIRMED"))
    #expect(try folder.read("plan-2.sheets/contributors/host.ics").contains("SEQUENCE:1"))

    // Whoever was told the first plan alone is told everything since, and nothing twice.
    let since = try breakout(
      "export", "plan-4", "-f", "invitations", "--contacts", "contacts.csv", "--organizer", "desk@example.org",
      "--since", "plan", "--out", "since", in: folder)
    #expect(since.code == 0, "\(since.error)")
    #expect(folder.files(in: "since/invitations") == (1...8).map { "d\($0).eml" } + ["new-1.eml"])
    let all = try breakout(
      "export", "plan-3", "-f", "mail", "--contacts", "contacts.csv", "--to-all", "--out", "all", in: folder)
    #expect(all.code == 0 && folder.files(in: "all/mail").count == 8, "\(all.error)")
  }

  @Test func `a plan tells the re-plans that led to it, by its own file alone`() throws {
    let folder = try CalendarServerTests.planned()
    let run = try breakout("history", "plan-4", in: folder)
    #expect(run.code == 0, "\(run.error)")
    #expect(run.output.hasPrefix("Morning: a plan from scratch, and 3 re-plans\n\nre-plan 1\n"), "\(run.output)")
    #expect(run.output.contains("  came: new-1\n  gone: d1\n"), "\(run.output)")
    #expect(run.output.contains("  attend something else: d2, d3 and d4\n"), "\(run.output)")
    let json = try breakout("history", "plan-3", "--json", in: folder).json()
    let replans = try #require(json["replans"] as? [[String: Any]])
    #expect(replans.map { $0["moved"] as? [String] } == [[], ["d2", "d3", "d4"]], "\(json)")
    #expect(Set(replans[0]["elsewhere"] as? [String] ?? []) == ["closing", "coffee", "w3", "w4"], "\(json)")
    let scratch = try breakout("history", "plan", in: folder)
    #expect(scratch.output == "Morning: a plan from scratch; nothing came before it\n")
  }

  @Test func `addresses that are wrong, missing or nobody's are told`() throws {
    let folder = try Folder(CalendarServerTests.scenario)
    #expect(try breakout("solve", "scenario", "--out", "plan", "-q", in: folder).code == 0)
    func mail(_ contacts: String) throws -> Ended {
      try folder.write("contacts.csv", contacts)
      return try breakout("export", "plan", "-f", "mail", "--contacts", "contacts.csv", "--out", "out", in: folder)
    }
    let wrong = try mail(
      "id,name,email\nd1,,d1 at example.org\nd2,,d2@example.org\nd2,,d2@example.net\n,,x@example.org\n")
    #expect(wrong.code == 3 && folder.files(in: "out").isEmpty)
    #expect(wrong.error.contains("contacts.csv:2:5: error: 'd1 at example.org' is no e-mail address"), "\(wrong.error)")
    #expect(wrong.error.contains("contacts.csv:4:1: error: 'd2' has an address already"), "\(wrong.error)")
    #expect(wrong.error.contains("contacts.csv:5:3: error: 'x@example.org' is nobody's address"), "\(wrong.error)")
    #expect(
      try mail("who,where\nd1,x\n").error.contains("has the columns 'id' and 'email'; these are 'who' and 'where'"))
    let some = try mail("id,name,email\nd1,,d1@example.org\nd99,,d99@example.org\n")
    #expect(some.code == 0 && folder.files(in: "out/mail") == ["d1.ics"])
    #expect(some.error.contains("8 people have no address and get no mail: d2, d3"), "\(some.error)")
    #expect(some.error.contains("1 address is of nobody in the plan: d99"), "\(some.error)")
    #expect(try breakout("export", "plan", "-f", "mail", in: folder).code == 64)
    #expect(try breakout("export", "plan", "-f", "invitations", "--contacts", "contacts.csv", in: folder).code == 64)
  }
}
