import Conference
import Planning

/// Answers questions about the people in a plan.
///
///     let questions = Questions(plan, of: scenario)
///     let answer = try questions.answer(for: "alb-1")
///
/// Sessions stay when they are. A question costs one or two solves of the scenario; where no plan grants a wish, some more for the reasons.
public struct Questions: Sendable {
  private let scenario: Scenario
  private let plan: Plan
  private let options: PlanningOptions
  private let inPlace: Scenario

  /// Questions about a plan.
  ///
  /// - Parameters:
  ///   - plan: a plan that holds.
  ///   - scenario: its scenario.
  ///   - options: limits.
  public init(_ plan: Plan, of scenario: Scenario, options: PlanningOptions = PlanningOptions()) {
    self.plan = plan
    self.scenario = scenario
    self.options = options
    inPlace = scenario.inPlace(of: plan.agenda)
  }

  /// What a delegate wished and obtained, and the reason for every better choice.
  ///
  /// - Parameters:
  ///   - id: who asks.
  ///   - sessions: what they ask about; nil for every better choice. What they attend, and what is no workshop, is passed over.
  /// - Returns: nil for somebody whom the scenario does not know.
  public func answer(
    for id: ID<Delegate>, asking sessions: [ID<Session>]? = nil
  ) throws(PlanningError) -> DelegateAnswer? {
    guard let delegate = scenario.delegates.first(where: { $0.id == id }) else { return nil }
    var better: [WhyNot] = []
    for session in sessions ?? betterChoices(of: delegate) {
      if let answer = try whyNot(id, in: session) { better.append(answer) }
    }
    return DelegateAnswer(
      delegate: id, wishes: scenario.workshopWishes(of: delegate, besides: scenario.topicsOfTalks),
      obtained: plan.allocation[id].map { .init(session: $0, rank: rank(of: $0, for: delegate)) },
      friends: friends(of: delegate), memory: memory(of: delegate), better: better)
  }

  /// What a delegate carries from earlier events.
  private func memory(of delegate: Delegate) -> MemoryAnswer? {
    let memory = scenario.memory
    let events = memory.events.sorted { $0.begins > $1.begins }.compactMap { event in
      event.outcomes[delegate.id].map {
        MemoryAnswer.Earlier(event: event.name, begins: event.begins, outcome: $0)
      }
    }
    guard let place = scenario.delegates.firstIndex(where: { $0.id == delegate.id }) else { return nil }
    let carried = Double(scenario.carried()[place]) / Double(Memory.unit)
    guard !events.isEmpty || carried > 0 else { return nil }
    return MemoryAnswer(
      events: events, carried: carried,
      factor: Double(scenario.memoryFactors()[place]) / Double(Memory.parts))
  }

  /// Where those are whom a delegate asks to be with, as far as that counts.
  private func friends(of delegate: Delegate) -> [FriendAnswer] {
    let pairs = scenario.friendships.map(\.pair).filter { $0.contains(delegate.id) }
    let counted = Set(pairs.joined())
    let own = plan.allocation[delegate.id]
    return delegate.friends.filter { counted.contains($0) && $0 != delegate.id }.map { friend in
      let theirs = plan.allocation[friend]
      let both = own.filter { seat in
        theirs.contains { other in
          guard let mine = time(of: seat), let time = time(of: other) else { return false }
          return mine.overlaps(time)
        }
      }
      return FriendAnswer(friend: friend, together: own.filter(theirs.contains), blocks: both.count)
    }
  }

  /// Why a delegate is not in a workshop.
  ///
  /// - Returns: nil for somebody or something that the scenario does not know, or when they are in it.
  public func whyNot(_ id: ID<Delegate>, in session: ID<Session>) throws(PlanningError) -> WhyNot? {
    guard let delegate = scenario.delegates.first(where: { $0.id == id }), !plan.allocation[id].contains(session),
      inPlace.session(session)?.kind == .workshop
    else { return nil }
    return try whyNot(delegate, session)
  }

  /// The workshops that a delegate wishes more than what they attend at the same time, unless they obtained the topic elsewhere.
  public func betterChoices(of delegate: Delegate) -> [ID<Session>] {
    let topics = Set(plan.allocation[delegate.id].compactMap { scenario.session($0)?.topic })
    return inPlace.workshops.filter { workshop in
      guard !topics.contains(workshop.topic), let rank = rank(of: workshop.id, for: delegate) else { return false }
      return instead(of: workshop.id, delegate).allSatisfy { (self.rank(of: $0, for: delegate) ?? .max) > rank }
    }.sorted { ($0.start ?? Moment(minutes: 0), $0.id) < ($1.start ?? Moment(minutes: 0), $1.id) }.map(\.id)
  }

  private func rank(of session: ID<Session>, for delegate: Delegate) -> Int? {
    let topic = scenario.session(session)?.topic
    return scenario.workshopWishes(of: delegate, besides: scenario.topicsOfTalks).firstIndex { $0 == topic }.map {
      $0 + 1
    }
  }

  private func time(of session: ID<Session>) -> Interval? {
    inPlace.session(session).flatMap(\.pinnedTime)
  }

  private func instead(of session: ID<Session>, _ delegate: Delegate) -> [ID<Session>] {
    guard let time = time(of: session) else { return [] }
    return plan.allocation[delegate.id].filter { self.time(of: $0)?.overlaps(time) ?? false }
  }

  private func whyNot(_ delegate: Delegate, _ session: ID<Session>) throws(PlanningError) -> WhyNot {
    let pin = Pin(delegate.id, .must, attend: session, isFirm: true)
    let forced = inPlace.applying([.pin(pin)])
    var answer: WhyNot.Answer
    do {
      answer = try compare(try Planner().plan(forced, options: options).proof)
    } catch .infeasible {
      let clash = try Clash.find(in: Feasibility(forced, options: options), background: [.pin(pin)])
      answer = clash.map { $0.demands.isEmpty ? .away : .forbidden($0) } ?? .tie
    }
    return WhyNot(
      session: session, rank: rank(of: session, for: delegate), instead: instead(of: session, delegate), answer: answer)
  }

  /// Compares what was proven stage by stage: in the first one in which they differ, what is granted costs something.
  private func compare(_ granted: [StageProof]) throws(PlanningError) -> WhyNot.Answer {
    let known = plan.proof.isEmpty ? try Planner().plan(inPlace, options: options).proof : plan.proof
    let costs = StageCost.compare(known, with: granted, by: scenario.policy)
    guard let first = costs.firstIndex(where: { abs($0.plan - $0.granted) > 1e-6 * max(1, abs($0.plan)) }) else {
      return .tie
    }
    return costs[first].granted < costs[first].plan ? .better : .costs(costs, first: first)
  }
}
