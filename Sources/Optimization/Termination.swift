/// Why a search ended. A point that is only feasible is never called `optimal`.
public enum Termination: Hashable, Sendable {
  /// The incumbent is optimal within the gap that was asked for (zero unless said otherwise).
  case optimal
  /// The search stopped early.
  case limit(Limit, hasIncumbent: Bool)
  /// No point satisfies every row.
  case infeasible
  /// The objective falls for ever.
  case unbounded
}

/// What stopped a search before its proof.
public enum Limit: String, Hashable, Sendable, CaseIterable {
  /// The time allowed was over.
  case time
  /// The caller asked to stop.
  case stopped
  /// The search looked at as many nodes of branch and bound as it was allowed.
  case nodes
  /// The simplex method made as many iterations as it was allowed.
  case iterations
  /// An enumeration met as many states as it was allowed.
  case states
  /// What was still open was too large to be left to a general solver.
  case size

  /// Whether the caller wants no more, now or on any machine: the time is over, or somebody asked to stop.
  ///
  /// The other limits bound the work of one question. They end a search at the same place in every run, and the caller may ask something else.
  public var isFromCaller: Bool { self == .time || self == .stopped }
}
