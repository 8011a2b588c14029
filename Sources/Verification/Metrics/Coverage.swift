/// How the delegations cover the parallel workshops, so that each brings home what was said in all of them.
public struct Coverage: Hashable, Sendable, Encodable {
  /// Over delegations and sets of k parallel workshops: the workshops with at least one member, of the `min(k, n)` that its n present
  /// members could cover.
  public var covered = Proportion()
  /// Delegations that cover all they could, of those with anybody present.
  public var complete = Proportion()

  init() {}
}

extension Coverage {
  /// The coverage by all delegations.
  init(_ ledger: Ledger) {
    let delegations = ledger.scenario.delegations.indices.map(ledger.coverage).filter { $0.whole > 0 }
    covered = delegations.reduce(Proportion(), +)
    complete = Proportion(delegations.count { $0.part == $0.whole }, of: delegations.count)
  }
}

extension Ledger {
  /// The parallel workshops with a member of a delegation, of those that it has members enough for.
  func coverage(of delegation: Int) -> Proportion {
    clock.parallel.enumerated().reduce(Proportion()) { sum, next in
      let (set, workshops) = next
      let covered = workshops.count { heads.count(ofDelegation: delegation, in: $0) > 0 }
      let members = heads.presentMembers(ofDelegation: delegation, set: set)
      return sum + Proportion(covered, of: min(workshops.count, members))
    }
  }
}
