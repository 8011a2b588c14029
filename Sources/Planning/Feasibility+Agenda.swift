import Conference
import GLPKSolver
import Optimization

extension Feasibility {
  /// Whether all sessions and breaks of a scenario find a time and a room, under the rules A1 to A8.
  ///
  /// Of the allocation only what the agenda itself takes care of is asked: that plenaries seat everybody, and parallel workshops together all
  /// who are there.
  ///
  /// - Parameters:
  ///   - scenario: a scenario without unknown names.
  ///   - solver: answers the question.
  ///   - options: limits.
  /// - Throws: ``PlanningError/stopped(_:)`` when a limit came before the answer.
  public static func hasAgenda(
    _ scenario: Scenario, solver: any Solver = GLPKSolver(), options: PlanningOptions = PlanningOptions()
  ) throws(PlanningError) -> Bool {
    if scenario.sessions.isEmpty, scenario.breaks.isEmpty { return true }
    guard PreChecks.reasons(scenario).isEmpty else { return false }
    let problem = AgendaProblem(scenario)
    guard problem.starts.allSatisfy({ !$0.isEmpty }) else { return false }
    var search = AgendaSearch(problem, objectives: [], solver: solver, options: options, report: { _ in })
    do {
      _ = try search.run()
      return true
    } catch .infeasible {
      return false
    } catch {
      throw error
    }
  }
}
