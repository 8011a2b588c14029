import Conference
import Foundation
import ScenarioFile
import Testing
import Verification

@testable import Planning

/// The scenarios that show one rule or objective each.
private let catalogue = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent().appendingPathComponent("scenarios/catalogue")

@Suite struct `The catalogue` {
  static var names: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: catalogue.path)) ?? []).sorted()
  }

  @Test(arguments: names)
  func `shows what a rule or an objective does, in a plan that is proven and verified`(name: String) throws {
    let source = ScenarioSource.load(catalogue.appendingPathComponent("\(name)/scenario.yaml").path)
    let scenario = try decode(source)
    let plan = try Planner().plan(scenario)
    #expect(plan.isProvenOptimal)
    let verified = try verify(plan, against: scenario)
    try expectGolden(Self.summary(of: verified), "catalogue/\(name).txt")
  }

  @Test func `is there`() {
    #expect(Self.names.count >= 45)
  }

  /// What a reader of the scenario is told to expect, in figures.
  private static func summary(of verified: VerifiedPlan) -> String {
    var lines: [String] = []
    for proof in verified.plan.proof { lines.append("\(proof.stage): \(proof.final)") }
    for placement in verified.plan.agenda.placements {
      let people = verified.scenario.delegates.filter { verified.plan.allocation[$0.id].contains(placement.session) }
      let names = people.map { "\($0.id) (\($0.sector))" }.joined(separator: ", ")
      lines.append(
        "\(verified.scenario.event.label(placement.time.start)) \(placement.session) in \(placement.room): \(names)")
    }
    for session in verified.plan.cancelled { lines.append("\(session) is cancelled") }
    for violation in verified.violations { lines.append("\(violation.message): \(violation.penalty)") }
    return lines.joined(separator: "\n") + "\n"
  }
}
