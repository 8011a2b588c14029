extension Scenario {
  /// The scenario of a re-plan: changed, and with a policy that disturbs as little as can be before it wants anything else.
  ///
  /// First as few delegates as can be give up a workshop that they were told, then as few workshops as can be change rooms, then comes the
  /// scenario's own policy. A stage of it that stays close to an older plan gives way to these.
  ///
  ///     let changed = scenario.replanned(after: EarlierPlan(plan), changes: [.leave("alb-1")])
  ///
  /// - Parameters:
  ///   - earlier: what was made known.
  ///   - changes: what is different now, in this order.
  ///   - frozen: what must stay as it was.
  public func replanned(
    after earlier: EarlierPlan, changes: [ScenarioChange], freezing frozen: [Freeze] = []
  ) -> Scenario {
    let known = earlier.applying(changes, in: event)
    return applying(changes).freezing(frozen, as: known).staying(closeTo: known)
  }

  /// The scenario with a policy that first of all stays close to what was made known.
  public func staying(closeTo earlier: EarlierPlan) -> Scenario {
    var scenario = self
    let own = policy.stages.filter { stage in !stage.parts.contains { $0.objective.isAboutAnEarlierPlan } }
    scenario.policy = Policy(
      [Stage(.stability(Stability(against: earlier.allocation))), Stage(.roomChanges(since: earlier.agenda))] + own)
    return scenario
  }

  /// The scenario with everything at the time that an agenda has it, and sessions that are no workshops in their rooms, as far as these are
  /// open. A workshop that has no room of its own can still be in any. What the agenda does not have is left out, unless it has a time.
  public func inPlace(of agenda: Agenda) -> Scenario {
    var scenario = self
    let placements = agenda.placementOf
    scenario.sessions = sessions.compactMap { session in
      guard let placement = placements[session.id] else { return session.start == nil ? nil : session }
      var session = session
      let start = session.start ?? placement.time.start
      session.start = start
      session.day = event.day(of: start)?.id
      let time = Interval(start: start, minutes: session.minutes)
      if session.kind != .workshop, session.room == nil,
        room(placement.room).map({ closedTimes(of: $0).contains { $0.overlaps(time) } }) == false
      {
        session.room = placement.room
      }
      return session
    }
    for index in scenario.breaks.indices where scenario.breaks[index].start == nil {
      let pause = scenario.breaks[index]
      scenario.breaks[index].start = agenda.pauses.first { $0.id == pause.id && $0.day == pause.day }?.time.start
    }
    return scenario
  }

  /// The same with the workshops in their rooms as well; one that the agenda does not have is left out.
  public func whollyInPlace(of agenda: Agenda) -> Scenario {
    var scenario = inPlace(of: agenda)
    let placements = agenda.placementOf
    scenario.sessions = scenario.sessions.compactMap { session in
      guard session.kind == .workshop else { return session }
      guard let placement = placements[session.id] else { return nil }
      var session = session
      session.room = placement.room
      return session
    }
    return scenario
  }
}

extension Objective {
  /// Whether it compares a plan with one that was made before.
  var isAboutAnEarlierPlan: Bool {
    switch self {
    case .stability, .roomChanges: true
    default: false
    }
  }
}
