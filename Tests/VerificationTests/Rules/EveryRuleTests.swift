import Conference
import Foundation
import Testing
import Verification

/// What the sources declare, read from their text: a rule that is added in one place and forgotten in another fails here.
@Suite struct `Every rule` {
  private let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// Its name as a type; a word that the vocabulary has taken gets `Rule` behind it.
  private func types(of rule: RuleName) -> [String] {
    let name = "\(rule)".prefix(1).uppercased() + "\(rule)".dropFirst()
    return [name, name + "Rule"]
  }

  private func text(of path: String) -> String? { try? String(contentsOf: root.appending(path: path), encoding: .utf8) }

  @Test(arguments: RuleName.allCases.filter { $0 != .claims })
  func `is checked under its name, and by a test of its own`(rule: RuleName) throws {
    let list = try #require(text(of: "Sources/Verification/Rules/Check.swift"))
    let checked = types(of: rule).filter { list.contains("\($0)()") }
    #expect(checked.count == 1, "\(rule) is in everyCheck once, as one of \(types(of: rule))")
    let name = try #require(checked.first)
    #expect(text(of: "Sources/Verification/Rules/\(name).swift") != nil, "no file for \(name)")
    #expect(text(of: "Tests/VerificationTests/Rules/\(name)Tests.swift") != nil, "no test for \(name)")
  }

  @Test(arguments: RuleName.allCases.filter { $0 != .belongsToScenario && $0 != .claims })
  func `has the same name in the planner`(rule: RuleName) throws {
    let isOfAgenda = rule.code.hasPrefix("A")
    let folder = "Sources/Planning/\(isOfAgenda ? "Agenda" : "Allocation")/Rules"
    let list = try #require(text(of: "\(folder)/\(isOfAgenda ? "AgendaRule" : "Rule").swift"))
    let stated = types(of: rule).filter { list.contains("\($0).self") }
    #expect(stated.count == 1, "\(rule) is in the planner's list once, as one of \(types(of: rule))")
    let name = try #require(stated.first)
    #expect(text(of: "\(folder)/\(name).swift") != nil, "no file for \(name)")
    #expect(text(of: "Sources/Verification/Rules/\(name).swift") != nil, "the verifier has another name for \(name)")
  }
}
