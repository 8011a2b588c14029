import Planning

extension Failure {
  /// Why there is no plan, as the user is told.
  init(_ error: PlanningError, scenario: String) {
    switch error {
    case .infeasible(let reasons):
      let headline = "no plan keeps every hard rule of '\(scenario)'"
      let all = reasons.isEmpty ? [headline] : ["\(headline); these cannot all be met:"] + reasons
      self.init(.infeasible, all.map { Message($0) })
    case .stopped(.time):
      self.init(.stoppedWithoutPlan, "the time limit came before the first plan; nothing was written. Allow more time.")
    case .stopped(.stopped):
      self.init(.stoppedWithoutPlan, "stopped before the first plan; nothing was written")
    case .unsupported(let what):
      self.init(.invalidInput, "'\(scenario)': \(what)")
    case .solver(let error):
      self.init(.failed, "\(error)")
    }
  }
}
