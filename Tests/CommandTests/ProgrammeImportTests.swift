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
}
