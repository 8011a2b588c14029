import Conference
import Optimization

/// Delegation spread: members above ⌈n/k⌉ or missing below ⌊n/k⌋ of their delegation in a workshop, summed.
///
///     Σ over delegation, workshop w of max(0, n − ⌈n/k⌉) + max(0, ⌊n/k⌋ − n)
enum DelegationSpreadObjective {
  static func expression(in model: inout AllocationModel) -> LinearExpression {
    var total = LinearExpression()
    for share in DelegationShare.all(in: model.problem) {
      for workshop in share.workshops {
        let name = "\(share.delegation),\(model.problem.workshops[workshop].session.id)"
        let range = Double(share.floor)...Double(share.ceiling)
        total += model.deviation(of: model.people(share.groups, at: workshop), from: range, named: name)
      }
    }
    return total
  }
}
