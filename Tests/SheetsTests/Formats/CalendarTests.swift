import Conference
import Foundation
import Testing
import Verification

@testable import Sheets

@Suite struct CalendarTests {
  private static let reader = """
    import icalendar, json, os, sys
    found = {}
    for folder, _, names in os.walk(sys.argv[1]):
      for name in names:
        with open(os.path.join(folder, name), "rb") as file: calendar = icalendar.Calendar.from_ical(file.read())
        found[os.path.relpath(os.path.join(folder, name), sys.argv[1])] = [[
          str(e["UID"]), e["DTSTART"].dt.isoformat(), e["DTEND"].dt.isoformat(), str(e["SUMMARY"]), str(e.get("LOCATION", "")),
        ] for e in calendar.walk("VEVENT")]
    print(json.dumps(found))
    """

  private func read(_ files: [SheetFile]) throws -> [String: [[String]]] {
    let folder = TestFolder()
    try folder.write(files)
    let text = try Checker.python(CalendarTests.reader, [folder.path])
    return try JSONDecoder().decode([String: [[String]]].self, from: Data(text.utf8))
  }

  @Test(.enabled(if: Checker.icalendar.isInstalled, Comment(rawValue: Checker.icalendar.absence)))
  func `another reader parses every calendar and finds every session at its time`() throws {
    let files = try sheets(for: Fixture.verified, as: .ics).files
    let found = try read(files)
    #expect(found.count == files.count && files.count == 1 + 2 + Fixture.scenario.delegates.count)
    let mine = try #require(found["delegates/alb-1.ics"])
    // Half past nine in Paris, in May.
    #expect(
      mine.contains {
        $0[1] == "2026-05-15T07:30:00+00:00" && $0[3] == "Reporting and prosecution" && $0[4] == "Room 8"
      })
    #expect(mine.count == 13)
    for entries in found.values { #expect(Set(entries.map { $0[0] }).count == entries.count, "an identifier twice") }
  }

  @Test func `identifiers stay when the plan changes, and differ between delegates`() throws {
    func identifiers(_ plan: VerifiedPlan, _ name: String) throws -> [String] {
      let file = try #require(try sheets(for: plan, as: .ics).files.first { $0.name == "delegates/\(name).ics" })
      return file.text.replacing("\r\n ", with: "").split(separator: "\r\n").filter { $0.hasPrefix("UID:") }
        .map(String.init)
    }
    var scenario = Fixture.scenario
    scenario.sessions[5].title = "Another title"
    let before = try identifiers(Fixture.verified, "alb-1")
    #expect(try identifiers(Fixture.checked(Fixture.plan, scenario), "alb-1") == before)
    #expect(Set(try identifiers(Fixture.verified, "alb-2")).isDisjoint(with: before))
    // What somebody attends instead takes the place of what they attended.
    var plan = Fixture.plan
    plan.proof = []
    let other: [ID<Session>: ID<Session>] = ["w1": "w2", "w2": "w1"]
    plan.allocation["srb-4"] = plan.allocation["srb-4"].map { other[$0] ?? $0 }
    #expect(plan.allocation["srb-4"] != Fixture.plan.allocation["srb-4"])
    #expect(
      try Set(identifiers(Fixture.checked(plan, Fixture.scenario), "srb-4"))
        == Set(identifiers(Fixture.verified, "srb-4")))
  }

  @Test func `lines are folded between characters and texts are escaped`() {
    var calendar = CalendarWriter()
    calendar.text("SUMMARY", "a,b;c\\d\n" + String(repeating: "ნ", count: 60))
    let lines = calendar.bytes.split(separator: 0x0A).map { $0.dropLast() }
    #expect(lines.count == 3 && lines.allSatisfy { $0.count <= 75 && String(validating: $0, as: UTF8.self) != nil })
    #expect(String(decoding: lines[0], as: UTF8.self).hasPrefix(#"SUMMARY:a\,b\;c\\d "#))
    #expect(lines.dropFirst().allSatisfy { $0.first == 0x20 })
  }

  @Test(arguments: [
    ("Europe/Paris", "20260514T063000Z", "2026-05-14T08:30:00+02:00"),
    ("America/St_Johns", "20260514T110000Z", "2026-05-14T08:30:00-02:30"),
    ("Asia/Kathmandu", "20260514T024500Z", "2026-05-14T08:30:00+05:45"),
    ("Etc/UTC", "20260514T083000Z", "2026-05-14T08:30:00+00:00"),
  ]) func `moments are told in any zone`(zone: String, universal: String, local: String) throws {
    var event = Fixture.scenario.event
    event.timezone = zone
    let clock = try EventClock(event)
    #expect(clock.universal(Moment(minutes: 510)) == universal)
    #expect(clock.local(Moment(minutes: 510)) == local)
  }

  @Test func `a night in which the clocks change is as long as it is`() throws {
    let day = Day(
      id: "sat", date: Fixture.date(2026, 3, 28), opens: Fixture.time("08:00"), closes: Fixture.time("18:00"))
    let clock = try EventClock(Event(name: "x", timezone: "Europe/Paris", days: [day]))
    #expect(clock.universal(Moment(minutes: 540)) == "20260328T080000Z")
    #expect(clock.universal(Moment(minutes: 1440 + 540)) == "20260329T070000Z")
  }

  @Test func `an unknown zone is an error`() {
    var event = Fixture.scenario.event
    event.timezone = "Europe/Atlantis"
    #expect(throws: SheetError.unknownTimeZone("Europe/Atlantis")) { try EventClock(event) }
  }

  @Test func `a delegation gets the calendars of its members, the public nobody's`() throws {
    let own = try sheets(for: Fixture.verified, as: .ics, options: SheetOptions(audience: .delegation)).files
    #expect(own.filter { $0.name.hasPrefix("delegations/geo/") }.count == 4)
    #expect(!own.contains { $0.name.contains("inv-") })
    let open = try sheets(for: Fixture.verified, as: .ics, options: SheetOptions(audience: .public)).files
    #expect(open.allSatisfy { !$0.isPersonal } && open.count == 3)
  }
}
