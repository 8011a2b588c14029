import Conference

extension Ledger {
  /// The dissatisfaction of the delegate who fares worst, with the penalties that the policy names.
  var worstOff: Double {
    let preferences = scenario.policy.preferences
    return scenario.delegates.indices.reduce(0) { max($0, dissatisfaction(of: $1, preferences)) }
  }

  /// The same, whatever anybody carries from earlier events.
  var presentWorstOff: Double {
    let preferences = scenario.policy.preferences
    return scenario.delegates.indices.reduce(0) { max($0, presentDissatisfaction(of: $1, preferences)) }
  }

  /// Everybody's dissatisfaction together.
  func totalDissatisfaction(_ preferences: Preferences) -> Double {
    scenario.delegates.indices.reduce(0) { $0 + dissatisfaction(of: $1, preferences) }
  }
}
