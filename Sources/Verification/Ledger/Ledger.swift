import Conference

/// A plan laid over its scenario: sessions, rooms and delegates by position, their times from the clock and their heads counted.
///
/// What the scenario does not know, and what is not held, is in none of these tables; ``BelongsToScenario`` and ``SessionPlacement``
/// report it.
///
/// - Complexity: O(seats + delegates × sets of parallel workshops) to make; every look-up is O(1).
struct Ledger: Sendable {
  let scenario: Scenario
  let plan: Plan
  /// Whether the plan may leave sessions out.
  let allowsPartial: Bool
  let names: Names
  let clock: Clock
  let heads: Heads
  let wishes: Wishes

  init(_ plan: Plan, of scenario: Scenario, allowingPartial: Bool = false) {
    allowsPartial = allowingPartial
    self.scenario = scenario
    self.plan = plan
    names = Names(scenario)
    clock = Clock(plan, of: scenario, names: names)
    heads = Heads(plan.allocation, of: scenario, names: names, clock: clock)
    wishes = Wishes(scenario, topics: names.topics)
  }
}

/// The positions of everything that the scenario names.
struct Names: Sendable {
  let sessions: Positions<Session>
  let rooms: Positions<Room>
  let sectors: Positions<Sector>
  let delegations: Positions<Delegation>
  let delegates: Positions<Delegate>
  /// The topic of each session; topics are numbered as sessions bring them up.
  let topicOfSession: [Int]
  let topics: [ID<Topic>: Int]

  init(_ scenario: Scenario) {
    sessions = Positions(scenario.sessions.lazy.map(\.id))
    rooms = Positions(scenario.rooms.lazy.map(\.id))
    sectors = Positions(scenario.sectors.lazy.map(\.id))
    delegations = Positions(scenario.delegations.lazy.map(\.id))
    delegates = Positions(scenario.delegates.lazy.map(\.id))
    var topics: [ID<Topic>: Int] = [:]
    topicOfSession = scenario.sessions.map { session in
      let position = topics[session.topic] ?? topics.count
      topics[session.topic] = position
      return position
    }
    self.topics = topics
  }
}
