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

extension MixSummary {
  /// The mix of all workshops.
  init(of workshops: [WorkshopMetrics]) {
    for workshop in workshops {
      for sector in workshop.sectors {
        evenDeviation += abs(sector.evenDeviation)
        largestEvenDeviation = max(largestEvenDeviation, abs(sector.evenDeviation))
        proportionalDeviation += abs(sector.proportionalDeviation)
        largestProportionalDeviation = max(largestProportionalDeviation, abs(sector.proportionalDeviation))
        outsideFloorAndCeiling += sector.belowFloor + sector.aboveCeiling
      }
      absentSectors += workshop.absentSectors.count
      loneSectors += workshop.loneSectors.count
    }
    let relative = workshops.map { $0.attainableBlau == 0 ? 1 : $0.blau / $0.attainableBlau }
    relativeBlau = relative.isEmpty ? nil : relative.reduce(0, +) / Double(relative.count)
  }
}
