import Conference

/// B4: members of a delegation spread over the workshops that run in parallel.
///
///     ⌊n / k⌋ ≤ Σ_{c ∈ delegation} x[c, w] ≤ ⌈n / k⌉        ∀ delegation, workshop w of a block of k
///
/// n counts the members who are present in the block. A violation is one delegate too many or too few.
///
/// - Rows: at most delegations × workshops.
enum DelegationSpreadRule: Rule {
  static func add(to model: inout AllocationModel) {
    guard let rule = model.problem.scenario.rules.delegationSpread else { return }
    for share in DelegationShare.all(in: model.problem) {
      let bounds: ClosedRange<Double> =
        switch rule.limit {
        case .even: Double(share.floor)...Double(share.ceiling)
        case .atMost(let most): 0...Double(most)
        }
      for workshop in share.workshops {
        let people = model.people(share.groups, at: workshop)
        let place = model.problem.workshops[workshop].session.id.text
        model.require(.delegationSpread(share.delegation), at: place, people, bounds, rule.enforcement)
      }
    }
  }
}

/// A delegation in a block: who of it is there, and what an even spread would be.
struct DelegationShare {
  /// Which delegation.
  let delegation: ID<Delegation>
  /// The classes of its members who are present.
  let groups: [Int]
  /// The block's workshops.
  let workshops: [Int]
  /// The members who are present.
  let people: Int

  /// ⌊n / k⌋.
  var floor: Int { people / workshops.count }
  /// ⌈n / k⌉.
  var ceiling: Int { (people + workshops.count - 1) / workshops.count }

  /// All delegations in all blocks with at least two workshops.
  static func all(in problem: AllocationProblem) -> [DelegationShare] {
    let members = Dictionary(grouping: problem.classes.indices) { problem.classes[$0].delegate.delegation }
    var shares: [DelegationShare] = []
    for (number, slot) in problem.slots.enumerated() where slot.workshops.count > 1 {
      for delegation in problem.scenario.delegations {
        let groups = (members[delegation.id] ?? []).filter { problem.isPresent($0, inSlot: number) }
        guard !groups.isEmpty else { continue }
        let people = groups.reduce(0) { $0 + problem.classes[$1].size }
        shares.append(
          DelegationShare(delegation: delegation.id, groups: groups, workshops: slot.workshops, people: people))
      }
    }
    return shares
  }
}
