import Conference

extension Programme {
  /// Whether a placement keeps what rules of the programme demand.
  func keepsDemands(_ placement: Placement) -> Bool {
    let hard = groups.filter { $0.weight == nil }
    guard !hard.isEmpty else { return true }
    let times = placement.times(in: self)
    return hard.allSatisfy { $0.violations(times, in: scenario.event) == 0 }
  }
}
