/// A made-up conference of any size, for measuring and for trying things out: the same numbers give the same scenario everywhere.
///
/// Every workshop of a block runs at the same time in a room of its own, with an even share of the seats. Some topics are wished
/// more than others, by a power law. Everybody wishes ``choices`` topics per block (or in all, where topics repeat), and their list
/// begins with the first wish for each block, then the second for each, so that ranks of one strength share a penalty.
public struct SyntheticConference: Hashable, Sendable {
  /// People.
  public var delegates: Int
  /// Blocks of parallel workshops, one after the other.
  public var blocks: Int
  /// Workshops in each block.
  public var workshops: Int
  /// Sectors; the first is the largest.
  public var sectors = 7
  /// Delegations of about equal size; 0 for none.
  public var delegations = 0
  /// How a delegation spreads over parallel workshops; nil where it does not matter, or is part of `stages`.
  public var spread: Enforcement?
  /// How many of their choices everybody is promised one of; nil for no promise.
  public var guarantee: Int?
  /// Wishes of each delegate, per block or in all.
  public var choices = 5
  /// Seats of a block per delegate.
  public var tightness = 1.15
  /// How uneven the topics' popularity is: the n-th is wished as 1 / n^skew, in steps of a half.
  public var skew = 0.5
  /// Whether every block offers the same topics, and nobody attends one twice.
  public var repeatsTopics = false
  /// What is wanted; nil for sector balance and preferences in one stage.
  public var policy: Policy?
  /// Which of the many conferences with these numbers.
  public var seed = 1

  /// A conference of some size; everything else has a usual value.
  public init(delegates: Int, blocks: Int, workshops: Int) {
    self.delegates = delegates
    self.blocks = blocks
    self.workshops = workshops
  }

  /// The scenario, with a pinned agenda.
  public func scenario() -> Scenario {
    var random = SplitMix64(scattering: seed)
    let perDay = 4
    let days = (0...max(0, (blocks - 1) / perDay)).compactMap { number -> Day? in
      guard let date = CalendarDate(year: 2027, month: 1 + number / 28, day: 1 + number % 28) else { return nil }
      return Day(
        id: ID("day-\(number + 1)"), date: date, opens: TimeOfDay(unchecked: 8 * 60),
        closes: TimeOfDay(unchecked: 18 * 60))
    }
    let event = Event(name: Text("Synthetic conference \(seed)"), days: days)
    let seats = Int((Double(delegates) * tightness / Double(workshops)).rounded(.up))
    let rooms = (1...workshops).map { Room(id: ID("room-\($0)"), name: Text("Room \($0)"), seats: seats) }
    var sessions: [Session] = []
    for block in 0..<blocks {
      let day = days[min(days.count - 1, block / perDay)]
      let start = event.moment(day, TimeOfDay(unchecked: 9 * 60 + 120 * (block % perDay)))
      for number in 1...workshops {
        sessions.append(
          Session(
            id: ID("b\(block + 1)w\(number)"), kind: .workshop, title: Text("Workshop \(block + 1).\(number)"),
            topic: repeatsTopics ? ID("t\(number)") : nil, minutes: 90, day: day.id, start: start,
            room: ID("room-\(number)")))
      }
    }
    let people = (1...delegates).map { delegate($0, &random) }
    var scenario = Scenario(
      event: event, rooms: rooms, sessions: sessions,
      sectors: (1...sectors).map { Sector(id: ID("sector-\($0)"), name: Text("Sector \($0)")) },
      delegations: delegations == 0
        ? [] : (1...delegations).map { Delegation(id: ID("del-\($0)"), name: Text("Delegation \($0)")) },
      delegates: people)
    if let spread { scenario.rules.delegationSpread = DelegationSpread(.even, spread) }
    if let guarantee { scenario.rules.guarantee = Guarantee(choices: guarantee) }
    scenario.policy = policy ?? Policy([Stage(parts: [.init(.sectorBalance), .init(.preferences(preferences))])])
    return scenario
  }

  /// Penalties by which wishes of one strength cost the same in every block: 0, 1, 4, 9 … and the next square for what is not wished.
  public var preferences: Preferences {
    let perStrength = repeatsTopics ? 1 : blocks
    let penalties = (0..<choices).flatMap { Array(repeating: $0 * $0, count: perStrength) }
    return Preferences(penalties: penalties, unranked: choices * choices)
  }

  private func delegate(_ number: Int, _ random: inout SplitMix64) -> Delegate {
    // Sector sizes fall off evenly to about a third of the largest.
    let weights = (0..<sectors).map { Double(3 * sectors - 2 * $0) }
    let sector = random.position(weights)
    var choices: [ID<Topic>] = []
    let lists = (0..<(repeatsTopics ? 1 : blocks)).map { block in
      wishes(&random).map { repeatsTopics ? ID<Topic>("t\($0 + 1)") : ID<Topic>("b\(block + 1)w\($0 + 1)") }
    }
    for rank in 0..<min(self.choices, workshops) { choices += lists.map { $0[rank] } }
    return Delegate(
      id: ID("d\(number)"), name: "Delegate \(number)", sector: ID("sector-\(sector + 1)"),
      delegation: delegations == 0 ? nil : ID("del-\(Int(random.next() % UInt64(delegations)) + 1)"), choices: choices)
  }

  /// Different workshops of a block, the popular ones more often and earlier.
  private func wishes(_ random: inout SplitMix64) -> [Int] {
    var weights = (1...workshops).map { popularity($0) }
    return (0..<min(choices, workshops)).map { _ in
      let chosen = random.position(weights)
      weights[chosen] = 0
      return chosen
    }
  }

  /// A power law of whole and half exponents, by roots and quotients alone: platforms round `pow` differently.
  private func popularity(_ rank: Int) -> Double {
    let halves = Int((2 * skew).rounded())
    var weight = 1.0
    for _ in 0..<max(0, halves) { weight /= Double(rank).squareRoot() }
    return weight
  }
}
