extension Scenario {
  /// A part of a scenario that declares names for the others to use.
  public enum Part: String, Hashable, Sendable, CaseIterable {
    /// The event's days.
    case days
    /// The rooms.
    case rooms
    /// The sessions, and with them the topics.
    case sessions
    /// The sectors.
    case sectors
    /// The delegations.
    case delegations
    /// The delegates.
    case delegates
  }
}
