import Conference
import Foundation
import Testing

@testable import ScenarioFile

/// The parts of the JSON Schema that describe a mapping with fixed keys, by the names of its definitions.
private func schemaShapes() throws -> [String: Set<String>] {
  let schema = try loadSchema()
  var shapes: [String: Set<String>] = [:]
  for (name, definition) in try #require(schema["definitions"] as? [String: [String: Any]]) {
    guard let properties = definition["properties"] as? [String: Any] else { continue }
    shapes[name] = Set(properties.keys)
    #expect(definition["additionalProperties"] as? Bool == false, "unknown keys of \(name) must be refused")
  }
  shapes["scenario"] = Set(try #require(schema["properties"] as? [String: Any]).keys)
  return shapes
}

private func loadSchema() throws -> [String: Any] {
  let data = try Data(contentsOf: URL(fileURLWithPath: repositoryPath("schema/scenario.schema.json")))
  return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
}

/// The words that a property of a definition allows.
private func words(_ definition: String, _ property: String) throws -> Set<String> {
  let definitions = try #require(try loadSchema()["definitions"] as? [String: [String: Any]])
  let properties = try #require(definitions[definition]?["properties"] as? [String: [String: Any]])
  return Set(try #require(properties[property]?["enum"] as? [String]))
}

@Test func `the schema has every key that the decoder reads, and no other`() throws {
  let known = Dictionary(formatShapes.map { ($0.shape, Set($0.names)) }, uniquingKeysWith: { a, _ in a })
  #expect(known.count == formatShapes.count)
  let schema = try schemaShapes()
  for name in Set(known.keys).union(schema.keys).sorted() {
    #expect(known[name] == schema[name], "the keys of \(name)")
  }
}

@Test func `the schema has every word that the decoder reads, and no other`() throws {
  #expect(try words("session", "kind") == Set(SessionKind.allCases.map(\.rawValue)))
  #expect(try words("delegates", "unranked") == Set(Unranked.allCases.map(\.rawValue)))
  #expect(try words("guarantee-rule", "in") == Set(Guarantee.Scope.allCases.map(\.rawValue)))
  let text = try String(contentsOfFile: repositoryPath("schema/scenario.schema.json"), encoding: .utf8)
  // Stability needs figures: the plan that is to be kept.
  for objective in StageKey.objectives {
    let times = text.components(separatedBy: "\"\(objective)\"").count - 1
    #expect(times >= (objective == StageKey.stability.rawValue ? 1 : 2), "\(objective)")
  }
}

@Test func `every kind of mapping that the sources define is known to the schema test`() throws {
  let sources = repositoryPath("Sources/ScenarioFile")
  var declared = 0
  // Plans and sweeps have formats of their own.
  let paths = try FileManager.default.subpathsOfDirectory(atPath: sources).filter {
    !$0.hasPrefix("Plan/") && $0 != "SweepGrid.swift"
  }
  for path in paths where path.hasSuffix(".swift") {
    let text = try String(contentsOfFile: "\(sources)/\(path)", encoding: .utf8)
    declared += text.components(separatedBy: ": String, FieldKey {").count - 1
    declared += text.components(separatedBy: ": FieldKey {").count - 1
  }
  #expect(declared == formatShapes.count + changesShapes.count)
}

@Test func `the schema of changes has every key that the decoder reads, and no other`() throws {
  let data = try Data(contentsOf: URL(fileURLWithPath: repositoryPath("schema/changes.schema.json")))
  let schema = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
  var shapes = try #require(schema["definitions"] as? [String: [String: Any]])
  shapes["changes"] = schema
  for shape in changesShapes {
    let properties = try #require(shapes[shape.shape]?["properties"] as? [String: Any])
    #expect(Set(properties.keys) == Set(shape.names), "the keys of \(shape.shape)")
    #expect(shapes[shape.shape]?["additionalProperties"] as? Bool == false)
  }
}

/// How `validate.py` ends: 0 for valid files, 1 for others, 77 or 127 where Python or what it needs is missing.
private func validate(_ paths: [String]) throws -> Int32 {
  try python([repositoryPath("schema/validate.py")] + paths)
}

/// Whether Python can validate here; where it cannot, the tests of keys and words above stand alone.
private let canValidate = (try? validate([])) == 0

@Test(.enabled(if: canValidate)) func `the scenarios of the repository are valid under the schema`() throws {
  let folder = repositoryPath("scenarios")
  let scenarios = try FileManager.default.subpathsOfDirectory(atPath: folder).filter { $0.hasSuffix(".yaml") }
  #expect(!scenarios.isEmpty)
  #expect(try validate(scenarios.map { "\(folder)/\($0)" }) == 0)
}

@Test(.enabled(if: canValidate)) func `the schema agrees with the decoder about good and bad samples`() throws {
  try withTemporaryFolder { folder in
    var path: String { "\(folder)/sample.yaml" }
    try Sample(rest: everything).yaml.write(toFile: path, atomically: true, encoding: .utf8)
    #expect(try validate([path]) == 0)
    _ = try sample(Sample(rest: everything))
    for bad in [
      Sample(rest: "colour: red"), Sample(format: "breakout/2"), Sample(rooms: "- {id: room-8, seats: 010x}"),
      Sample(rooms: "- {id: room-8}"), Sample(rest: "pins: [{delegate: alb-1}]"), Sample(rest: "policy: [worstoff]"),
      Sample(rest: "agenda-policy: [{gaps: {weight: 0.5}}]"),
      Sample(sessions: "- {id: w1, kind: workshop, minutes: 30, start: 930}"), Sample(rest: "rules: {pins: {soft: 0}}"),
    ] {
      try bad.yaml.write(toFile: path, atomically: true, encoding: .utf8)
      #expect(try validate([path]) == 1, "\(bad)")
      #expect(throws: InvalidScenarioFile.self) { try sample(bad) }
    }
  }
}

/// Optional parts of a scenario in all their forms.
private let everything = """
  breaks:
    - {id: lunch, name: {fr: Déjeuner}, minutes: {thu: 90, fri: 60 min}, window: "12:00–14:00", start: {fri: "13:00"}}
    - {id: coffee, minutes: 30, window: {thu: "15:00-16:00"}, days: thu}
  pace: {longest-without-break: 120 min, changeover: 0}
  delegations: [{id: alb, name: Albania}, {id: ukr}]
  pins: [{delegate: alb-1, session: w2}, {delegate: ukr-1, not: w2}]
  together: [[alb-1, ukr-2]]
  apart: [[alb-2, ukr-2]]
  rules:
    attendance: {soft: 10}
    sectors: off
    pins: hard
    delegation-spread: {at-most: even, soft: 3}
    guarantee: {within-choices: 2, in: every-slot}
  policy:
    - worst-off
    - preferences: {penalties: [0, 1, 4], unranked: 25, slack: 2%}
    - {sector-balance: {weight: 2}, even-sizes: {weight: 0.5}, slack: 3}
  programme-rules:
    - {id: board, sessions: [w1, w2], parallel: 2}
    - {pairs: [[w1, w2]], within: 0, soft: 4}
  agenda-policy:
    - clashes
    - ideal-times: {slack: 30}
    - {compact-days: {weight: 2}, gaps: {weight: 30}, slack: 5%}
  """
