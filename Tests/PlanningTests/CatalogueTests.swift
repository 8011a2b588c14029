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
    let scenario = try Self.scenario(name)
    let plan = try Planner().plan(scenario)
    #expect(plan.isProvenOptimal)
    let verified = try verify(plan, against: scenario)
    try expectGolden(Self.summary(of: verified), "catalogue/\(name).txt")
  }

  @Test(arguments: RuleAlone.all)
  func `shows every rule where it has something to say`(rule: RuleAlone) throws {
    #expect(!rule.catalogue.isEmpty)
    for name in rule.catalogue {
      let scenario = try Self.scenario(name)
      let problem = try SmallConference.problem(scenario)
      var model = AllocationModel(problem)
      let before = model
      rule.rule.add(to: &model)
      #expect(
        model.model.lpText() != before.model.lpText() || !model.penalty.terms.isEmpty, "\(rule.name) in \(name)")
    }
  }

  @Test func `shows every objective that a policy can name`() throws {
    let stages = try Self.names.flatMap { try Self.scenario($0).policy.stages }
    let shown = Set(stages.flatMap(\.parts).map(\.objective.label))
    // How many workshops change rooms is for plans that are made again.
    #expect(shown == Sources.objectives.subtracting(["roomChanges"]))
  }

  @Test func `has a page or less for each`() throws {
    for name in Self.names {
      let text = try String(contentsOf: catalogue.appendingPathComponent("\(name)/scenario.yaml"), encoding: .utf8)
      #expect(text.split(separator: "\n").count <= 50, "\(name)")
    }
  }

  private static func scenario(_ name: String) throws -> Scenario {
    try decode(ScenarioSource.load(catalogue.appendingPathComponent("\(name)/scenario.yaml").path))
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
