/// Somebody who has a part in sessions and is no delegate: a speaker or moderator who comes for that alone.
public struct Contributor: Hashable, Sendable {
  /// A code, such as `keynote-speaker`.
  public var id: ID<Contributor>
  /// What the programme calls them.
  public var name: Text
  /// The sessions they have a part in.
  public var sessions: [ID<Session>]
  /// The stretches in which they are available, each session wholly inside one; empty for the whole time.
  public var available: [Interval]

  /// A contributor.
  public init(id: ID<Contributor>, name: Text, sessions: [ID<Session>], available: [Interval] = []) {
    self.id = id
    self.name = name
    self.sessions = sessions
    self.available = available
  }

  /// Whether they are available for the whole of a stretch.
  public func isAvailable(during interval: Interval) -> Bool {
    available.isEmpty || available.contains { $0.contains(interval) }
  }
}
