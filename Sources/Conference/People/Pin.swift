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
  /// Whether it is kept whatever the rulebook says about pins, as what is frozen in a re-plan is.
  public var isFirm: Bool

  /// A pin, or a ban; as strong as the rulebook has it unless it is firm.
  public init(_ delegate: ID<Delegate>, _ kind: Kind, attend session: ID<Session>, isFirm: Bool = false) {
    self.delegate = delegate
    self.session = session
    self.kind = kind
    self.isFirm = isFirm
  }
}
