import Conference

/// The people of one workshop.
public struct WorkshopMetrics: Hashable, Sendable, Encodable {
  /// Which workshop.
  public var session: ID<Session>
  /// Where it is.
  public var room: ID<Room>
  /// How many workshops run in parallel, this one included.
  public var parallel: Int
  /// People in it.
  public var attendance: Int
  /// The people against the seats of the room.
  public var roomUse: Proportion
  /// One per sector of the scenario, in its order.
  public var sectors: [SectorCount]
  /// The Blau index `1 − Σ p²` over the shares p of the sectors: the chance that two people drawn with replacement differ in sector.
  /// 0 for one sector alone or nobody.
  public var blau: Double
  /// The largest Blau index that so many people could have, taken from those who are there for this workshop.
  public var attainableBlau: Double
  /// Sectors with members in the parallel workshops but none here.
  public var absentSectors: [ID<Sector>]
  /// Sectors with exactly one member here.
  public var loneSectors: [ID<Sector>]
}

/// One sector in one workshop. N is how many of it attend this workshop or one in parallel, k how many workshops that are.
public struct SectorCount: Hashable, Sendable, Encodable {
  /// The sector.
  public var sector: ID<Sector>
  /// People of it in the workshop.
  public var count: Int
  /// `N / k`.
  public var evenShare: Double
  /// `N · people here / people in all k`; 0 where nobody is in any of them.
  public var proportionalShare: Double
  /// People missing below ⌊N / k⌋.
  public var belowFloor: Int
  /// People above ⌈N / k⌉.
  public var aboveCeiling: Int

  /// `count − even share`.
  public var evenDeviation: Double { Double(count) - evenShare }
  /// `count − proportional share`.
  public var proportionalDeviation: Double { Double(count) - proportionalShare }
}

/// The sector mix of all workshops together.
public struct MixSummary: Hashable, Sendable, Encodable {
  /// `Σ |count − even share|` over workshops and sectors (L1).
  public var evenDeviation = 0.0
  /// The largest `|count − even share|`.
  public var largestEvenDeviation = 0.0
  /// `Σ |count − proportional share|` over workshops and sectors (L1).
  public var proportionalDeviation = 0.0
  /// The largest `|count − proportional share|`.
  public var largestProportionalDeviation = 0.0
  /// People below ⌊even share⌋ or above ⌈even share⌉, over workshops and sectors.
  public var outsideFloorAndCeiling = 0
  /// The mean of the workshops' Blau indices, each divided by the attainable one; workshops where that is 0 count as 1. Nil without workshops.
  public var relativeBlau: Double?
  /// Absent sectors, summed over the workshops.
  public var absentSectors = 0
  /// Lone representatives, summed over the workshops.
  public var loneSectors = 0

  init() {}
}
