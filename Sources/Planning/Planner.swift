import Conference
import GLPKSolver
import Optimization

/// Makes plans: places the agenda, allocates the delegates, and proves each stage of the policy.
public struct Planner: Sendable {
  private let solver: any Solver

  /// A planner on a solver of the caller's choice.
  public init(solver: any Solver) {
    self.solver = solver
  }

  /// The best plan for a scenario, with a proof per stage.
  ///
  /// The same scenario gives the same plan on any number of threads, unless a limit stops the search.
  ///
  /// - Parameters:
  ///   - scenario: a consistent scenario.
  ///   - options: limits.
  ///   - progress: called from solving threads as stages begin and bounds move.
  /// - Throws: ``PlanningError``.
  public func plan(
    _ scenario: Scenario, options: PlanningOptions = PlanningOptions(),
    progress: @escaping @Sendable (PlanningProgress) -> Void = { _ in }
  ) throws(PlanningError) -> Plan {
    throw .unsupported("planning")
  }
}
