import Conference
import GLPKSolver
import Optimization

/// Tells whether a scenario has any plan when some of its demands are lifted.
///
/// It is the question behind every "why not": which demands clash is found by lifting them in turn.
public struct Feasibility: Sendable {
  /// The hard demands that can be lifted, in the order in which the rules state them.
  public let demands: [Demand]
  private let problem: AllocationProblem
  private let solver: any Solver
  private let options: PlanningOptions

  /// Prepares the question for a scenario.
  ///
  /// - Throws: ``PlanningError`` when its agenda cannot be made.
  public init(
    _ scenario: Scenario, solver: any Solver = GLPKSolver(), options: PlanningOptions = PlanningOptions()
  ) throws(PlanningError) {
    let agenda = try PinnedAgenda.agenda(of: scenario)
    problem = AllocationProblem(scenario, agenda: agenda, merging: !AllocationProblem.couplesBlocks(scenario, agenda))
    self.solver = solver
    self.options = options
    demands = Feasibility.model(problem, lifting: []).demands.filter { $0 != .oneWorkshopPerBlock }
  }

  /// Whether a plan exists that keeps every hard demand but the lifted ones.
  ///
  /// - Throws: ``PlanningError/stopped(_:)`` when a limit came before the answer.
  public func hasPlan(lifting lifted: Set<Demand>) throws(PlanningError) -> Bool {
    let solution: Solution
    do {
      solution = try solver.solve(
        Feasibility.model(problem, lifting: lifted).model,
        options: SolverOptions(deadline: options.deadline, stop: options.stop))
    } catch {
      throw .solver(error)
    }
    switch solution.termination {
    case .optimal, .limit(_, hasIncumbent: true), .unbounded: return true
    case .infeasible: return false
    case .limit(let limit, hasIncumbent: false): throw .stopped(limit)
    }
  }

  private static func model(_ problem: AllocationProblem, lifting lifted: Set<Demand>) -> AllocationModel {
    var model = AllocationModel(problem, lifting: lifted)
    for rule in AllocationRules.all { rule.add(to: &model) }
    return model
  }
}
