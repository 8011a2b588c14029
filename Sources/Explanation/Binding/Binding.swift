import Conference
import Planning

/// What keeps a stage of the policy from being better than it is.
public struct Binding: Hashable, Sendable {
  /// The stage as the policy names it.
  public let stage: String
  /// What was proven for it.
  public let value: Double
  /// Every demand without which alone the stage would be better, in the order of the rulebook.
  public let alone: [Demand]
  /// Demands that only together keep it from being better, if no one does so alone: without all that are named here it would be.
  public let together: [Demand]

  /// Asks, for each stage of a scenario's policy, what stands in the way of something better.
  ///
  /// A demand without which the stage would be better belongs to every set of demands that rules out something better; so one such set that
  /// is minimal holds all of them, and each of its members is lifted in turn to see.
  ///
  /// - Parameters:
  ///   - scenario: the scenario.
  ///   - plan: a plan that was proven to be the best.
  ///   - options: limits.
  /// - Returns: one per stage that was proven optimal; one without any demand where the wishes and numbers as such allow nothing better.
  public static func all(
    of scenario: Scenario, in plan: Plan, options: PlanningOptions = PlanningOptions()
  ) throws(PlanningError) -> [Binding] {
    let stages = scenario.policy.stages
    let proof = plan.proof.filter { proof in stages.contains { $0.name == proof.stage } }
    guard proof.map(\.stage) == stages.map(\.name) else { return [] }
    let feasibility = try Feasibility(scenario.inPlace(of: plan.agenda), options: options)
    var bindings: [Binding] = []
    for (number, claim) in proof.enumerated() where claim.isOptimal {
      let all = Set(feasibility.demands)
      let clash = try smallestClash(of: feasibility.demands) { (kept: [Demand]) throws(PlanningError) -> Bool in
        try feasibility.hasBetterPlan(inStage: number, than: proof, lifting: all.subtracting(kept))
      }
      var alone: [Demand] = []
      for demand in clash ?? [] where try feasibility.hasBetterPlan(inStage: number, than: proof, lifting: [demand]) {
        alone.append(demand)
      }
      bindings.append(
        Binding(stage: claim.stage, value: claim.value, alone: alone, together: alone.isEmpty ? clash ?? [] : []))
    }
    return bindings
  }
}
