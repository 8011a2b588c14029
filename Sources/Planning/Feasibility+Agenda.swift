import Conference
import Optimization

extension Feasibility {
  /// Whether all sessions and breaks of a scenario find a time and a room, under the rules A1 to A8.
  ///
  /// Of the allocation only what the agenda itself takes care of is asked: that plenaries seat everybody, and parallel workshops together all
  /// who are there.
  ///
  /// - Parameters:
  ///   - scenario: a scenario without unknown names.
  ///   - solver: answers the question; unless said otherwise, the engine of the options.
  ///   - options: limits.
  /// - Throws: ``PlanningError/stopped(_:)`` or ``PlanningError/undecided(_:)`` when a limit came before the answer.
  public static func hasAgenda(
    _ scenario: Scenario, solver: (any Solver)? = nil, options: PlanningOptions = PlanningOptions()
  ) throws(PlanningError) -> Bool {
    try TimesThenRooms(solver: solver ?? options.engine, options: options).hasAgenda(scenario)
  }

  /// What counting alone tells to be impossible about an agenda, each in a sentence with its figures; empty where it tells nothing.
  ///
  /// - Complexity: O(sessions · people) at most; no search is made.
  public static func figures(of scenario: Scenario) -> [String] { PreChecks.reasons(scenario.asAgendaQuestion) }

  /// By how many minutes which sessions and breaks would have to overrun their windows, the opening hours, pins or presences, in sentences.
  ///
  /// The total is the least there can be. Nothing is told where that is not known after some work, which no clock limits.
  ///
  /// - Parameters:
  ///   - scenario: one without an agenda.
  ///   - firm: a session that has to stay where it is pinned.
  ///   - solver: answers the question; unless said otherwise, the engine of the options.
  ///   - options: limits.
  public static func overruns(
    of scenario: Scenario, keeping firm: ID<Session>? = nil, solver: (any Solver)? = nil,
    options: PlanningOptions = PlanningOptions()
  ) throws(PlanningError) -> [String] {
    let reasons = PreChecks.reasons(scenario.asAgendaQuestion)
    return reasons.isEmpty
      ? try ElasticAgenda(solver: solver ?? options.engine, options: options).reasons(scenario, keeping: firm) : reasons
  }

  /// Prepares the question for the first agenda that is found, whatever it is worth; nil where there is none.
  ///
  /// - Parameters:
  ///   - scenario: a consistent scenario.
  ///   - solver: answers the questions; unless said otherwise, the engine of the options as it is.
  ///   - options: limits, which hold for each question.
  ///   - nodes: the most nodes of branch and bound that an answer may take; nil for any number. Unlike a deadline it stops every run at the same place.
  /// - Throws: ``PlanningError/stopped(_:)`` or ``PlanningError/undecided(_:)`` when a limit came before the answer.
  public static func inAnyAgenda(
    of scenario: Scenario, solver: (any Solver)? = nil, options: PlanningOptions = PlanningOptions(),
    nodes: Int? = nil
  ) throws(PlanningError) -> Feasibility? {
    guard let agenda = try TimesThenRooms(solver: solver ?? options.engine, options: options).any(scenario) else {
      return nil
    }
    let isOpen = (try? PinnedAgenda.agenda(of: scenario)) == nil
    return Feasibility(
      scenario, agenda, isOneAgendaOfSeveral: isOpen, solver: solver ?? options.engine, options: options,
      nodes: nodes)
  }
}

extension Scenario {
  /// Whether nothing is left to place but sessions in rooms.
  public var hasPinnedTimes: Bool {
    sessions.allSatisfy { $0.start != nil } && breaks.allSatisfy { $0.start != nil }
  }

  /// What is asked of the agenda. Where it is known which workshops run together, whether they hold everybody is left to the allocation, which
  /// knows more about it; so is a workshop whose moderator is away or busy then, because it may be possible to cancel it.
  public var asAgendaQuestion: Scenario {
    guard hasPinnedTimes else { return self }
    var scenario = self
    for index in scenario.sessions.indices where scenario.sessions[index].kind == .workshop {
      scenario.sessions[index].attendance.min = 0
      scenario.sessions[index].optional = true
    }
    for index in scenario.delegates.indices where !scenario.delegates[index].roles.isEmpty {
      let delegate = scenario.delegates[index]
      scenario.delegates[index].roles.removeAll { role in
        guard let session = session(role.session), session.kind == .workshop, session.mayBeCancelled,
          let time = session.pinnedTime
        else { return false }
        let isBusy = delegate.roles.contains { other in
          other.session != session.id && self.session(other.session)?.pinnedTime.map(time.overlaps) ?? false
        }
        return isBusy || !delegate.isPresent(during: time)
      }
    }
    return scenario
  }
}
