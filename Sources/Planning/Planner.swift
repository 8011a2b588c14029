import Conference
import Optimization

/// Makes plans: places the agenda, allocates the delegates, and proves each stage of the policy.
public struct Planner: Sendable {
  private let solver: any Solver

  /// A planner on a solver of the caller's choice; unless said otherwise, GLPK behind what the structure of allocations gives away.
  public init(solver: any Solver = DecompositionSolver()) {
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
    let agenda = try PinnedAgenda.agenda(of: scenario)
    let problem = AllocationProblem(
      scenario, agenda: agenda, merging: !AllocationProblem.couplesBlocks(scenario, agenda))
    var search = LexicographicSearch(problem, solver: solver, options: options, report: progress)
    let (values, proof) = try search.run()
    return Plan(agenda: agenda, allocation: problem.allocation(values, of: search.model), proof: proof)
  }
}
