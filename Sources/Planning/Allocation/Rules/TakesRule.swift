import Conference
import Optimization

/// B11: each delegate attends as many optional workshops as they take.
///
///     least(d) ≤ Σ_{w optional} x[d, w] ≤ most(d)
///
/// A violation is one workshop too many or too few.
enum TakesRule: Rule {
  static func couplesBlocks(_ scenario: Scenario) -> Bool {
    scenario.rules[.takes] != .off && scenario.delegates.contains { !scenario.takes(of: $0).isAny }
  }

  static func add(to model: inout AllocationModel) {
    let problem = model.problem
    let enforcement = problem.scenario.rules[.takes]
    guard enforcement != .off else { return }
    let optional = problem.workshops.indices.filter { problem.workshops[$0].session.optional }
    for (group, members) in problem.classes.enumerated() {
      let takes = problem.scenario.takes(of: members.delegate)
      guard !takes.isAny else { continue }
      let attended = LinearExpression(sum: optional.compactMap { model.seats[group][$0] })
      let most = takes.max.map(Double.init) ?? .infinity
      model.require(
        .rule(.takes, [.delegate(members.delegate.id)]), attended, min(Double(takes.min), most)...most, enforcement)
    }
  }
}
