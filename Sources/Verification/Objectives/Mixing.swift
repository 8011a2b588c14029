import Conference

extension Ledger {
  /// Meetings that are repeated: for each delegate and each person, delegation or sector that is not their own, the workshops in which the two
  /// meet but for the first. Two persons who meet are counted once.
  ///
  /// - Complexity: O(Σ over workshops of people × units in it).
  func repeatedMeetings(_ mixing: Mixing) -> Double {
    let units: [Int?]
    switch mixing.unit {
    case .person: units = scenario.delegates.indices.map { $0 }
    case .delegation: units = heads.delegation
    case .sector: units = heads.sector
    }
    var repeated = 0
    for (delegate, workshops) in heads.attended.enumerated() {
      var met: [Int: Int] = [:]
      for workshop in workshops {
        for unit in Set(heads.attendees[workshop].compactMap { units[$0] }) where unit != units[delegate] {
          met[unit, default: 0] += 1
        }
      }
      repeated += met.values.reduce(0) { $0 + $1 - 1 }
    }
    return Double(mixing.unit == .person ? repeated / 2 : repeated)
  }
}
