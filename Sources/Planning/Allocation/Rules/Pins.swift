import Conference
import Optimization

/// B5: places decided by hand: `x = 1` where a delegate must be, `x = 0` where they must not.
///
/// Who must be somewhere must be there: a workshop with such a pin is held. A violation is one pin that is not kept.
enum Pins: Rule {
  static func add(to model: inout AllocationModel) {
    let enforcement = model.problem.scenario.rules.pins
    for pin in model.problem.scenario.pins {
      let enforcement = pin.isFirm ? .hard : enforcement
      guard let group = model.problem.classOf[pin.delegate], let workshop = model.problem.position[pin.session] else {
        continue
      }
      switch pin.kind {
      case .mustNot: model.forbid(group, at: workshop, .pin(pin), enforcement)
      case .must: model.require(.pin(pin), model.people([group], at: workshop), 1...1, enforcement)
      }
    }
  }
}

/// B5: whoever moderates, reports on or speaks in a workshop attends it, if it is held: `x = held[w]`. Always hard.
///
/// Where they are away there is no `x`, and the workshop can only be cancelled.
enum Roles: Rule {
  static func add(to model: inout AllocationModel) {
    for (group, members) in model.problem.classes.enumerated() {
      for role in members.delegate.roles {
        guard let workshop = model.problem.position[role.session] else { continue }
        let absence = model.isHeld(workshop) - model.people([group], at: workshop)
        model.require(.role(members.delegate.id, role), absence, 0...0)
      }
    }
  }
}
