import Conference

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

extension SectorCount {
  /// - Parameters:
  ///   - total: people of the sector in all parallel workshops.
  ///   - workshops: how many those are.
  ///   - size: people of all sectors in this one.
  ///   - people: people of all sectors in all of them.
  init(_ sector: ID<Sector>, count: Int, total: Int, workshops: Int, size: Int, people: Int) {
    self.sector = sector
    self.count = count
    evenShare = Double(total) / Double(workshops)
    proportionalShare = people == 0 ? 0 : Double(total * size) / Double(people)
    belowFloor = max(0, total / workshops - count)
    aboveCeiling = max(0, count - (total + workshops - 1) / workshops)
  }
}
