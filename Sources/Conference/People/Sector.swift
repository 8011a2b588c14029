/// A part of society that delegates come from: law enforcement, judiciary, civil society …
public struct Sector: Hashable, Sendable {
  /// Its name in the scenario.
  public var id: ID<Sector>
  /// What sheets call it.
  public var name: Text
  /// What its delegates are taken to wish, most wanted first, when they ranked nothing themselves.
  public var prefers: [ID<Topic>]

  /// A sector.
  public init(id: ID<Sector>, name: Text, prefers: [ID<Topic>] = []) {
    self.id = id
    self.name = name
    self.prefers = prefers
  }
}

/// A group that sends delegates together: a country's delegation, an organisation.
public struct Delegation: Hashable, Sendable {
  /// Its name in the scenario.
  public var id: ID<Delegation>
  /// What sheets call it.
  public var name: Text

  /// A delegation.
  public init(id: ID<Delegation>, name: Text) {
    self.id = id
    self.name = name
  }
}
