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
  /// The caller asked to stop, or allowed no more nodes.
  case stopped
}
