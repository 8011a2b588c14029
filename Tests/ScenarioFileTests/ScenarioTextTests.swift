import Conference
import ScenarioFile
import Testing

/// Values that are changed in the text of a scenario, which stays what it was otherwise.
@Suite struct ScenarioTextTests {
  private static let text = """
    # A scenario.
    format: breakout/1
    event: {name: "It's on", timezone: Etc/UTC, days: [{id: d, date: 2030-05-16, opens: "09:00", closes: "17:00"}]}
    rooms:
      - {id: a, name: "Room, \\"A\\"", seats: 30} # by the door
      - id: b
        name: Room B
        seats: 20   # few
    sessions:
      - id: w1
        kind: workshop
        minutes: 90
        start: "09:30"
      - {id: w2, kind: workshop, minutes: 90}
    sectors: [{id: law}]
    delegates: {roster: roster.csv}
    pins: [{delegate: x-1, session: w1}, {delegate: x-2, not: w2}]
    apart:
      # two of them
      - [x-1, x-2]
      - [x-1,
         x-3]
    policy:
      - worst-off
      - {even-sizes: {weight: 2}, preferences: {weight: 1}}
      - sector-balance:
          measure: largest
    """ + "\n"

  private func changed(
    _ text: String = ScenarioTextTests.text, _ work: (inout ScenarioText) throws -> Void
  ) throws -> String {
    var changed = try ScenarioText(ScenarioSource(main: "s.yaml", files: ["s.yaml": Array(text.utf8)]))
    try work(&changed)
    return String(decoding: changed.bytes, as: UTF8.self)
  }

  @Test(arguments: [
    ("rooms.a.seats", "40", "seats: 30}", "seats: 40}"),
    ("rooms.b.seats", "25", "seats: 20   # few", "seats: 25   # few"),
    ("rooms.a.name", "Hall", #""Room, \"A\"""#, "Hall"),
    ("sessions.w1.start", #""11:00""#, #""09:30""#, #""11:00""#),
    ("sessions.w1.room", "a", "- id: w1\n", "- id: w1\n    room: a\n"),
    ("sessions.w2.start", #""11:00""#, "{id: w2,", #"{id: w2, start: "11:00","#),
    ("sessions.w2.attendance.max", "20", "{id: w2,", "{id: w2, attendance: {max: 20},"),
    ("pace.changeover", "10", "format: breakout/1\n", "format: breakout/1\npace: {changeover: 10}\n"),
    ("event.days.d.closes", #""18:00""#, #""17:00""#, #""18:00""#),
    ("event.name", "Off", #""It's on""#, "Off"),
  ])
  func `a value is changed in its place`(path: String, value: String, old: String, new: String) throws {
    #expect(try changed { try $0.set(path, to: value) } == ScenarioTextTests.text.replacing(old, with: new))
  }

  @Test func `a value is taken out`() throws {
    #expect(
      try changed { try $0.set("sessions.w1.start", to: nil) }
        == ScenarioTextTests.text.replacing("    start: \"09:30\"\n", with: ""))
    #expect(
      try changed { try $0.set("sessions.w2.minutes", to: nil) }
        == ScenarioTextTests.text.replacing("workshop, minutes: 90}", with: "workshop}"))
    #expect(
      try changed { try $0.set("rooms.a.id", to: nil) } == ScenarioTextTests.text.replacing("{id: a, ", with: "{"))
    #expect(try changed { try $0.set("sessions.w1.room", to: nil) } == ScenarioTextTests.text)
  }

  @Test func `elements come into lists and go out of them`() throws {
    let text = ScenarioTextTests.text
    #expect(
      try changed { try $0.append("{delegate: x-3, session: w2}", to: "pins") }
        == text.replacing("not: w2}]", with: "not: w2}, {delegate: x-3, session: w2}]"))
    #expect(
      try changed { try $0.append("[x-4, x-5]", to: "apart") }
        == text.replacing("     x-3]\n", with: "     x-3]\n  - [x-4, x-5]\n"))
    #expect(
      try changed { try $0.append("[x-4, x-5]", to: "together") } == text + "\ntogether:\n  - [x-4, x-5]\n")
    #expect(
      try changed { try $0.remove(0, of: "pins") } == text.replacing("{delegate: x-1, session: w1}, ", with: ""))
    #expect(try changed { try $0.remove(1, of: "pins") } == text.replacing(", {delegate: x-2, not: w2}", with: ""))
    #expect(try changed { try $0.remove(1, of: "apart") } == text.replacing("  - [x-1,\n     x-3]\n", with: ""))
    let one = try changed { try $0.remove(0, of: "pins") }
    #expect(try changed(one) { try $0.remove(0, of: "pins") }.contains("pins: []\n"))
    let block = "format: breakout/1\npins:\n  - {delegate: x-1, session: w1}\n"
    #expect(try changed(block) { try $0.remove(0, of: "pins") } == "format: breakout/1\npins: []\n")
  }

  @Test func `the stages of a policy change places with all that belongs to them`() throws {
    let new = """
      policy:
        - sector-balance:
            measure: largest
        - worst-off
        - {even-sizes: {weight: 2}, preferences: {weight: 1}}

      """
    let start = try #require(ScenarioTextTests.text.range(of: "policy:")).lowerBound
    #expect(try changed { try $0.reorder("policy", [2, 0, 1]) } == ScenarioTextTests.text[..<start] + new)
    #expect(throws: ScenarioText.Refusal.self) { try changed { try $0.reorder("policy", [0, 0, 1]) } }
  }

  @Test func `what is not found or not clear is refused`() throws {
    for path in ["rooms.c.seats", "sessions.w9.room", "format.x"] {
      #expect(throws: ScenarioText.Refusal.self) { try changed { try $0.set(path, to: "1") } }
    }
    #expect(throws: ScenarioText.Refusal.self) { try changed { try $0.remove(7, of: "pins") } }
    #expect(throws: ScenarioText.Refusal.self) {
      try changed("a: >\n  long\n  text\n") { try $0.set("a", to: "1") }
    }
  }

  @Test(arguments: ["alb-1", "no", "a: b", "\"", "\\", "", "x y", "ü", "1", "- a", "#", "tab\tnew\nline"])
  func `a quoted text is read back`(text: String) throws {
    let yaml = try changed("format: x\n") { try $0.append(ScenarioText.quoted(text), to: "list") }
    let again = try changed(yaml) { try $0.append("last", to: "list") }
    #expect(again.contains(ScenarioText.quoted(text)))
    #expect(!ScenarioText.quoted(text).contains("\n"))
  }
}
