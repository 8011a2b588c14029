import Conference
import Planning

/// Why a scenario has no plan: demands that cannot all be met, though any one of them could be dropped and the others met.
public struct Clash: Hashable, Sendable {
  /// The demands, in the order of the rulebook. Empty when the blocks themselves hold no place for everybody.
  public let demands: [Demand]

  /// Finds a clash.
  ///
  /// - Parameters:
  ///   - scenario: a consistent scenario.
  ///   - options: limits.
  /// - Returns: nil when the scenario has a plan.
  /// - Throws: ``PlanningError`` when a limit came before the answer, or the agenda cannot be made.
  /// - Complexity: a feasibility search per question of ``smallestClash(of:isPossible:)``.
  public static func find(
    in scenario: Scenario, options: PlanningOptions = PlanningOptions()
  ) throws(PlanningError) -> Clash? {
    let feasibility = try Feasibility(scenario, options: options)
    let demands = try smallestClash(of: feasibility.demands) { (kept: [Demand]) throws(PlanningError) -> Bool in
      try feasibility.hasPlan(lifting: Set(feasibility.demands).subtracting(kept))
    }
    return demands.map(Clash.init)
  }

  init(demands: [Demand]) {
    self.demands = demands
  }
}
