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
  /// How many of the workshops that may be cancelled are.
  case cancellations
  /// The dissatisfaction of the delegate who fares worst; then how many fare as badly, how many fare as the next worse, and so on: a profile.
  case generous
  /// Places that are no first choice; then places that are neither first nor second choice, and so on: a profile.
  case rankMaximal
  /// Optional places that are left empty.
  case filled
  /// Seats that stay empty in the rooms of workshops.
  case roomFit
  /// Meetings that are repeated in a later block.
  case mixing(Mixing)
  /// How many delegates, or seats, are not where a reference allocation has them.
  case stability(Stability)
  /// How many workshops are in another room than an earlier agenda has them in.
  case roomChanges(since: Agenda)

  /// Sector balance as the sum of deviations from the even share.
  public static var sectorBalance: Objective { .sectorBalance(SectorBalance()) }
  /// Preferences with the standard penalties.
  public static var preferences: Objective { .preferences(Preferences()) }

  /// What policies call its kind: its name without the attribute it is about.
  public var key: String {
    if case .sectorBalance = self { "sector-balance" } else { name }
  }

  /// What scenarios and reports call it.
  public var name: String {
    switch self {
    case .sectorBalance(let settings): settings.attribute.map { "sector-balance of \($0)" } ?? "sector-balance"
    case .worstOff: "worst-off"
    case .preferences: "preferences"
    case .delegationSpread: "delegation-spread"
    case .evenSizes: "even-sizes"
    case .cancellations: "cancellations"
    case .generous: "generous"
    case .rankMaximal: "rank-maximal"
    case .filled: "filled"
    case .roomFit: "room-fit"
    case .mixing(let mixing): mixing.unit == .person ? "mixing" : "mixing by \(mixing.unit.rawValue)"
    case .stability: "stability"
    case .roomChanges: "room-changes"
    }
  }

  /// Whether it is many figures, minimised one after the other; see ``ProfileStep``.
  public var isProfile: Bool { self == .generous || self == .rankMaximal }
}

/// How sector balance is measured: by how far each sector's count in each workshop is from its share.
public struct SectorBalance: Hashable, Sendable {
  /// How the distances make one figure.
  public enum Measure: String, Hashable, Sendable, CaseIterable {
    /// Their sum: `Σ |n − share|`.
    case total
    /// The largest of them: `max |n − share|`.
    case largest
  }

  /// What falls to a workshop of a block.
  public enum Share: String, Hashable, Sendable, CaseIterable {
    /// The same to each of the h workshops that are held: `N / h`, where N of the sector are in the block.
    case even
    /// As much as of the block's people: `size · N / N_b`, where N of the sector's and N_b of all delegates are there for the block.
    case proportional
  }

  /// How the distances make one figure.
  public var measure: Measure
  /// What falls to each workshop.
  public var share: Share
  /// The attribute of the roster that is balanced in the place of sectors; nil for sectors. Who has no value counts nowhere.
  public var attribute: String?

  /// Settings; by default the sum of the distances of sectors from even shares.
  public init(measure: Measure = .total, share: Share = .even, of attribute: String? = nil) {
    self.measure = measure
    self.share = share
    self.attribute = attribute
  }
}
