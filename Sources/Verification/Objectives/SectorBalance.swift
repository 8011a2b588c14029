import Conference

extension Ledger {
  /// `|n − share|` of every set of parallel workshops, its workshops and the sectors, summed or the largest: n of a sector attend the workshop.
  ///
  /// The even share is N/k: N of the sector attend any of the k workshops. The proportional share is `size · N / M`: N of the sector and M
  /// of all could attend any of them. An attribute's values take the place of sectors where the settings name one.
  func sectorBalance(_ settings: SectorBalance) -> Double {
    let groups = groups(settings)
    var distances: [Double] = []
    for (set, workshops) in clock.parallel.enumerated() {
      for group in groups {
        let counts = workshops.map { workshop in heads.attendees[workshop].count { group[$0] } }
        switch settings.share {
        case .even:
          let total = counts.reduce(0, +)
          distances += counts.map { Double(abs($0 * counts.count - total)) / Double(counts.count) }
        case .proportional:
          let able = scenario.delegates.indices.filter { heads.isOpen(set: set, to: $0) }
          let some = able.count { group[$0] }
          guard some > 0 else { continue }
          distances += zip(workshops, counts).map { workshop, count in
            Double(abs(count * able.count - heads.attendees[workshop].count * some)) / Double(able.count)
          }
        }
      }
    }
    return settings.measure == .total ? distances.reduce(0, +) : distances.max() ?? 0
  }

  /// For each sector or value, whether each delegate belongs to it.
  private func groups(_ settings: SectorBalance) -> [[Bool]] {
    guard let attribute = settings.attribute else {
      return scenario.sectors.indices.map { sector in heads.sector.map { $0 == sector } }
    }
    let values = scenario.delegates.map { $0.attributes[attribute] }
    return Set(values.compactMap(\.self)).sorted().map { value in values.map { $0 == value } }
  }

  /// `Σ |n − mean|` over some numbers.
  static func unevenness(of numbers: [Int]) -> Double {
    // |kn − N| is an integer, so that only the last step rounds.
    let total = numbers.reduce(0, +)
    return Double(numbers.reduce(0) { $0 + abs(numbers.count * $1 - total) }) / Double(max(1, numbers.count))
  }
}
