extension Scenario {
  /// The scenario in which seats that are free are offered: everybody keeps what a plan gives them, or attends at the
  /// same time something that they wish more.
  ///
  /// Everything is when and where the plan has it. Who is pinned to a workshop or has a part in it stays there; what is
  /// cancelled is not offered. The policy decides who moves up, and as few move as serve it: a policy that looks at no
  /// wishes gets `preferences` as its last objective.
  ///
  /// - Parameter plan: what holds now.
  /// - Complexity: O(delegates × workshops²) at worst.
  public func movingUp(from plan: EarlierPlan) -> Scenario {
    var scenario = whollyInPlace(of: plan.agenda)
    let offer = SeatOffer(scenario, plan)
    scenario.pins += delegates.flatMap(offer.pins)
    let looksAtWishes = policy.stages.flatMap(\.parts).contains { part in
      switch part.objective {
      case .worstOff, .preferences, .generous, .rankMaximal: true
      default: false
      }
    }
    let own = policy.stages.filter { stage in !stage.parts.contains { $0.objective.isAboutAnEarlierPlan } }
    scenario.policy = Policy(
      own + (looksAtWishes ? [] : [Stage(.preferences)])
        + [Stage(.stability(Stability(against: plan.allocation, counting: .seats)))])
    return scenario
  }

  /// The same with more seats in one workshop and nowhere else, where an agenda has it.
  public func withMoreSeats(_ count: Int, in id: ID<Session>, of agenda: Agenda) -> Scenario {
    guard let room = agenda.placement(of: id)?.room, let place = rooms.firstIndex(where: { $0.id == room }) else {
      return self
    }
    var scenario = self
    let seats = rooms[place].seats
    scenario.rooms[place].seats += count
    for number in sessions.indices where sessions[number].kind == .workshop {
      if sessions[number].id == id {
        scenario.sessions[number].attendance.max = min(sessions[number].attendance.max ?? seats, seats) + count
      } else if agenda.placement(of: sessions[number].id)?.room == room {
        scenario.sessions[number].attendance.max = min(sessions[number].attendance.max ?? seats, seats)
      }
    }
    return scenario
  }
}

/// What each delegate may be offered for what they have.
private struct SeatOffer {
  let scenario: Scenario
  let plan: EarlierPlan
  private let workshops: [(session: Session, time: Interval)]
  private let talks: Set<ID<Topic>>
  private let preferences: Preferences
  private let pinned: Set<Pin>

  init(_ scenario: Scenario, _ plan: EarlierPlan) {
    self.scenario = scenario
    self.plan = plan
    let placements = plan.agenda.placementOf
    workshops = scenario.workshops.compactMap { session in placements[session.id].map { (session, $0.time) } }
    talks = scenario.topicsOfTalks
    preferences = scenario.policy.preferences
    pinned = Set(scenario.pins.filter { $0.kind == .must }.map { Pin($0.delegate, .must, attend: $0.session) })
  }

  /// What keeps a delegate where they are, or from what they do not wish more.
  func pins(of delegate: Delegate) -> [Pin] {
    let seats = Set(plan.allocation[delegate.id])
    let own = workshops.filter { seats.contains($0.session.id) }
    let firm = own.filter { isFirm($0.session.id, delegate) }
    let others = workshops.filter { !seats.contains($0.session.id) }
    let open = others.filter { other in
      let given = own.filter { $0.time.overlaps(other.time) }
      guard let rank = worth(other.session, to: delegate), !firm.contains(where: { $0.time.overlaps(other.time) })
      else {
        return false
      }
      return given.allSatisfy { (worth($0.session, to: delegate) ?? .min) < rank }
    }.map(\.session.id)
    if open.isEmpty {
      let idle = others.filter { other in !own.contains { $0.time.overlaps(other.time) } }
      return own.map { Pin(delegate.id, .must, attend: $0.session.id, isFirm: true) }
        + idle.map { Pin(delegate.id, .mustNot, attend: $0.session.id, isFirm: true) }
    }
    return others.filter { !open.contains($0.session.id) }.map {
      Pin(delegate.id, .mustNot, attend: $0.session.id, isFirm: true)
    }
  }

  private func isFirm(_ session: ID<Session>, _ delegate: Delegate) -> Bool {
    pinned.contains(Pin(delegate.id, .must, attend: session)) || delegate.roles.contains { $0.session == session }
  }

  /// How much a delegate wishes a workshop, more being better; nil for what they do not wish.
  private func worth(_ session: Session, to delegate: Delegate) -> Int? {
    if case .scores = preferences.basis { return delegate.scores[session.topic].flatMap { $0 > 0 ? $0 : nil } }
    return scenario.workshopWishes(of: delegate, besides: talks).firstIndex(of: session.topic).map { -$0 }
  }
}
