import Planning

extension Failure {
  /// Why there is no plan, as the user is told.
  init(_ error: PlanningError, scenario: String, _ words: TerminalWords = .english) {
    switch error {
    case .infeasible(let reasons):
      let headline = words.keepsNoPlan(scenario, false)
      let all = reasons.isEmpty ? [headline] : [words.theseClash(headline)] + reasons
      self.init(.infeasible, all.map { Message($0) })
    case .stopped(let limit), .undecided(let limit):
      self.init(.stoppedWithoutPlan, words.reading.limit(limit))
    case .unsupported(let what):
      self.init(.invalidInput, "'\(scenario)': \(what)")
    case .solver(let error):
      self.init(.failed, "\(error)")
    case .internal(let what):
      self.init(.failed, "a fault of breakout, not of '\(scenario)': \(what). Please report it.")
    }
  }
}
