import ScenarioFile
import Testing

@Test func `text that is not YAML is reported where it stops being YAML`() {
  expectDiagnostics(
    Sample(whole: "format: breakout/1\nevent: {name: T\nrooms1️⃣: []\n"),
    ["1️⃣": "this is not YAML: did not find expected ',' or '}' (while parsing a flow mapping that begins on line 2)"])
  expectDiagnostics(
    Sample(whole: "format: breakout/1\n1️⃣\tevent: x\n"),
    [
      "1️⃣":
        "this is not YAML: found a tab character that violates indentation (while scanning a plain scalar that begins on line 1)"
    ])
}

@Test func `an empty file says how to begin`() {
  expectDiagnostics(Sample(whole: "1️⃣"), ["1️⃣": "the file is empty; begin with 'format: breakout/1'"])
  expectDiagnostics(Sample(whole: "1️⃣# nothing here\n"), ["1️⃣": "the file is empty; begin with 'format: breakout/1'"])
}

@Test func `a list or a text is no scenario`() {
  let keys = """
    format, event, rooms, breaks, pace, sessions, sectors, delegations, delegates, contributors, pins, together, apart, rules, policy, lottery, history, memory, programme-rules and agenda-policy
    """
  expectDiagnostics(
    Sample(whole: "1️⃣- a\n"), ["1️⃣": "a list where a mapping belongs, with the keys \(keys)"])
  expectDiagnostics(
    Sample(whole: "1️⃣hello\n"), ["1️⃣": "'hello' where a mapping belongs, with the keys \(keys)"])
}

@Test func `a key that is there twice is reported`() {
  expectDiagnostics(
    Sample(rooms: "- {1️⃣id: room-8, seats: 4, id: room-9}"), ["1️⃣": "'id' is there twice in this mapping; keep one"])
}

@Test func `a second document is refused`() {
  expectDiagnostics(
    Sample(rest: "1️⃣---\nformat: breakout/1"), ["1️⃣": "a second document begins here; a scenario is one document"])
}

@Test func `bytes that are not UTF-8 are reported where they begin`() {
  let bytes: [UInt8] = Array("format: breakout/1\nevent: ".utf8) + [0xE9, 0x0A]
  let found = diagnostics(of: ScenarioSource(main: "a.yaml", files: ["a.yaml": bytes]))
  #expect(found.map(\.description) == ["a.yaml:2:8: error: this is not UTF-8 from here on; save the file as UTF-8"])
}

@Test func `UTF-16 is refused by name`() {
  let found = diagnostics(of: ScenarioSource(main: "a.yaml", files: ["a.yaml": [0xFF, 0xFE, 0x61, 0x00]]))
  #expect(found.map(\.description) == ["a.yaml:1:1: error: this file is UTF-16; save it as UTF-8"])
}

@Test func `a byte-order mark is no part of the text`() throws {
  var files = Dictionary(uniqueKeysWithValues: Sample().files.map { ($0, [0xEF, 0xBB, 0xBF] + Array($1.utf8)) })
  #expect(try decode(ScenarioSource(main: "test.yaml", files: files)).delegates.count == 4)
  files["test.yaml"] = [0xEF, 0xBB, 0xBF] + Array("formt: breakout/1".utf8)
  let first = diagnostics(of: ScenarioSource(main: "test.yaml", files: files)).first
  #expect(first.map { "\($0.line):\($0.column)" } == "1:1")
}

@Test func `a control character is reported at its place`() {
  expectDiagnostics(
    Sample(whole: "format: breakout/1\nevent: a1️⃣\u{1}b\n"),
    ["1️⃣": "this is not YAML: control characters are not allowed"])
}

@Test(arguments: [10, 900, 5_000, 200_000]) func `deep nesting is an error and no crash`(depth: Int) {
  for (open, close) in [("[", "]"), ("{a: ", "}"), ("- ", "")] {
    let yaml =
      "rooms: " + (open == "- " ? "\n" : "") + String(repeating: open, count: depth)
      + String(repeating: close, count: depth)
    #expect(!diagnostics(of: ScenarioSource(main: "a.yaml", files: ["a.yaml": Array(yaml.utf8)])).isEmpty)
  }
}

@Test func `aliases stand for what they name, and do not explode`() throws {
  var sample = Sample(rest: "together: &pair [[alb-1, alb-2]]\napart: []")
  sample.sectors = "- {id: police, prefers: &wishes [w1, w2]}\n- {id: courts, prefers: *wishes}"
  let files = Dictionary(uniqueKeysWithValues: sample.files.map { ($0, Array($1.utf8)) })
  #expect(try decode(ScenarioSource(main: sample.main, files: files)).sectors[1].prefers == ["w1", "w2"])

  let bomb = (1...40).map { "x\($0): &a\($0) [\(Array(repeating: "*a\($0 - 1)", count: 9).joined(separator: ", "))]" }
  let yaml = "x0: &a0 lol\n" + bomb.joined(separator: "\n")
  let found = diagnostics(of: ScenarioSource(main: "a.yaml", files: ["a.yaml": Array(yaml.utf8)]))
  #expect(found.map(\.message) == ["aliases stand for more than 100,000 values; write out what is meant"])
}

@Test func `an unknown key is reported with the nearest one`() {
  expectDiagnostics(
    Sample(
      rooms: "- {id: room-8, 1️⃣seat: 8, seats: 8}", sessions: "- {id: w1, kind: workshop, minutes: 30, 2️⃣not-width: w1}",
      rest: "3️⃣colour: red"),
    [
      "1️⃣": "unknown key 'seat'; did you mean 'seats'?", "2️⃣": "unknown key 'not-width'; did you mean 'not-with'?",
      "3️⃣": "unknown key 'colour'; there are 20 keys, none of a similar name",
    ])
}

@Test func `a missing key is reported where it should be, and its absence has no consequences`() {
  expectDiagnostics(
    Sample(
      rooms: "- 1️⃣{name: Hall}\n- 2️⃣{id: room-9}", sessions: "- {id: w1, kind: workshop, minutes: 30, room: nowhere}"),
    ["1️⃣": "'id' is missing here", "2️⃣": "'seats' is missing here"])
}

@Test func `all missing parts are reported in one run`() {
  let found = diagnostics(of: ScenarioSource(main: "a.yaml", files: ["a.yaml": Array("format: breakout/1\n".utf8)]))
  #expect(
    found.map(\.message) == ["delegates", "event", "rooms", "sectors", "sessions"].map { "'\($0)' is missing here" })
}

@Test func `a key without a value is reported at the key`() {
  expectDiagnostics(
    Sample(rooms: "- id: room-8\n  1️⃣seats:\n- {id: room-9, seats: 6, 2️⃣name: ~}"),
    [
      "1️⃣": "'seats' has no value; give it one, or leave the key out",
      "2️⃣": "'name' has no value; give it one, or leave the key out",
    ])
}

@Test func `another format is refused`() {
  expectDiagnostics(
    Sample(format: "1️⃣breakout/2"), ["1️⃣": "format 'breakout/2' is not known; this program reads 'breakout/1'"])
}
