/// What a plan should stay close to: an allocation that was made known before.
///
/// A delegate has moved when they no longer attend all the workshops that the reference has them in, whatever the reason: a workshop that
/// is no longer held moves everybody in it. Who is new, and who is only seated in something more, has not moved.
///
///     Policy([Stage(.stability(Stability(against: published.allocation))), Stage(.preferences)])
public struct Stability: Hashable, Sendable {
  /// What is counted.
  public enum Count: String, Hashable, Sendable, CaseIterable {
    /// Delegates who move, however often.
    case delegates
    /// Seats of the reference that are given up, so that a delegate who loses two counts twice.
    case seats
  }

  /// Who attended what.
  public var reference: Allocation
  /// What is counted.
  public var count: Count

  /// Closeness to an allocation.
  public init(against reference: Allocation, counting count: Count = .delegates) {
    self.reference = reference
    self.count = count
  }
}

extension Policy {
  /// The allocations that some stage stays close to, in the order of the stages.
  public var references: [Allocation] {
    stages.flatMap(\.parts).compactMap { part in
      if case .stability(let stability) = part.objective { stability.reference } else { nil }
    }
  }
}
