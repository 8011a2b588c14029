extension Ledger {
  /// `Σ |people − total/k|` over every set of k parallel workshops and its workshops.
  var evenSizes: Double {
    clock.parallel.reduce(0) { sum, workshops in
      sum + Self.unevenness(of: workshops.map { heads.attendees[$0].count })
    }
  }
}
