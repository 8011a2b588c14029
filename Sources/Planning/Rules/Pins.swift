import Conference
import Optimization

/// B5: places decided by hand: `x = 1` where a delegate must be, `x = 0` where they must not.
///
/// A violation is one pin that is not kept.
enum Pins: Rule {
  static func add(to model: inout AllocationModel) {
    let enforcement = model.problem.scenario.rules.pins
    for pin in model.problem.scenario.pins {
      guard let group = model.problem.classOf[pin.delegate], let workshop = model.problem.position[pin.session] else {
        continue
      }
      switch pin.kind {
      case .mustNot: model.forbid(group, at: workshop, .pin(pin), enforcement)
      case .must: model.requireSeat(group, at: workshop, .pin(pin), enforcement)
      }
    }
  }
}

/// B5: whoever moderates, reports on or speaks in a workshop attends it. Always hard.
enum Roles: Rule {
  static func add(to model: inout AllocationModel) {
    for (group, members) in model.problem.classes.enumerated() {
      for role in members.delegate.roles {
        guard let workshop = model.problem.position[role.session] else { continue }
        model.requireSeat(group, at: workshop, .role(members.delegate.id, role), .hard)
      }
    }
  }
}

extension AllocationModel {
  /// Puts a class of one into a workshop. An empty row keeps a hard demand unsatisfiable where they are away.
  fileprivate mutating func requireSeat(_ group: Int, at workshop: Int, _ demand: Demand, _ enforcement: Enforcement) {
    require(demand, LinearExpression(sum: [seats[group][workshop]].compactMap(\.self)), 1...1, enforcement)
  }
}
