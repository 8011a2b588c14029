import Conference
import Planning

/// Who is next when somebody drops out of a plan: exact, by planning again with the seat that comes free.
///
/// Nobody gives up anything for what they wish less. Among those who would gain, the policy of the scenario decides,
/// then its lots.
///
///     let waiting = WaitingLists(plan, of: scenario)
///     let list = try waiting.list(of: "w1", places: 3)
///     let moves = try waiting.moves(leaving: "alb-1")
public struct WaitingLists: Sendable {
  private let plan: Plan
  private let scenario: Scenario
  private let options: PlanningOptions

  /// The waiting lists of a plan.
  ///
  /// - Parameters:
  /// - plan: a plan that holds.
  /// - scenario: its scenario.
  /// - options: limits; without a seed, lots are drawn from that of the plan.
  public init(_ plan: Plan, of scenario: Scenario, options: PlanningOptions = PlanningOptions()) {
    self.plan = plan
    self.scenario = scenario
    var options = options
    options.seed = options.seed ?? plan.seed
    self.options = options
  }

  /// The workshops in which nobody else has a seat, in the order of the scenario.
  public var fullWorkshops: [ID<Session>] {
    var people: [ID<Session>: Int] = [:]
    for delegate in scenario.delegates {
      for session in plan.allocation[delegate.id] { people[session, default: 0] += 1 }
    }
    return scenario.workshops.map(\.id).filter { id in seats(of: id).map { people[id, default: 0] >= $0 } ?? false }
  }

  /// The waiting list of a full workshop: who moves up when one seat comes free, who when another does, and so on until
  /// nobody does.
  ///
  /// Each seat is one more than the workshop has, so that it does not matter whose it was. Where that matters, because
  /// rules or stages of the policy count sectors or delegations, ``moves(leaving:)`` tells it for each.
  ///
  /// - Parameters:
  ///   - session: a workshop.
  ///   - places: the most places that are looked for.
  /// - Returns: nil for what is no workshop of the plan.
  /// - Complexity: a solve for each place, in which most delegates are pinned.
  public func list(of session: ID<Session>, places: Int) throws(PlanningError) -> WaitingList? {
    guard let seats = seats(of: session) else { return nil }
    var list = WaitingList(session: session, seats: seats, places: [], isCut: false)
    var current = plan
    for count in 1...max(1, places) {
      let larger = scenario.withMoreSeats(count, in: session, of: plan.agenda)
      let next = try Replan.movedUp(current, of: larger, options: options)
      let chain = WaitingList.chain(from: current, to: next, into: session, of: scenario)
      guard let first = chain.first, first.to == session else { return list }
      list.places.append(WaitingList.Place(first.delegate, chain: chain))
      current = next
    }
    list.isCut = true
    return list
  }

  /// Who moves up when a delegate does not come: what `replan` with that drop-out and moving up does.
  ///
  /// - Returns: nil for somebody whom the scenario does not know.
  public func moves(leaving id: ID<Delegate>) throws(PlanningError) -> [WaitingList.Step]? {
    guard scenario.delegates.contains(where: { $0.id == id }) else { return nil }
    let smaller = scenario.applying([.leave(id)])
    var current = plan
    current.allocation[id] = []
    var next = try withoutMoves(current, of: smaller)
    if next == nil {
      next = try Replan.make(after: plan, of: scenario, changes: [.leave(id)], movingUp: true, options: options).plan
        .plan
    }
    guard let next else { return nil }
    return WaitingList.chain(from: current, to: next, into: plan.allocation[id].first, of: smaller)
  }

  /// The plan in which others have moved up, where a re-plan would first leave everybody where they are: it would not for
  /// a soft rule or to give somebody a workshop who has none at some time, and cannot where a rule is broken without who
  /// has left.
  private func withoutMoves(_ current: Plan, of smaller: Scenario) throws(PlanningError) -> Plan? {
    let times = scenario.workshops.compactMap { plan.agenda.placement(of: $0.id)?.time }
    let haveAll = smaller.delegates.allSatisfy { delegate in
      let own = current.allocation[delegate.id].compactMap { plan.agenda.placement(of: $0)?.time }
      return times.allSatisfy { time in own.contains { $0.overlaps(time) } }
    }
    guard haveAll, !scenario.rules.hasSoftRules else { return nil }
    do throws(PlanningError) {
      return try Replan.movedUp(current, of: smaller, options: options)
    } catch .infeasible {
      return nil
    }
  }

  private func seats(of id: ID<Session>) -> Int? {
    guard let session = scenario.session(id), session.kind == .workshop, let placement = plan.agenda.placement(of: id),
      let room = scenario.room(placement.room)
    else { return nil }
    return min(room.seats, session.attendance.max ?? room.seats)
  }
}
