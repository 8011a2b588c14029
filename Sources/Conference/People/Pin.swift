/// A place decided by hand. Pins survive every re-plan.
public struct Pin: Hashable, Sendable {
  /// Whether the delegate must or must not be there.
  public enum Kind: Hashable, Sendable {
    /// They attend the session.
    case must
    /// They do not.
    case mustNot
  }

  /// Whom it is about.
  public var delegate: ID<Delegate>
  /// Where.
  public var session: ID<Session>
  /// Must or must not.
  public var kind: Kind

  /// A pin, or a ban.
  public init(_ delegate: ID<Delegate>, _ kind: Kind, attend session: ID<Session>) {
    self.delegate = delegate
    self.session = session
    self.kind = kind
  }
}
