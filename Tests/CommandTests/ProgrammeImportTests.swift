import Foundation
import Testing

/// Programmes of other tools come in as scenarios, and what goes out comes in again.
struct ProgrammeImportTests {
  /// What a programme says of each session: day, start, length, room, title, who has a part.
  private func lines(_ file: String, in folder: Folder) throws -> [String] {
    let root = try JSONSerialization.jsonObject(with: Data(folder.read(file).utf8)) as? [String: Any]
    let schedule = root?["schedule"] as? [String: Any]
    let conference = schedule?["conference"] as? [String: Any]
    let days = conference?["days"] as? [[String: Any]] ?? []
    return days.flatMap { day -> [String] in
      (day["rooms"] as? [String: [[String: Any]]] ?? [:]).values.flatMap { $0 }.map { event in
        let persons = (event["persons"] as? [[String: Any]] ?? []).compactMap { $0["public_name"] ?? $0["name"] }
        return
          "\(event["date"] ?? "") \(event["duration"] ?? "") \(event["room"] ?? "") \(event["title"] ?? "") \(persons)"
      }
    }.sorted()
  }

  private static let scenario: [String: String] = [
    "scenario.yaml": """
    format: breakout/1
    event:
      name: Two days
      timezone: Europe/Paris
      step: 15 min
      days: [{id: thu, date: 2030-06-06, opens: "09:00", closes: "12:30"}, {id: fri, date: 2030-06-07, opens: "09:00", closes: "12:00"}]
    rooms: [{id: hall, name: Great hall, seats: 90}, {id: r1, name: "Room \\"1\\"", seats: 20}, {id: r2, name: Зал 2, seats: 20}]
    sessions:
      - {id: opening, kind: plenary, title: "Opening: why & how", minutes: 45, day: thu, start: "09:00", room: hall}
      - {id: w1, kind: workshop, title: Trust online, minutes: 75, day: thu, start: "10:00", room: r1}
      - {id: w2, kind: workshop, title: Права дитини, minutes: 75, day: thu, start: "10:00", room: r2}
      - {id: t1, kind: talk, title: Measuring change, minutes: 30, day: fri, start: "09:00", room: r1}
      - {id: t2, kind: talk, title: Measuring change, minutes: 30, day: fri, start: "09:00", room: r2}
    contributors: [{id: host, name: The host, sessions: [opening, t1]}]
    sectors: [{id: law}]
    delegates: {roster: roster.csv}
    """, "roster.csv": "id,sector,role\nd1,law,\nd2,law,moderator:w2\n",
  ]

