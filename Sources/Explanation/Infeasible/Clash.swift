import Conference
import Planning

/// Why a scenario has no plan: demands that cannot all be met, though any one of them could be dropped and the others met.
public struct Clash: Hashable, Sendable {
  /// The demands, in the order of the rulebook. Empty when the blocks themselves hold no place for everybody.
  public let demands: [Demand]

  /// Demands that are taken to clash.
  public init(_ demands: [Demand]) {
    self.demands = demands
  }

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
    try find(in: Feasibility(scenario, options: options))
  }

  /// Finds a clash among the demands that are not lifted.
  ///
  /// - Parameter background: demands that hold in any case and are not named.
  static func find(
    in feasibility: Feasibility, lifting lifted: Set<Demand> = [], background: Set<Demand> = []
  ) throws(PlanningError) -> Clash? {
    let candidates = feasibility.demands.filter { !lifted.contains($0) && !background.contains($0) }
    let others = Set(candidates).union(lifted)
    let demands = try smallestClash(of: candidates) { (kept: [Demand]) throws(PlanningError) -> Bool in
      try feasibility.hasPlan(lifting: others.subtracting(kept))
    }
    return demands.map(Clash.init)
  }
}
