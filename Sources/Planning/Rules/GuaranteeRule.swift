import Conference
import Optimization

/// B8: each delegate gets one of their first k choices, once in the whole conference or in every block that offers one.
///
///     Σ_{w offers one of the first k choices} x[d, w] ≥ 1
///
/// A violation is one delegate, or one delegate and block, without.
enum GuaranteeRule: Rule {
  static func couplesBlocks(_ scenario: Scenario) -> Bool {
    scenario.rules.guarantee != nil
  }

  static func add(to model: inout AllocationModel) {
    let problem = model.problem
    guard let guarantee = problem.scenario.rules.guarantee else { return }
    for (group, members) in problem.classes.enumerated() {
      let wanted = members.wishes.prefix(guarantee.choices)
      let offers = problem.workshops.indices.filter { wanted.contains(problem.workshops[$0].session.topic) }
      let scopes: [[Int]] =
        switch guarantee.scope {
        case .anySlot: [offers]
        case .everySlot: problem.slots.map { slot in offers.filter(slot.workshops.contains) }
        }
      for (number, scope) in scopes.enumerated() {
        let seats = scope.compactMap { model.seats[group][$0] }
        guard !seats.isEmpty else { continue }
        let place = guarantee.scope == .anySlot ? "" : problem.slots[number].label
        model.require(
          .guarantee(members.delegate.id), at: place, LinearExpression(sum: seats), 1...(.infinity), guarantee.enforcement)
      }
    }
  }
}