  @Test(arguments: ["schedule.json", "schedule.xml"])
  func `what export writes as a schedule comes in again as the same agenda, and is re-planned`(name: String) throws {
    let folder = try Folder(ProgrammeImportTests.scenario)
    #expect(try breakout("solve", "scenario", "--out", "plan", "-q", in: folder).code == 0)
    let exported = try breakout(
      "export", "plan", "-f", "schedule-json", "-f", "schedule-xml", "--out", "out", "-q", in: folder)
    #expect(exported.code == 0, "\(exported.error)")
    let imported = try breakout("import", "out/\(name)", "--into", "again", in: folder)
    #expect(imported.code == 0, "\(imported.error)")
    #expect(imported.output.contains("Wrote 5 sessions in 3 rooms to again/scenario.yaml."), "\(imported.output)")
    let solved = try breakout("solve", "again", "--out", "plan-again", "-q", in: folder)
    #expect(solved.code == 0, "\(solved.error)")
    #expect(
      try breakout("export", "plan-again", "-f", "schedule-json", "--out", "out-again", "-q", in: folder).code == 0)
    #expect(try lines("out-again/schedule.json", in: folder) == lines("out/schedule.json", in: folder))
    // A lost room moves its sessions alone.
    let replan = try breakout("replan", "plan-again", "--lost", "Room \"1\"", "--json", "-q", in: folder)
    #expect(replan.code == 0, "\(replan.error)")
    let shifts = try replan.json()["shifts"] as? [[String: Any]] ?? []
    #expect(shifts.count == 2, "\(shifts)")
  }

  @Test func `what is wrong with a schedule is told, and nothing is replaced unasked`() throws {
    let folder = try Folder(ProgrammeImportTests.scenario)
    let before = try folder.read("scenario/scenario.yaml")
    func refused(_ name: String, _ text: String) throws -> String {
      try folder.write(name, text)
      let run = try breakout("import", name, "--into", "new", in: folder)
      #expect(run.code == 3, "\(run.output)")
      return run.error
    }
    #expect(try refused("a.json", "{\"x\": 1}").contains("a.json:1:1: error: this is no schedule"))
    #expect(try refused("b.json", "{").contains("b.json:"))
    #expect(try refused("a.xml", "<x>").contains("a.xml:1:1: error: 'a.xml' cannot be read"))
    #expect(try refused("b.xml", "<!DOCTYPE x [<!ENTITY a \"b\">]><schedule/>").contains("declares a document type"))
    let event = #"{"title": "Talk", "date": "2030-06-06", "start": "soon", "duration": "00:30", "room": "A"}"#
    let schedule =
      #"{"schedule": {"conference": {"title": "C", "days": [{"date": "2030-06-06", "rooms": {"A": [\#(event)]}}]}}}"#
    #expect(try refused("c.json", schedule).contains("'Talk' has no start such as 09:30"))
    #expect(folder.files(in: "new").isEmpty)
    try folder.write("d.json", schedule.replacing("soon", with: "09:30"))
    let kept = try breakout("import", "d.json", "--into", "scenario", in: folder)
    #expect(kept.code == 3 && kept.error.contains("--replace"))
    #expect(try folder.read("scenario/scenario.yaml") == before)
    let new = try breakout("import", "d.json", "--into", "fresh", in: folder)
    #expect(
      new.code == 0 && new.output.contains("how many 'A' seats is not said; 100 each"), "\(new.output)\(new.error)")
    #expect(try breakout("solve", "fresh", "--out", "p", "-q", in: folder).code == 0)
  }

  @Test func `a calendar comes in again as the same agenda`() throws {
    let folder = try Folder(ProgrammeImportTests.scenario)
    #expect(try breakout("solve", "scenario", "--out", "plan", "-q", in: folder).code == 0)
    let exported = try breakout(
      "export", "plan", "-f", "ics", "-f", "schedule-json", "--audience", "public", "--out", "out", "-q", in: folder)
    #expect(exported.code == 0, "\(exported.error)")
    let imported = try breakout("import", "out/programme.ics", "--into", "again", in: folder)
    #expect(imported.output.contains("Wrote 5 sessions in 3 rooms"), "\(imported.output)\(imported.error)")
    #expect(try breakout("solve", "again", "--out", "plan-again", "-q", in: folder).code == 0)
    let again = try breakout("export", "plan-again", "-f", "schedule-json", "--out", "out-again", "-q", in: folder)
    #expect(again.code == 0, "\(again.error)")
    // A calendar does not say who has a part.
    func agenda(_ file: String) throws -> [String] {
      try lines(file, in: folder).map { String($0.prefix { $0 != "[" }) }
    }
    #expect(try agenda("out-again/schedule.json") == agenda("out/schedule.json"))
  }

  @Test func `calendars of other tools are unfolded, and their times taken to their zone`() throws {
    let calendar = """
      BEGIN:VCALENDAR
      BEGIN:VEVENT
      DTSTART;TZID=Europe/Paris:20300606T093000
      DURATION:PT1H15M
      SUMMARY:Trust\\, and how
        to earn it
      LOCATION:Hall
      END:VEVENT
      BEGIN:VEVENT
      DTSTART:20300606T100000Z
      DTEND:20300606T103000Z
      SUMMARY:Late
      LOCATION:Hall
      END:VEVENT
      BEGIN:VEVENT
      DTSTART;VALUE=DATE:20300606
      SUMMARY:Arrival
      END:VEVENT
      END:VCALENDAR

      """
    let folder = try Folder()
    try folder.write("a.ics", calendar)
    let run = try breakout("import", "a.ics", "--into", "new", in: folder)
    #expect(run.code == 0, "\(run.error)")
    let text = try folder.read("new/scenario.yaml")
    #expect(text.contains("title: \"Trust, and how to earn it\", minutes: 75, day: d1, start: \"09:30\""), "\(text)")
    #expect(text.contains("title: \"Late\", minutes: 30, day: d1, start: \"12:00\""), "\(text)")
    try folder.write("b.ics", calendar.replacing("DURATION", with: "RRULE:FREQ=DAILY\nDURATION"))
    let refused = try breakout("import", "b.ics", "--into", "other", in: folder)
    #expect(refused.code == 3 && refused.error.contains("b.ics:2:1: error: 'Trust, and how to earn it' is repeated"))
    try folder.write("c.ics", "id,sector\n")
    #expect(try breakout("import", "c.ics", "--into", "other", in: folder).error.contains("this is no calendar"))
  }

  private static let merging: [String: String] = [
    "scenario.yaml": """
    format: breakout/1
    event:
      name: Day
      timezone: Europe/Paris
      step: 15 min
      days: [{id: thu, date: 2030-05-16, opens: "09:30", closes: "12:30"}]  # short
    rooms: [{id: hall, name: Great hall, seats: 90}, {id: r1, name: Room 1, seats: 20}]
    # the sessions
    sessions:
      - {id: opening, kind: plenary, title: {en: Opening, fr: Ouverture}, minutes: 45}
      - id: w1
        kind: talk
        title: Trust online
        minutes: 60
        tags: a
      - {id: other, kind: talk, minutes: 30, room: r1}
    contributors: [{id: host, name: The host, sessions: [opening]}]
    sectors: [{id: law}]
    delegates: {roster: roster.csv}
    """, "roster.csv": "id,sector\nd1,law\n",
  ]

  private static let table = """
    Title;Date;Start;End;Room;Track;Speaker
    Ouverture;2030-05-16;9:00;9:45;Great hall;;The host
    Trust online;2030-05-16;10h00;11h15;Room 1;Law & order;Guest A
    Extra;2030-05-16;13:05;13:35;Room 2;;Guest A

    """

  @Test func `a table is put into a scenario that is there, and nothing else of it is touched`() throws {
    let folder = try Folder(ProgrammeImportTests.merging)
    try folder.write("p.csv", ProgrammeImportTests.table)
    let before = try folder.read("scenario/scenario.yaml")
    let looked = try breakout("import", "p.csv", "--into", "scenario", "--merge", "--dry-run", in: folder)
    #expect(try looked.code == 0 && folder.read("scenario/scenario.yaml") == before, "\(looked.error)")
    let run = try breakout("import", "p.csv", "--into", "scenario", "--merge", in: folder)
    #expect(run.code == 0, "\(run.error)")
    for words in [
      "thu opens at 09:00 now, instead of 09:30", "thu closes at 13:35 now", "in steps of 5 minutes now",
      "room 'room-2' is new", "left as before: other", "Wrote 1 new session and 2 changed sessions",
    ] {
      #expect(run.output.contains(words), "\(words): \(run.output)")
    }
    let after = try folder.read("scenario/scenario.yaml")
    #expect(
      after == """
        format: breakout/1
        event:
          name: Day
          timezone: Europe/Paris
          step: 5 min
          days: [{id: thu, date: 2030-05-16, opens: "09:00", closes: "13:35"}]  # short
        rooms: [{id: hall, name: Great hall, seats: 90}, {id: r1, name: Room 1, seats: 20}, {id: room-2, name: "Room 2", seats: 100}]
        # the sessions
        sessions:
          - {id: opening, day: thu, start: "09:00", room: hall, kind: plenary, title: {en: Opening, fr: Ouverture}, minutes: 45}
          - id: w1
            day: thu
            start: "10:00"
            room: r1
            kind: talk
            title: Trust online
            minutes: 75
            tags: ["a", "law-order"]
          - {id: other, kind: talk, minutes: 30, room: r1}
          - {id: extra, kind: talk, title: "Extra", minutes: 30, day: thu, start: "13:05", room: room-2}
        contributors: [{id: host, name: The host, sessions: [opening]}, {id: guest-a, name: "Guest A", sessions: [w1, extra]}]
        sectors: [{id: law}]
        delegates: {roster: roster.csv}

        """, "\(after)")
    let twice = try breakout("import", "p.csv", "--into", "scenario", "--merge", in: folder)
    #expect(try twice.output.contains("says all of it already") && folder.read("scenario/scenario.yaml") == after)
    // What is pinned to a lost room moves, and nothing else.
    #expect(try breakout("solve", "scenario", "--out", "plan", "-q", in: folder).code == 0)
    let replan = try breakout("replan", "plan", "--lost", "room-2", "--json", "-q", in: folder)
    let shifts = try replan.json()["shifts"] as? [[String: Any]] ?? []
    #expect(replan.code == 0 && shifts.count == 1, "\(replan.error)\(shifts)")
  }

  @Test func `what cannot be put into a scenario is told, and the scenario stays`() throws {
    let folder = try Folder(ProgrammeImportTests.merging)
    let before = try folder.read("scenario/scenario.yaml")
    func refused(_ table: String, _ options: String...) throws -> String {
      try folder.write("t.csv", table)
      let run = try Running(["import", "t.csv", "--into", "scenario"] + options, in: folder).end()
      #expect(run.code != 0, "\(run.output)")
      #expect(try folder.read("scenario/scenario.yaml") == before)
      return run.error
    }
    let row = "Title,Date,Start,Minutes,Room\nExtra,2030-05-17,13:00,30,Room 1\n"
    #expect(try refused(row, "--merge").contains("'Extra' is on 2030-05-17, which is no day of the conference"))
    #expect(try refused(row).contains("--merge puts the imported programme into it"))
    #expect(try refused(row, "--merge", "--replace").contains("give one of them"))
    #expect(try refused("id,sector\nd2,law\n", "--merge").contains("this is a roster"))
    #expect(
      try refused(row.replacing("2030-05-17", with: "05/06/2030"), "--merge").contains(
        "t.csv:2:18: error: 'Extra': '05/06/2030' may mean two days; write 2030-06-05 or 2030-05-06"))
    #expect(
      try refused(row.replacing("13:00", with: "soon"), "--merge").contains("t.csv:2:18: error: 'Extra' has no start"))
    // Two at once in one room: the scenario would have a problem, so it is not written.
    let clash =
      "Title,Date,Start,Minutes,Room\nExtra,2030-05-16,10:00,30,Nowhere\nOther,2030-05-16,9:30,9999,Nowhere\n"
    #expect(try refused(clash, "--merge").contains("'Other' has no duration"))
  }
}
