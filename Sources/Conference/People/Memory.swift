/// What people lost at earlier events, and how much of it counts now.
///
/// A loss is what somebody attended, by the standard penalties 0, 1, 4, 9 …, beyond what as many of their first wishes would have cost. That of
/// the latest event counts whole, and with each event since a share of it is kept:
///
///     carried = column + Σ_events points · keeps^age
///     weight = priority · min(4, 1 + strength · carried / mean carried)
///
/// A weight is a whole number of sixteenths, so that objectives are multiples of one, to which bounds can be rounded. What is carried is
/// compared with the mean of all delegates, so that it makes no difference whether an event has one block or ten.
public struct Memory: Hashable, Sendable {
  /// The events, in any order.
  public var events: [PastEvent]
  /// By how many percent more somebody counts who carries as much as the mean.
  public var strength: Int
  /// How many percent of a loss are kept with each event.
  public var keeps: Int

  /// What is remembered; nothing unless given.
  public init(
    _ events: [PastEvent] = [], strength: Int = Memory.standardStrength, keeps: Int = Memory.standardKeeps
  ) {
    self.events = events
    self.strength = strength
    self.keeps = keeps
  }

  /// What is carried is counted in so many parts of a point, rounded down after each event.
  public static let unit = 1_000_000
  /// Weights are counted in so many parts of one.
  public static let parts = 16
  /// Whoever carries as much as the mean counts twice. Half of it leaves series of 20 events of 200 people less even by up to a tenth; points
  /// that are not compared with the mean cost all people together 20 % more dissatisfaction where blocks are many.
  public static let standardStrength = 100
  /// Chosen on series of 20 events of 200 people, two blocks of five workshops: with half, the Gini coefficient of what people lost is halved in
  /// the median alone, because what is forgotten cannot be made up for; with three quarters in each series.
  public static let standardKeeps = 75
  /// Nobody counts more than so many times for what they carry: at standard penalties somebody's second choice then weighs as much as the third
  /// of who carries nothing. Without it, where few lost anything, a second choice of one of them would outweigh any choice of another.
  public static let greatestFactor = 4

  /// For each delegate, what is left of the losses of all events, in millionths of a point.
  public func losses() -> [ID<Delegate>: Int] {
    let dates = Set(events.map(\.begins)).sorted(by: >)
    let ages = Dictionary(uniqueKeysWithValues: dates.enumerated().map { ($1, $0) })
    var losses: [ID<Delegate>: Int] = [:]
    for event in events {
      for (delegate, outcome) in event.outcomes {
        let loss = (0..<(ages[event.begins] ?? 0)).reduce(outcome.points * Memory.unit) { loss, _ in loss * keeps / 100
        }
        if loss > 0 { losses[delegate, default: 0] += loss }
      }
    }
    return losses
  }
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
  /// What each delegate carries from earlier events, in millionths of a point, in the order of ``delegates``.
  public func carried() -> [Int] {
    let losses = memory.losses()
    return delegates.map { $0.carried + (losses[$0.id] ?? 0) }
  }

  /// What memory multiplies each delegate's weight by, in sixteenths, in the order of ``delegates``.
  public func memoryFactors() -> [Int] {
    let carried = carried()
    let sum = carried.reduce(Int128(0)) { $0 + Int128($1) }
    guard sum > 0 else { return carried.map { _ in Memory.parts } }
    let most = Int128((Memory.greatestFactor - 1) * Memory.parts)
    return carried.map { own in
      let more = Int128(Memory.parts * memory.strength) * Int128(own) * Int128(carried.count) / (100 * sum)
      return Memory.parts + Int(min(most, more))
    }
  }
}
