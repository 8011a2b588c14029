import Optimization
import Planning

extension Failure {
  /// Why there is no plan, as the user is told.
  init(_ error: PlanningError, scenario: String) {
    switch error {
    case .infeasible(let reasons):
      let headline = "no plan keeps every hard rule of '\(scenario)'"
      let all = reasons.isEmpty ? [headline] : ["\(headline); these cannot all be met:"] + reasons
      self.init(.infeasible, all.map { Message($0) })
    case .stopped(let limit), .undecided(let limit):
      self.init(.stoppedWithoutPlan, limit.words)
    case .unsupported(let what):
      self.init(.invalidInput, "'\(scenario)': \(what)")
    case .solver(let error):
      self.init(.failed, "\(error)")
    case .internal(let what):
      self.init(.failed, "a fault of breakout, not of '\(scenario)': \(what). Please report it.")
    }
  }
}

extension Limit {
  /// Why there is neither a plan nor a proof that there is none, as the user is told.
  fileprivate var words: String {
    let gaveUp = "the search gave up: no plan was found, and none is proven to exist or not"
    let advice = "nothing was written. Pin some times or rooms, or make some rules soft, and it has less to decide."
    return switch self {
    case .time: "the time limit came before the first plan; nothing was written. Allow more time."
    case .stopped: "stopped before the first plan; nothing was written"
    case .nodes, .iterations: "\(gaveUp), after as much branch and bound as one question may take; \(advice)"
    case .states: "\(gaveUp), after as many part agendas as one question may take; \(advice)"
    case .size: "\(gaveUp), because what was left open is too large; \(advice)"
    }
  }
}
