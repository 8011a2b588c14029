import Conference

/// What everybody wishes, by position.
struct Wishes: Sendable {
  /// The length of the longest list of wishes in the scenario.
  let longest: Int
  /// Whether each delegate has any wish; who has none is content everywhere.
  let any: [Bool]
  /// What a point of each delegate counts: their priority, times what they carry from earlier events.
  let weights: [Double]
  /// What weights are whole multiples of: nobody's is between two of so many parts.
  let parts: Int
  private let ranks: Table<Int32>
  /// The topics that no seat can obtain.
  let talks: Set<ID<Topic>>

  /// - Parameter topics: the topics that sessions offer; wishes for others have a rank too, but no seat ever obtains them.
  init(_ scenario: Scenario, topics: [ID<Topic>: Int]) {
    var ranks = Table(rows: scenario.delegates.count, columns: topics.count, filledWith: Int32(0))
    var longest = 0
    let talks = scenario.topicsOfTalks
    self.talks = talks
    any = scenario.delegates.enumerated().map { delegate, person in
      let wishes = scenario.workshopWishes(of: person, besides: talks)
      longest = max(longest, wishes.count)
      for (position, wish) in wishes.enumerated() {
        guard let topic = topics[wish], ranks[delegate, topic] == 0 else { continue }
        ranks[delegate, topic] = Int32(position + 1)
      }
      return !wishes.isEmpty
    }
    // 1 + strength · carried / mean, rounded down to a sixteenth; no more than four.
    let carried = scenario.carried().map { Int128($0) }
    let people = Int128(carried.count)
    let all = carried.reduce(0, +)
    weights = zip(scenario.delegates, carried).map { person, own in
      let sixteenths = all == 0 ? 0 : 16 * own * people * Int128(scenario.memory.strength) / (all * 100)
      return Double(person.priority) * (1 + Double(min(48, sixteenths)) / 16)
    }
    parts = weights.allSatisfy { $0 == $0.rounded() } ? 1 : 16
    self.longest = longest
    self.ranks = ranks
  }

  /// The position of a topic among a delegate's wishes, 1 for the first; nil where they did not wish it.
  func rank(of topic: Int, for delegate: Int) -> Int? {
    let rank = ranks[delegate, topic]
    return rank == 0 ? nil : Int(rank)
  }
}

extension Ledger {
  /// The rank that a delegate's seat in a session has among their wishes; nil where they did not wish its topic.
  func rank(of session: Int, for delegate: Int) -> Int? {
    wishes.rank(of: names.topicOfSession[session], for: delegate)
  }

  /// What it costs a plan that a delegate sits in a session: ``ownPenalty(of:for:_:)``, as many times as their priority and what they carry say.
  func penalty(of session: Int, for delegate: Int, _ preferences: Preferences) -> Double {
    wishes.weights[delegate] * ownPenalty(of: session, for: delegate, preferences)
  }

  /// What it costs a delegate to sit in a session; nothing for one without wishes.
  ///
  /// Without a penalty of its own, a workshop that was not wished costs more than any that was: L² for the longest list of wishes L, the
  /// square that follows (L − 1)², unless penalties of one's own make a rank as dear.
  /// By scores, it is the power of what the topic's score is below the highest that the delegate gave.
  func ownPenalty(of session: Int, for delegate: Int, _ preferences: Preferences) -> Double {
    if case .scores(let power) = preferences.basis { return shortfall(of: session, for: delegate, power: power) }
    guard wishes.any[delegate] else { return 0 }
    if let rank = rank(of: session, for: delegate) { return Double(preferences.penalty(rank: rank)) }
    return Double(preferences.penalty(unrankedBeyond: wishes.longest))
  }

  private func shortfall(of session: Int, for delegate: Int, power: Int) -> Double {
    let scores = scenario.delegates[delegate].scores
    guard let best = scores.filter({ !wishes.talks.contains($0.key) }).values.max() else { return 0 }
    let short = best - scores[scenario.sessions[session].topic, default: 0]
    return Double((0..<power).reduce(1) { product, _ in product * short })
  }

  /// What all of a delegate's seats cost a plan together.
  func dissatisfaction(of delegate: Int, _ preferences: Preferences) -> Double {
    heads.attended[delegate].reduce(0) { $0 + penalty(of: $1, for: delegate, preferences) }
  }

  /// The same without what they carry: `generous` counts people by what they get here.
  func presentDissatisfaction(of delegate: Int, _ preferences: Preferences) -> Double {
    Double(scenario.delegates[delegate].priority)
      * heads.attended[delegate].reduce(0) { $0 + ownPenalty(of: $1, for: delegate, preferences) }
  }

  /// What all of a delegate's seats cost them together, by the standard penalties.
  func ownDissatisfaction(of delegate: Int) -> Double {
    heads.attended[delegate].reduce(0) { $0 + ownPenalty(of: $1, for: delegate, Preferences()) }
  }
}
