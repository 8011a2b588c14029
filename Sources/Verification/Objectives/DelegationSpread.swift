import Conference

extension Ledger {
  /// People above ⌈n/k⌉ or missing below ⌊n/k⌋, summed over every set of k parallel workshops, its workshops, and the delegations with n
  /// members who could attend any of the set.
  var delegationSpread: Double {
    var sum = 0
    for (set, workshops) in clock.parallel.enumerated() where !workshops.isEmpty {
      for delegation in scenario.delegations.indices {
        let members = heads.presentMembers(ofDelegation: delegation, set: set)
        let bounds = DelegationSpread.Limit.even.bounds(members: members, workshops: workshops.count)
        for workshop in workshops {
          let people = heads.count(ofDelegation: delegation, in: workshop)
          sum += max(0, people - bounds.upperBound) + max(0, bounds.lowerBound - people)
        }
      }
    }
    return Double(sum)
  }
}
