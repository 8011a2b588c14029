import Conference
import Optimization

/// Why a day cannot hold its programme.
enum ElasticAgenda {
  /// The reasons in sentences.
  static func reasons(
    _ scenario: Scenario, solver: any Solver, options: PlanningOptions
  ) throws(PlanningError) -> [String] { [] }
}
