import Conference

/// What a group of delegates obtained of their wishes.
///
/// The rank of a seat is the position of the workshop's topic among the delegate's wishes over the whole conference, 1 for the first.
/// A delegate without any wish is content everywhere, and counts in no rank.
public struct Satisfaction: Hashable, Sendable, Encodable {
  /// How many delegates are in the group.
  public var delegates = 0
  /// How many of them have wishes and attend at least one workshop; the proportions below are of these.
  public var wishing = 0
  /// Seats of delegates with wishes by rank: the first entry counts the first choices. As long as the longest list of wishes.
  public var seatsByRank: [Int] = []
  /// Seats of delegates with wishes in workshops that they did not wish.
  public var unrankedSeats = 0
  /// Delegates by the best rank that they obtained anywhere, the first entry for the first choice.
  public var delegatesByBestRank: [Int] = []
  /// Delegates who obtained none of their wishes.
  public var delegatesWithoutWish = 0
  /// Delegates who obtained their first choice.
  public var firstChoice = Proportion()
  /// Delegates who obtained one of their first three choices.
  public var topThree = Proportion()
  /// The sum of dissatisfaction: per seat 0, 1, 4, 9 … for the ranks 1, 2, 3, 4 …, and the square that follows the longest list of
  /// wishes in the scenario where the workshop was not wished.
  public var dissatisfaction = 0
  /// The dissatisfaction of whoever has most of it.
  public var largestDissatisfaction = 0
  /// How unevenly the dissatisfaction falls on the delegates with wishes, as a Gini coefficient: 0 where all fare alike, near 1 where one has all of it. With
  /// the least first it is `Σ (2i − n − 1) dᵢ / (n Σ dᵢ)`; 0 where nobody has any.
  public var gini = 0.0
  /// What the delegates with wishes carry from earlier events, in points; nil where nobody in the scenario carries anything.
  public var carried: Double?
  /// The Gini coefficient of what everybody carries and what they lose by this plan: their dissatisfaction beyond that of as many first wishes.
  /// Nil as ``carried``.
  public var giniWithCarried: Double?
  /// Wishes of theirs to be with somebody that are granted, each counted in every set of parallel workshops for which both are there; nil where
  /// nobody in the scenario has one that counts.
  public var friends: Proportion?

  init() {}

  /// Dissatisfaction per delegate with wishes; nil without any.
  public var meanDissatisfaction: Double? { wishing == 0 ? nil : Double(dissatisfaction) / Double(wishing) }
}

/// What the delegates of one sector obtained.
public struct SectorSatisfaction: Hashable, Sendable, Encodable {
  /// The sector.
  public var sector: ID<Sector>
  /// What they obtained.
  public var satisfaction: Satisfaction
}

/// What those of one priority obtained, in their own wishes: priority itself does not count.
public struct PrioritySatisfaction: Hashable, Sendable, Encodable {
  /// How many times they count.
  public var priority: Int
  /// What they obtained.
  public var satisfaction: Satisfaction
}

/// What one delegation obtained, and how it covers the workshops.
public struct DelegationSatisfaction: Hashable, Sendable, Encodable {
  /// The delegation.
  public var delegation: ID<Delegation>
  /// What they obtained.
  public var satisfaction: Satisfaction
  /// The parallel workshops with at least one member, of those that it has members enough for.
  public var coverage: Proportion
}

extension Satisfaction {
  /// What a group obtained.
  /// - Parameter longest: the length of the longest list of wishes in the scenario.
  init(of outcomes: some Sequence<Outcome>, longest: Int) {
    seatsByRank = Array(repeating: 0, count: longest)
    delegatesByBestRank = seatsByRank
    for outcome in outcomes {
      delegates += 1
      dissatisfaction += outcome.dissatisfaction
      largestDissatisfaction = max(largestDissatisfaction, outcome.dissatisfaction)
      if let granted = outcome.friends { friends = (friends ?? Proportion()) + granted }
      guard outcome.isWishing else { continue }
      wishing += 1
      for rank in outcome.ranks {
        if let rank { seatsByRank[rank - 1] += 1 } else { unrankedSeats += 1 }
      }
      if let best = outcome.ranks.compactMap({ $0 }).min() {
        delegatesByBestRank[best - 1] += 1
      } else {
        delegatesWithoutWish += 1
      }
    }
    let wishers = outcomes.filter(\.isWishing)
    gini = Satisfaction.gini(wishers.map { Double($0.dissatisfaction) })
    if outcomes.contains(where: { $0.carried != nil }) {
      carried = wishers.reduce(0) { $0 + ($1.carried ?? 0) }
      giniWithCarried = Satisfaction.gini(wishers.map { Double($0.loss) + ($0.carried ?? 0) })
    }
    firstChoice = Proportion(delegatesByBestRank.first ?? 0, of: wishing)
    topThree = Proportion(delegatesByBestRank.prefix(3).reduce(0, +), of: wishing)
  }

  private static func gini(_ values: [Double]) -> Double {
    let sum = values.reduce(0, +)
    guard sum > 0 else { return 0 }
    let weighted = values.sorted().enumerated().reduce(0) {
      $0 + Double(2 * $1.offset + 1 - values.count) * $1.element
    }
    return weighted / (Double(values.count) * sum)
  }
}

extension SectorSatisfaction {
  /// One per sector of the scenario.
  static func all(in ledger: Ledger, _ outcomes: [Outcome]) -> [SectorSatisfaction] {
    let groups = Dictionary(grouping: outcomes) { ledger.heads.sector[$0.delegate] }
    return ledger.scenario.sectors.enumerated().map { position, sector in
      let satisfaction = Satisfaction(of: groups[position] ?? [], longest: ledger.wishes.longest)
      return SectorSatisfaction(sector: sector.id, satisfaction: satisfaction)
    }
  }
}

extension PrioritySatisfaction {
  /// One per priority that somebody has, the highest first; nil where all have the same.
  static func all(in ledger: Ledger, _ outcomes: [Outcome]) -> [PrioritySatisfaction]? {
    let groups = Dictionary(grouping: outcomes) { ledger.scenario.delegates[$0.delegate].priority }
    guard groups.count > 1 else { return nil }
    return groups.sorted { $0.key > $1.key }.map { priority, outcomes in
      PrioritySatisfaction(
        priority: priority, satisfaction: Satisfaction(of: outcomes, longest: ledger.wishes.longest))
    }
  }
}

extension DelegationSatisfaction {
  /// One per delegation of the scenario.
  static func all(in ledger: Ledger, _ outcomes: [Outcome]) -> [DelegationSatisfaction] {
    let groups = Dictionary(grouping: outcomes) { ledger.heads.delegation[$0.delegate] }
    return ledger.scenario.delegations.enumerated().map { position, delegation in
      let satisfaction = Satisfaction(of: groups[position] ?? [], longest: ledger.wishes.longest)
      return DelegationSatisfaction(
        delegation: delegation.id, satisfaction: satisfaction, coverage: ledger.coverage(of: position))
    }
  }
}
