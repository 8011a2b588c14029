/// Something that a plan has more or less of; less is always better.
public enum Objective: Hashable, Sendable {
  /// How far the sectors are from their share in each workshop.
  case sectorBalance(SectorBalance)
  /// The dissatisfaction of the delegate who fares worst, summed over the conference.
  case worstOff
  /// The sum of everybody's dissatisfaction.
  case preferences(Preferences)
  /// Delegates above ⌈n/k⌉ or missing below ⌊n/k⌋ of their delegation, summed over the parallel workshops.
  case delegationSpread
  /// How far the workshops of a block are from equal attendance: Σ |people − share|.
  case evenSizes

  /// Sector balance as the sum of deviations from the even share.
  public static var sectorBalance: Objective { .sectorBalance(SectorBalance()) }
  /// Preferences with the standard penalties.
  public static var preferences: Objective { .preferences(Preferences()) }

  /// What scenarios and reports call it.
  public var name: String {
    switch self {
    case .sectorBalance: "sector-balance"
    case .worstOff: "worst-off"
    case .preferences: "preferences"
    case .delegationSpread: "delegation-spread"
    case .evenSizes: "even-sizes"
    }
  }
}

/// How sector balance is measured: `Σ over (workshop, sector) of |n − share|`.
public struct SectorBalance: Hashable, Sendable {
  /// A sector that has N present members in a block of k workshops has the share N/k in each.
  public init() {}
}

/// What it costs to give a delegate something else than their first choice.
public struct Preferences: Hashable, Sendable {
  /// The penalty of the first choice, the second, and so on; further ranks follow the squares 0, 1, 4, 9 …
  public var penalties: [Int]
  /// The penalty of a workshop that the delegate did not rank; nil for the square that follows the longest list of choices in
  /// the scenario, so that it is worse than any rank.
  public var unranked: Int?

  /// Penalties; the standard ones are 0, 1, 4, 9, 16 …
  public init(penalties: [Int] = [], unranked: Int? = nil) {
    self.penalties = penalties
    self.unranked = unranked
  }

  /// The penalty of the choice at a rank, 1 for the first.
  public func penalty(rank: Int) -> Int {
    rank <= penalties.count ? penalties[rank - 1] : (rank - 1) * (rank - 1)
  }
}
