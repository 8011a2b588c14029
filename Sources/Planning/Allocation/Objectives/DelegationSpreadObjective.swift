import Conference
import Optimization

/// Delegation spread: members above ⌈N/h⌉ or missing below ⌊N/h⌋ of their delegation in a workshop, summed.
///
///     Σ over delegation, workshop w of max(0, n − ⌈N/h⌉) + max(0, ⌊N/h⌋ − n)
enum DelegationSpreadObjective {
  static func expression(in model: inout AllocationModel) -> LinearExpression {
    var total = LinearExpression()
    for (delegation, share) in model.delegationShares() {
      for (position, workshop) in share.workshops.enumerated() {
        let name = "\(delegation),\(model.problem.workshops[workshop].session.id)"
        let people = model.people(share.groups, at: workshop)
        let (floor, ceiling) = share.bounds(at: position)
        if floor.isConstant, ceiling.isConstant {
          total += model.deviation(of: people, from: floor.constant...ceiling.constant, named: name)
        } else {
          total += model.deviation(of: people - floor, from: 0...(.infinity), named: name)
          total += model.deviation(of: people - ceiling, from: -.infinity...0, named: name)
        }
      }
    }
    return total
  }
}
