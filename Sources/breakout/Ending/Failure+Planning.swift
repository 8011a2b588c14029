import Planning

extension Failure {
  /// Why there is no plan, as the user is told.
  init(_ error: PlanningError, scenario: String) {
    switch error {
    case .infeasible(let reasons):
      let messages = reasons.isEmpty ? ["no plan keeps every hard rule of '\(scenario)'"] : reasons
      self.init(.infeasible, messages.map { Message($0) })
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
