import Conference
import Foundation
import Testing
import Verification

@testable import Sheets

/// The words in code marks of a page of the documentation.
private func named(in page: String) throws -> Set<String> {
  let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../../docs")
  let text = try String(contentsOf: root.appendingPathComponent(page), encoding: .utf8)
  return Set(text.matches(of: /`([^`\n]+)`/).flatMap { $0.output.1.split { !$0.isLetter }.map(String.init) })
}

@Test func `every key of the metrics is defined in the documentation`() throws {
  var keys: Set<String> = []
  func collect(_ json: JSON) {
    switch json {
    case .array(let elements): elements.forEach(collect)
    case .object(let members):
      for (key, value) in members {
        keys.insert(key)
        collect(value)
      }
    default: break
    }
  }
  collect(JSON(encoding: Fixture.verified.metrics))
  // The fixture has all there can be: a bound, workshops, sectors and delegations.
  #expect(keys.isSuperset(of: ["bound", "relativeBlau", "loneSectors", "coverage", "curableWithinSector", "part"]))
  #expect(keys.subtracting(try named(in: "metrics.md")).sorted() == [])
}

@Test func `every figure of the plan is in the report`() {
  for language in Language.allCases {
    let html = report(SheetContent(Fixture.verified, SheetOptions(language: language))).text
    let phrases = Phrases.in(language)
    for figure in PlanFigure.allCases { #expect(html.contains(">\(phrases.figure(figure))<"), "\(figure)") }
  }
  let labels = PlanFigure.allCases.map(Phrases.english.figure)
  #expect(Set(labels).count == labels.count)
}

@Test func `a figure of which there is nothing is left out of the report`() {
  var scenario = Fixture.scenario
  scenario.delegations = []
  for index in scenario.delegates.indices { scenario.delegates[index].delegation = nil }
  let html = report(SheetContent(Fixture.checked(Fixture.plan, scenario), SheetOptions())).text
  #expect(!html.contains(Phrases.english.figure(.delegationsComplete)))
  #expect(html.contains(Phrases.english.figure(.pairsMet)))
}
