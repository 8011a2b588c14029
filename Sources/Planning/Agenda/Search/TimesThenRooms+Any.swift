import Conference
import Optimization

extension TimesThenRooms {
  /// Where the search along the clock does not answer, so much of branch and bound is looked at; its root alone can be much.
  var briefly: SolverOptions {
    SolverOptions(deadline: options.deadline, stop: options.stop, nodes: 100, iterations: 5_000)
  }

  /// Times at which everything can be, and rooms where they are known with them; nil where there are none.
  ///
  /// - Throws: ``PlanningError/stopped(_:)`` when the caller's limit came before the answer, ``PlanningError/undecided(_:)`` when it takes too much
  ///   work.
  func anyPlacement(_ problem: AgendaProblem) throws(PlanningError) -> (times: Placement, rooms: [Int: Int]?)? {
    guard problem.starts.allSatisfy({ !$0.isEmpty }) else { return nil }
    var construction = EjectionSearch(problem, earlier: options.earlier)
    let first = construction.run(limits: briefly)
    if first.isWhole { return (first.placement, first.rooms) }
    var isTooMuch = false
    switch try FirstAgenda(problem, solver: solver, limits: briefly).run() {
    case .found(let placement): return (placement, nil)
    case .none: return nil
    case .tooManyStates: isTooMuch = true
    case .unknown: break
    }
    let more = 10 * EjectionSearch.fewStepsPerActivity * problem.starts.count
    let second = construction.run(steps: more, limits: briefly)
    if second.isWhole { return (second.placement, second.rooms) }
    if isTooMuch { throw .undecided(.states) }
    var search = AgendaSearch(
      problem, objectives: [], solver: solver, options: options, limits: briefly, report: { _ in })
    do {
      let found = try search.run()
      return (found.placement, found.rooms)
    } catch .infeasible {
      return nil
    } catch {
      throw error
    }
  }

  /// An agenda that keeps the rules, the first that is found; nil where there is none.
  ///
  /// - Throws: ``PlanningError/stopped(_:)`` when the caller's limit came before the answer, ``PlanningError/undecided(_:)`` when it takes too much
  ///   work.
  func any(_ scenario: Scenario) throws(PlanningError) -> Agenda? {
    if let pinned = try? PinnedAgenda.agenda(of: scenario) { return try keepsRules(scenario) ? pinned : nil }
    if scenario.sessions.isEmpty, scenario.breaks.isEmpty { return Agenda(placements: [], pauses: []) }
    guard PreChecks.reasons(scenario).isEmpty else { return nil }
    let problem = AgendaProblem(scenario)
    guard let found = try anyPlacement(problem),
      let rooms = try rooms(problem, found.times, known: found.rooms, briefly)
    else { return nil }
    return outcome(problem.programme, found.times, rooms, []).agenda
  }

  /// The best rooms at known times, or those that are known where a limit comes first; nil where there are none.
  ///
  /// Where none are known, times without rooms would be no agenda: then some are looked for whatever the time is.
  func rooms(
    _ problem: AgendaProblem, _ times: Placement, known: [Int: Int]?, _ limits: SolverOptions
  ) throws(PlanningError) -> [Int: Int]? {
    do {
      return try RoomAssignment(problem, times, earlier: options.earlier).best(solver, limits, from: known) ?? known
    } catch {
      guard error.isOfLimit else { throw error }
      if let known { return known }
      return try RoomAssignment(problem, times, earlier: options.earlier)
        .best(solver, SolverOptions(nodes: RoomAssignment.nodes))
    }
  }

  /// Whether all sessions and breaks find a time and a room.
  ///
  /// - Throws: ``PlanningError/stopped(_:)`` or ``PlanningError/undecided(_:)`` when a limit came before the answer.
  func hasAgenda(_ scenario: Scenario) throws(PlanningError) -> Bool {
    if scenario.sessions.isEmpty, scenario.breaks.isEmpty { return true }
    guard PreChecks.reasons(scenario).isEmpty else { return false }
    return try anyPlacement(AgendaProblem(scenario)) != nil
  }

  /// Whether everything that is pinned can be where it is.
  ///
  /// Where that is more than can be told, it is left to whoever verifies the plan.
  func keepsRules(_ scenario: Scenario) throws(PlanningError) -> Bool {
    do {
      return try whole.hasAgenda(scenario.asAgendaQuestion)
    } catch .undecided {
      return true
    } catch {
      throw error
    }
  }
}
