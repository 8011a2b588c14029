import Conference
import Optimization

/// Places what a scenario leaves open: sessions in rooms and times, breaks in their windows. What is pinned stays where it is.
///
/// Where workshops are free to pair, those run together that serve the delegates best, see
/// ``JointSearch``. Then, or else, times come first and rooms at these times; see ``TimesThenRooms``.
struct AgendaPlanner: Sendable {
  /// What solves its models.
  let solver: any Solver
  /// Limits.
  var options: PlanningOptions
  /// What places sessions once it is known which workshops run together.
  private var times: TimesThenRooms { TimesThenRooms(solver: solver, options: options) }

  /// Places everything; where it was asked to be partial and the days cannot hold all, the most of it.
  ///
  /// - Throws: ``PlanningError/infeasible(reasons:)`` with what a look at the figures finds too tight.
  func place(
    _ scenario: Scenario, report: @escaping @Sendable (PlanningProgress) -> Void = { _ in }
  ) throws(PlanningError) -> PlacedAgenda {
    let scenario = scenario.inIdentifierOrder
    if let pinned = try? PinnedAgenda.agenda(of: scenario) {
      if try times.keepsRules(scenario) { return PlacedAgenda(agenda: pinned) }
      // Sessions whose pins break a rule are left out where that is allowed.
      if options.partial {
        return try leavingTime(for: scenario).times.search(scenario.asAgendaQuestion, hasBlocks: false, report: report)
      }
      let reasons = PreChecks.reasons(scenario.asAgendaQuestion)
      throw .infeasible(
        reasons: reasons.isEmpty ? ["what is pinned to times and rooms breaks a rule of the agenda"] : reasons)
    }
    if options.partial {
      if let all = try whole.everything(scenario, report: report) { return all }
      return try leavingTime(for: scenario).best(scenario, report: report)
    }
    try check(scenario)
    do {
      return try leavingTime(for: scenario).best(scenario, report: report)
    } catch .infeasible {
      throw AgendaPlanner.infeasible
    } catch {
      throw error
    }
  }

  /// The agenda and the allocation together where it is open which workshops run together; nil where that is not so, where the policy
  /// does not allow it, and where no such plan exists.
  func joint(
    _ scenario: Scenario, report: @escaping @Sendable (PlanningProgress) -> Void = { _ in }
  ) throws(PlanningError) -> JointSearch.Outcome? {
    if (try? PinnedAgenda.agenda(of: scenario)) != nil { return nil }
    if options.partial {
      return PreChecks.reasons(scenario).isEmpty ? try whole.joint(scenario, report: report) : nil
    }
    let scenario = scenario.inIdentifierOrder
    guard !options.isOver, JointSearch.isOpen(scenario) else { return nil }
    try check(scenario)
    do {
      guard let search = try JointSearch(scenario, times, report: report) else { return nil }
      return try search.run()
    } catch .infeasible {
      return nil
    } catch .stopped, .undecided {
      // There may be an agenda all the same, whose blocks are not compared with others.
      return nil
    } catch {
      throw error
    }
  }

  /// The same without leave to be partial.
  var whole: AgendaPlanner {
    var options = options
    options.partial = false
    return AgendaPlanner(solver: solver, options: options)
  }

  /// The best agenda that leaves nothing out; nil where there is none.
  private func everything(
    _ scenario: Scenario, report: @escaping @Sendable (PlanningProgress) -> Void
  ) throws(PlanningError) -> PlacedAgenda? {
    guard PreChecks.reasons(scenario).isEmpty else { return nil }
    do {
      return try AgendaPlanner(solver: solver, options: options.untilPart(0.5)).best(scenario, report: report)
    } catch .infeasible {
      return nil
    } catch .undecided, .stopped(.time) {
      // Whether there is one takes too long to tell; most of it is quick to have.
      return nil
    } catch {
      throw error
    }
  }

  private func check(_ scenario: Scenario) throws(PlanningError) {
    let reasons = PreChecks.reasons(scenario)
    if !reasons.isEmpty { throw .infeasible(reasons: reasons) }
    // What a search along the clock refutes, branch and bound may take long to refute.
    let problem = AgendaProblem(scenario)
    var construction = EjectionSearch(problem, earlier: options.earlier)
    if construction.run(limits: times.briefly).isWhole { return }
    let search = FirstAgenda(problem, solver: solver, limits: times.briefly, steps: FirstAgenda.fewSteps)
    if case .none = try search.run() {
      throw AgendaPlanner.infeasible
    }
  }

  /// Why exactly, ``Feasibility`` answers question by question.
  private static let infeasible = PlanningError.infeasible(reasons: [
    "no agenda holds all sessions and breaks under the rules of the agenda"
  ])

  /// Where delegates are still to be allocated, the agenda takes half of the time at most.
  private func leavingTime(for scenario: Scenario) -> AgendaPlanner {
    guard !scenario.workshops.isEmpty else { return self }
    return AgendaPlanner(solver: solver, options: options.untilPart(0.5))
  }

  /// The best agenda, whichever workshops run together: where that is open, those that serve the delegates best.
  private func best(
    _ scenario: Scenario, report: @escaping @Sendable (PlanningProgress) -> Void
  ) throws(PlanningError) -> PlacedAgenda {
    var wishes = scenario
    if !JointSearch.isSupported(scenario.policy) {
      wishes.policy = Policy([Stage(.preferences(scenario.policy.preferences))])
    }
    if !options.partial, let joint = try joint(wishes, report: report) {
      var placed = joint.placed
      placed.isGuessed = wishes != scenario
      return placed
    }
    var placed = try times.search(scenario, hasBlocks: false, report: report)
    if JointSearch.isOpen(scenario) { placed.isGuessed = true }
    return placed
  }
}
