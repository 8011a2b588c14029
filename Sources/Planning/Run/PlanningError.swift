import Conference
import Optimization

/// Why there is no plan.
public enum PlanningError: Error, Sendable {
  /// No plan satisfies every hard rule; the reasons are sentences for the planner, the most telling first.
  case infeasible(reasons: [String])
  /// The caller's limit came before the first plan: its time is over, or somebody asked to stop.
  case stopped(Limit)
  /// The search gave the question up: it took more work than an answer may, whatever the clock says. There may be a plan.
  case undecided(Limit)
  /// The scenario leaves something open that cannot be decided yet, in words.
  case unsupported(String)
  /// The solver failed: our fault, not the planner's.
  case solver(SolverError)
  /// Something that this program relies on does not hold, in words: our fault, not the planner's.
  case `internal`(String)

  /// The error of a search that a limit ended before it had an answer: ``stopped(_:)`` or ``undecided(_:)``.
  static func ended(by limit: Limit) -> PlanningError {
    limit.isFromCaller ? .stopped(limit) : .undecided(limit)
  }
}
