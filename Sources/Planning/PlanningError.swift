import Conference
import Optimization

/// Why there is no plan.
public enum PlanningError: Error, Sendable {
  /// No plan satisfies every hard rule; the reasons are sentences for the planner, the most telling first.
  case infeasible(reasons: [String])
  /// The limit came before the first plan.
  case stopped(Limit)
  /// The scenario leaves something open that cannot be decided yet, in words.
  case unsupported(String)
  /// The solver failed: our fault, not the planner's.
  case solver(SolverError)
}
