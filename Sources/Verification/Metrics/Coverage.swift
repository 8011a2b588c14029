/// How the delegations cover the parallel workshops, so that each brings home what was said in all of them.
public struct Coverage: Hashable, Sendable, Encodable {
  /// Over delegations and sets of k parallel workshops: the workshops with at least one member, of the `min(k, n)` that its n present
  /// members could cover.
  public var covered = Proportion()
  /// Delegations that cover all they could, of those with anybody present.
  public var complete = Proportion()

  init() {}
}
