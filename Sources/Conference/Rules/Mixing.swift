/// Meeting new people in every block: repeated meetings are few.
///
///     Σ over delegate d, unit u of max(0, m[d, u] − 1)
///
/// m counts the workshops that d attends together with somebody of u, who is not of d's own unit. Where the units are persons each pair is
/// counted once: two people who meet in three workshops are two repeated meetings.
public struct Mixing: Hashable, Sendable {
  /// Whom one meets.
  public enum Unit: String, Hashable, Sendable, CaseIterable {
    /// Every other delegate.
    case person
    /// Every other delegation.
    case delegation
    /// Every other sector.
    case sector
  }

  /// Whom one meets.
  public var unit: Unit

  /// Mixing by persons unless said otherwise.
  public init(by unit: Unit = .person) {
    self.unit = unit
  }
}
