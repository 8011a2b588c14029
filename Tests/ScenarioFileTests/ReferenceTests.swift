import Conference
import Foundation
import Testing

@testable import ScenarioFile

/// The reference of the format, for people.
private func reference() throws -> String {
  try String(contentsOfFile: repositoryPath("docs/scenario.md"), encoding: .utf8)
}

/// What stands in the blocks of a language, in order.
private func blocks(_ language: String, in text: String) -> [String] {
  text.components(separatedBy: "```\(language)\n").dropFirst().compactMap {
    $0.components(separatedBy: "\n```").first
  }
}

@Test func `the reference names every key and every word of the schema`() throws {
  let data = try Data(contentsOf: URL(fileURLWithPath: repositoryPath("schema/scenario.schema.json")))
  let schema = try JSONSerialization.jsonObject(with: data)
  // Labels are keyed by language, which the reference tells of under its own key.
  var words: Set<String> = []
  func collect(_ value: Any) {
    if let list = value as? [Any] { list.forEach(collect) }
    guard let object = value as? [String: Any] else { return }
    if let properties = object["properties"] as? [String: Any] { words.formUnion(properties.keys) }
    for case let word as String in object["enum"] as? [Any] ?? [] { words.insert(word) }
    object.values.forEach(collect)
  }
  collect(schema)
  #expect(words.isSuperset(of: ["format", "penalties", "any-slot", "en"]))
  let text = try reference()
  // A key in a table or a sentence; one that stands in an example alone is not explained.
  let named = Set(
    text.matches(of: /`([^`\n]+)`/).flatMap { $0.output.1.split { !$0.isLetter && $0 != "-" }.map(String.init) })
  #expect(words.subtracting(named).sorted() == [])
}

@Test func `the scenarios in the reference can be read`() throws {
  let text = try reference()
  let roster = try #require(blocks("csv", in: text).first)
  let scenarios = blocks("yaml", in: text).filter { $0.hasPrefix("format:") }
  #expect(!scenarios.isEmpty)
  for scenario in scenarios {
    let files = ["scenario.yaml": Array(scenario.utf8), "roster.csv": Array(roster.utf8)]
    do throws(InvalidScenarioFile) {
      let delegates = try decode(ScenarioSource(main: "scenario.yaml", files: files)).delegates
      #expect(delegates.count == roster.split(separator: "\n").count - 1)
    } catch {
      Issue.record("\(error.diagnostics)")
    }
  }
}

@Test func `the keys in every example of the reference are keys of the format`() throws {
  let plan = Array("allocation: {}".utf8)
  for example in blocks("yaml", in: try reference()) where !example.hasPrefix("format:") {
    let source = ScenarioSource(
      main: "part.yaml", files: ["part.yaml": Array(example.utf8), "published/plan.json": plan])
    let diagnostics: [Diagnostic]
    do throws(InvalidScenarioFile) {
      _ = try decode(source)
      diagnostics = []
    } catch {
      diagnostics = error.diagnostics
    }
    // A part refers to what is elsewhere; what it says must be sound in itself.
    let wrong = diagnostics.map(\.description).filter {
      $0.contains("unknown") || $0.contains("belongs") || $0.contains("is not a")
    }
    #expect(wrong == [], "\(example)")
  }
}

@Test func `every rule and every objective in the reference has a scenario that shows it`() throws {
  let text = try reference()
  let links = text.matches(of: /\(\.\.\/(scenarios\/catalogue\/[^)]+)\)/).map { String($0.output.1) }
  for link in links { #expect(FileManager.default.fileExists(atPath: repositoryPath(link)), "\(link)") }
  for name in RuleKey.names + StageKey.objectives {
    let row = text.split(separator: "\n").first { $0.hasPrefix("| `\(name)` |") && $0.contains("scenarios/catalogue") }
    #expect(row != nil, "\(name)")
  }
  // Nothing of the catalogue goes unmentioned.
  for folder in try FileManager.default.contentsOfDirectory(atPath: repositoryPath("scenarios/catalogue")) {
    #expect(links.contains { $0.hasPrefix("scenarios/catalogue/\(folder)/") }, "\(folder)")
  }
}
