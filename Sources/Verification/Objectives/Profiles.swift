import Conference

extension Ledger {
  /// How many delegates have at least this dissatisfaction, with the penalties that the policy names.
  func people(dissatisfiedBy level: Int) -> Double {
    let preferences = scenario.policy.preferences
    return Double(
      scenario.delegates.indices.count { presentDissatisfaction(of: $0, preferences) > Double(level) - 0.5 })
  }

  /// The dissatisfactions that somebody has, the greatest first, without 0.
  var levels: [Int] {
    let preferences = scenario.policy.preferences
    let all = scenario.delegates.indices.map { Int(presentDissatisfaction(of: $0, preferences).rounded()) }
    return Set(all.filter { $0 > 0 }).sorted(by: >)
  }

  /// The places of delegates with wishes that are not one of their first `rank` choices: the sets of parallel workshops of the programme
  /// that are open to them, cancelled workshops included, less the seats that are such a choice.
  func placesBeyond(rank: Int) -> Double {
    var places = 0
    for delegate in scenario.delegates.indices where wishes.any[delegate] {
      places += clock.parallel.indices.count { heads.isOpen(set: $0, to: delegate) }
      places -= heads.attended[delegate].count { self.rank(of: $0, for: delegate).map { $0 <= rank } ?? false }
    }
    return Double(places)
  }

  /// The optional places that are left empty: sets of parallel workshops from which one may stay away, and somebody does for whom one is held.
  var emptyPlaces: Double {
    var empty = 0
    for set in clock.parallel.indices where clock.isOptional[set] {
      empty += scenario.delegates.indices.count { delegate in
        clock.parallel[set].contains { heads.isOpen($0, to: delegate) } && heads.seat(of: delegate, set: set) == nil
      }
    }
    return Double(empty)
  }
}
