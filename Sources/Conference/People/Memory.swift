/// What people lost at earlier events, and how much of it counts now.
///
/// A loss is what somebody attended, by the standard penalties 0, 1, 4, 9 …, beyond what as many of their first wishes would have cost. That of
/// the latest event counts whole, and half as much with each event since:
///
///     carried = column + Σ_events points / 2^age,    weight = priority · (1 + strength · carried)
///
/// Sums are exact, in sixteenths of a point: what is left of a point after four events still tells two people apart, and objectives stay
/// multiples of a sixteenth, which bounds can be rounded to.
public struct Memory: Hashable, Sendable {
  /// The events, in any order.
  public var events: [PastEvent]
  /// By how much a point that is carried raises the weight of who carries it, which is 1 without any.
  public var strength: Int

  /// What is remembered; nothing unless given.
  public init(_ events: [PastEvent] = [], strength: Int = Memory.standardStrength) {
    self.events = events
    self.strength = strength
  }

  /// How many parts a point is counted in.
  public static let parts = 16
  /// With 1, whoever had their second choice last time counts twice now, and a second choice costs no more than the third choice of somebody who
  /// carries nothing. Chosen on series of 20 events of 200 people: half of it is as even where seats are plenty, twice as much costs all
  /// people together 5 to 9 % more dissatisfaction.
  public static let standardStrength = 1
  /// What memory multiplies a weight by at most, as `priority` does: nobody outweighs a hall.
  public static let greatestFactor = 100

  /// For each delegate, what is left of the losses of all events, in sixteenths of a point.
  public func losses() -> [ID<Delegate>: Int] {
    let dates = Set(events.map(\.begins)).sorted(by: >)
    let ages = Dictionary(uniqueKeysWithValues: dates.enumerated().map { ($1, $0) })
    var losses: [ID<Delegate>: Int] = [:]
    for event in events {
      let age = min(ages[event.begins] ?? 0, Memory.oldest)
      for (delegate, outcome) in event.outcomes {
        losses[delegate, default: 0] += (outcome.points * Memory.parts) << (Memory.oldest - age)
      }
    }
    return losses.mapValues { $0 >> Memory.oldest }.filter { $0.value > 0 }
  }

  /// Beyond so many events nothing is left of a loss.
  private static let oldest = 24
}

/// An event that is over, and what became of people's wishes.
public struct PastEvent: Hashable, Sendable {
  /// What it was called.
  public var name: Text
  /// Its first day. Plans that begin on one day are of one event.
  public var begins: CalendarDate
  /// Those who had wishes and attended something.
  public var outcomes: [ID<Delegate>: PastOutcome]

  /// An event.
  public init(name: Text, begins: CalendarDate, outcomes: [ID<Delegate>: PastOutcome]) {
    self.name = name
    self.begins = begins
    self.outcomes = outcomes
  }
}

/// What somebody had of their wishes.
public struct PastOutcome: Hashable, Sendable {
  /// What they lost: Σ of the standard penalties, less what as many of their first wishes would have cost.
  public var points: Int
  /// The place among their wishes of each workshop that they attended, by the clock; nil for one that they had not wished.
  public var ranks: [Int?]

  /// An outcome.
  public init(points: Int, ranks: [Int?]) {
    self.points = points
    self.ranks = ranks
  }
}

extension PastEvent {
  /// What a plan came to; nil for one without days.
  public init?(of plan: Plan, in scenario: Scenario) {
    guard let begins = scenario.event.days.first?.date else { return nil }
    let talks = scenario.topicsOfTalks
    let wishes = scenario.delegates.map { scenario.workshopWishes(of: $0, besides: talks) }
    let longest = wishes.map(\.count).max() ?? 0
    let topics = Dictionary(scenario.sessions.map { ($0.id, $0.topic) }, uniquingKeysWith: { first, _ in first })
    let standard = Preferences()
    var outcomes: [ID<Delegate>: PastOutcome] = [:]
    for (delegate, wishes) in zip(scenario.delegates, wishes) where !wishes.isEmpty {
      let ranks = plan.allocation[delegate.id].map { session in
        topics[session].flatMap { wishes.firstIndex(of: $0) }.map { $0 + 1 }
      }
      guard !ranks.isEmpty else { continue }
      func cost(_ rank: Int?) -> Int {
        rank.map { standard.penalty(rank: $0) } ?? standard.penalty(unrankedBeyond: longest)
      }
      // Of four workshops one alone can be the first choice.
      let least = ranks.indices.reduce(0) { $0 + cost($1 < wishes.count ? $1 + 1 : nil) }
      let points = ranks.reduce(0) { $0 + cost($1) } - least
      // Whoever may attend a topic twice can have more than their first wishes.
      outcomes[delegate.id] = PastOutcome(points: max(0, points), ranks: ranks)
    }
    self.init(name: scenario.event.name, begins: begins, outcomes: outcomes)
  }
}

extension Scenario {
  /// What each delegate carries from earlier events, in sixteenths of a point, in the order of ``delegates``.
  public func carried() -> [Int] {
    let losses = memory.losses()
    return delegates.map { $0.carried + (losses[$0.id] ?? 0) }
  }
}
