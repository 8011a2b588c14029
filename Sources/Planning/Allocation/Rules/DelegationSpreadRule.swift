import Conference
import Optimization

/// B4: members of a delegation spread over the workshops that run in parallel.
///
///     ⌊N / h⌋ ≤ Σ_{c ∈ delegation} x[c, w] ≤ ⌈N / h⌉        ∀ delegation, workshop w of h parallel ones
///
/// N counts the members who are there, in an optional block those who attend; h the workshops that are held. Where these are decided with
/// the allocation, the bounds are sums over their levels; see ``Share``. A violation is one delegate too many or too few.
///
/// - Rows: at most delegations × workshops.
enum DelegationSpreadRule: Rule {
  static func add(to model: inout AllocationModel) {
    guard let rule = model.problem.scenario.rules.delegationSpread, rule.enforcement != .off else { return }
    for (delegation, share) in model.delegationShares(needed: rule.limit == .even) {
      for (position, workshop) in share.workshops.enumerated() {
        let people = model.people(share.groups, at: workshop)
        let place = model.problem.workshops[workshop].session.id.text
        let demand = Demand.delegationSpread(delegation)
        switch rule.limit {
        case .atMost(let most):
          model.require(demand, at: place, people, 0...Double(most), rule.enforcement)
        case .even:
          let (floor, ceiling) = share.bounds(at: position)
          if floor.isConstant, ceiling.isConstant {
            model.require(demand, at: place, people, floor.constant...ceiling.constant, rule.enforcement)
          } else {
            model.require(demand, at: place, people, atLeast: floor, rule.enforcement)
            model.require(demand, at: place, people, atMost: ceiling, rule.enforcement)
          }
        }
      }
    }
  }
}

extension Share {
  /// ⌊N / h⌋ and ⌈N / h⌉ for a workshop of the set, by its position there; both 0 where it is cancelled.
  func bounds(at position: Int) -> (floor: LinearExpression, ceiling: LinearExpression) {
    var (floor, ceiling) = (LinearExpression(), LinearExpression())
    for level in levels {
      if level.floor > 0 { floor += Double(level.floor) * level.isActiveAt[position] }
      if level.ceiling > 0 { ceiling += Double(level.ceiling) * level.isActiveAt[position] }
    }
    return (floor, ceiling)
  }
}

extension AllocationModel {
  /// The share of every delegation in every set of parallel workshops.
  ///
  /// - Parameter needed: false where only the members count, so that levels need no columns. Then workshops that run alone have
  ///   members, too.
  mutating func delegationShares(needed: Bool = true) -> [(delegation: ID<Delegation>, share: Share)] {
    let members = Dictionary(grouping: problem.classes.indices) { problem.classes[$0].delegate.delegation }
    var shares: [(ID<Delegation>, Share)] = []
    for (number, set) in problem.sets.enumerated() where set.workshops.count > 1 || !needed {
      for delegation in problem.scenario.delegations {
        let classes = members[delegation.id] ?? []
        if needed {
          let name = "\(delegation.id),\(set.label)"
          if let share = share(of: classes, inSet: number, named: name) { shares.append((delegation.id, share)) }
        } else {
          let groups = classes.filter { problem.isPresent($0, inSet: number) }
          let people = groups.reduce(0) { $0 + problem.classes[$1].size }
          if people > 0 {
            shares.append((delegation.id, Share(groups: groups, most: people, workshops: set.workshops, levels: [])))
          }
        }
      }
    }
    return shares
  }
}
