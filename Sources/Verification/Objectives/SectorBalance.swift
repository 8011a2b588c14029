extension Ledger {
  /// `Σ |n − N/k|` over every set of k parallel workshops, its workshops and the sectors: n of a sector attend the workshop, N of it
  /// attend any of the set.
  var sectorBalance: Double {
    var sum = 0.0
    for workshops in clock.parallel {
      for sector in scenario.sectors.indices {
        sum += Self.unevenness(of: workshops.map { heads.count(ofSector: sector, in: $0) })
      }
    }
    return sum
  }

  /// `Σ |n − mean|` over some numbers.
  static func unevenness(of numbers: [Int]) -> Double {
    // |kn − N| is an integer, so that only the last step rounds.
    let total = numbers.reduce(0, +)
    return Double(numbers.reduce(0) { $0 + abs(numbers.count * $1 - total) }) / Double(max(1, numbers.count))
  }
}
