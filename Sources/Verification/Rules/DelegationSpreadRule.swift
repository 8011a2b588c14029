import Conference

/// B4: a delegation with n members there spreads over k parallel workshops: at most ⌈n/k⌉ in one and at least ⌊n/k⌋, or at most so many.
///
/// A member is there who could attend at least one of the k, or attends one where all of the block is optional. A violation's amount is the people too many or too few in one workshop.
struct DelegationSpreadRule: Check {
  func violations(in ledger: Ledger) -> [Violation] {
    guard let spread = ledger.scenario.rules.delegationSpread, spread.enforcement.isOn else { return [] }
    var found: [Violation] = []
    for (set, workshops) in ledger.clock.parallel.enumerated() where !workshops.isEmpty {
      for (position, delegation) in ledger.scenario.delegations.enumerated() {
        let members = ledger.heads.presentMembers(ofDelegation: position, set: set)
        let bounds = spread.limit.bounds(members: members, workshops: workshops.count)
        for workshop in workshops {
          let people = ledger.heads.count(ofDelegation: position, in: workshop)
          guard !bounds.contains(people) else { continue }
          let isTooMany = people > bounds.upperBound
          let session = ledger.session(workshop)
          let parallel = workshops.map(ledger.session)
          let finding: Finding =
            isTooMany
            ? .tooManyOfDelegation(
              session, delegation.id, people: people, most: bounds.upperBound, members: members, parallel: parallel)
            : .tooFewOfDelegation(
              session, delegation.id, people: people, least: bounds.lowerBound, members: members, parallel: parallel)
          found.append(
            Violation(
              .delegationSpread, [.delegation(delegation.id), .session(session)], finding,
              amount: isTooMany ? people - bounds.upperBound : bounds.lowerBound - people,
              weight: spread.enforcement.weight))
        }
      }
    }
    return found
  }
}

extension DelegationSpread.Limit {
  /// How many of n members may be in each of k parallel workshops.
  func bounds(members: Int, workshops: Int) -> ClosedRange<Int> {
    switch self {
    case .even: members / workshops...(members + workshops - 1) / workshops
    case .atMost(let most): 0...max(0, most)
    }
  }
}
