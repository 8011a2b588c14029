import Conference
import Foundation
import Optimization
import ScenarioFile
import Testing
import Verification

@testable import Planning

/// Small synthetic scenarios in which rules and objectives meet, with what an independent model of the rulebook found best.
///
/// Each showed a kind of fault once: a hold that was lost, a level that was closed beside whole numbers, a relaxation that was worth nothing.
@Suite struct `Rules and objectives that meet` {
  /// A folder beside this file, and the optimum of each stage.
  struct Mix: CustomTestStringConvertible, Sendable {
    var name: String
    var stages: [(name: String, value: Double)]
    var testDescription: String { name }
  }

  static let mixes: [Mix] = [
    Mix(
      name: "rank-maximal-optional",
      stages: [
        ("rank-maximal: rank 1", 1), ("rank-maximal: rank 2", 0), ("generous: worst-off", 1),
        ("generous: 1 or more", 1),
      ]),
    Mix(name: "guarantee-every-slot-soft", stages: [("soft-rules", 3), ("worst-off", 5)]),
    Mix(
      name: "generous-soft-sectors",
      stages: [
        ("soft-rules", 10), ("preferences", 88), ("generous: worst-off", 27), ("generous: 27 or more", 1),
        ("generous: 19 or more", 3), ("generous: 18 or more", 4), ("generous: 5 or more", 5),
      ]),
    Mix(name: "weighted-worst-off", stages: [("worst-off + even-sizes", 4.5)]),
    Mix(name: "weighted-largest-room-fit", stages: [("sector-balance + room-fit", 126.375)]),
    Mix(name: "proportional-then-weighted", stages: [("sector-balance", 3.2), ("worst-off + even-sizes", 34.5)]),
    Mix(name: "soft-pin-worst-off", stages: [("soft-rules", 0), ("worst-off", 1)]),
    Mix(
      name: "soft-guarantee-generous",
      stages: [
        ("soft-rules", 0), ("generous: worst-off", 2), ("generous: 2 or more", 2),
      ]),
    Mix(
      name: "soft-needs-two-in-a-seat",
      stages: [
        ("soft-rules", 6), ("sector-balance", 0), ("worst-off", 0), ("preferences", 0), ("delegation-spread", 0),
        ("even-sizes", 0),
      ]),
    Mix(name: "rank-maximal-cancelled", stages: [("rank-maximal: rank 1", 0)]),
    Mix(name: "stability-worst-off-optional", stages: [("stability", 0), ("worst-off", 1)]),
    Mix(
      name: "room-fit-weighted-generous",
      stages: [("cancellations + room-fit", 16), ("generous: worst-off", 1), ("generous: 1 or more", 1)]),
    Mix(
      name: "generous-cancellations-chains",
      stages: [
        ("generous: worst-off", 2), ("generous: 2 or more", 1), ("generous: 1 or more", 2), ("cancellations", 0),
      ]),
    Mix(
      name: "soft-pin-scores-generous",
      stages: [
        ("soft-rules", 0), ("preferences", 10000), ("generous: worst-off", 10000), ("generous: 10000 or more", 1),
      ]),
    Mix(name: "spread-single-soft", stages: [("soft-rules", 3), ("preferences", 0)]),
    Mix(name: "spread-single-soft-claims", stages: [("soft-rules", 4), ("preferences", 0)]),
  ]

  @Test(arguments: mixes)
  func `have the optimum of an independent model in every stage`(mix: Mix) throws {
    let scenario = try Self.scenario(mix.name)
    let plan = try Planner().plan(scenario)
    _ = try verify(plan, against: scenario)
    #expect(plan.isProvenOptimal)
    #expect(plan.proof.allSatisfy { !$0.isDisturbed })
    #expect(plan.proof.map(\.stage) == mix.stages.map(\.name))
    #expect(plan.proof.map(\.value) == mix.stages.map(\.value))
  }

  @Test func `have a plan where who needs what no room offers together may stay away`() throws {
    let scenario = try Self.scenario("needs-optional")
    _ = try verify(Planner().plan(scenario), against: scenario)
  }

  @Test func `are infeasible at once where it is only open which workshops are held`() throws {
    let scenario = try Self.scenario("cancellable-topics")
    var model = AllocationModel(try SmallConference.problem(scenario))
    for rule in AllocationRules.all { rule.add(to: &model) }
    let open = model.held.compactMap(\.self).count { model.model.columns[$0.index].lower == 0 }
    model.probe()
    #expect(open == 3)
    #expect(model.held.compactMap(\.self).allSatisfy { model.model.columns[$0.index].lower == 1 })
    #expect(throws: PlanningError.self) { try Planner().plan(scenario) }
  }

  @Test func `are infeasible where a workshop that runs alone takes fewer of a delegation than come`() throws {
    let scenario = try Self.scenario("spread-single-open")
    #expect(throws: PlanningError.self) { try Planner().plan(scenario) }
  }

  static func scenario(_ name: String) throws -> Scenario {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    return try decode(ScenarioSource.load(folder.appendingPathComponent("Scenarios/\(name)/scenario.yaml").path))
  }
}

/// The invariant of the lexicographic search.
@Suite struct `A stage that is kept` {
  @Test func `is kept by bounds that a later restriction does not widen`() {
    var model = Model(name: "bounds")
    let x = model.addVariable("x", 0...1)
    model.narrow(x, to: 1...1)
    model.narrow(x, to: 0...0)
    #expect(model.violation(at: [0]) == 1)
    #expect(model.violation(at: [1]) == 1)
  }

  @Test func `is kept by its row alone where the incumbent is not on the face of the relaxation`() {
    var model = Model(name: "face")
    let x = model.addVariable("x", 0...1)
    let objective = LinearExpression(x)
    // Reduced costs that say x = 0, and an incumbent at x = 1 within the allowance: floating point, or a fault.
    let relaxation = Relaxation(objective: 1, values: [0], reducedCosts: [1], duals: [])
    let lock = ObjectiveLock(objective, at: 1, relaxation: relaxation, in: model, keeping: [1])
    #expect(lock.isKept(by: [1], in: model))
    lock.apply(to: &model)
    #expect(model.violation(at: [1]) == 0)
  }
}
