import Conference

extension Ledger {
  /// The dissatisfaction of the delegate who fares worst, with the standard penalties.
  var worstOff: Double {
    scenario.delegates.indices.reduce(0) { max($0, dissatisfaction(of: $1)) }
  }

  /// Everybody's dissatisfaction together.
  func totalDissatisfaction(_ preferences: Preferences) -> Double {
    scenario.delegates.indices.reduce(0) { $0 + dissatisfaction(of: $1, preferences) }
  }
}
