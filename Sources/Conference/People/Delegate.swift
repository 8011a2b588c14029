/// Somebody who attends.
public struct Delegate: Hashable, Sendable {
  /// A code, such as `alb-1`.
  public var id: ID<Delegate>
  /// What is written on the badge.
  public var name: String
  /// The part of the name by which lists are sorted, where the roster knows it; nil where the whole name is.
  public var lastName: String?
  /// The sector they come from.
  public var sector: ID<Sector>
  /// The delegation they belong to, if any.
  public var delegation: ID<Delegation>?
  /// The topics they ranked, most wanted first.
  public var choices: [ID<Topic>]
  /// What each topic is worth to them, 0 to 100, where the roster holds scores instead of ranks; empty otherwise.
  public var scores: [ID<Topic>: Int]
  /// How much their dissatisfaction counts: 1 for everybody unless the roster says more.
  public var priority: Int
  /// What they carry from earlier events, in millionths of a point, where the roster says so; see ``Memory``.
  public var carried: Int
  /// Those whom they ask to be with, the most wanted first.
  public var friends: [ID<Delegate>]
  /// How many optional workshops they take, where the roster says so; nil for what holds for all.
  public var takes: Takes?
  /// The languages they understand; empty where that does not matter.
  public var languages: [String]
  /// What the rooms they are in must offer, sorted.
  public var needs: [ID<Feature>]
  /// They are not there before this; nil for the whole time.
  public var arrives: Moment?
  /// They are not there after this; nil for the whole time.
  public var leaves: Moment?
  /// The sessions they have a part in.
  public var roles: [Role]
  /// What else the roster says of them, by the names in ``Scenario/attributes``; nothing where it is blank.
  public var attributes: [String: String]

  /// A delegate; what is not given is no restriction.
  public init(
    id: ID<Delegate>, name: String, lastName: String? = nil, sector: ID<Sector>, delegation: ID<Delegation>? = nil,
    choices: [ID<Topic>] = [], scores: [ID<Topic>: Int] = [:], priority: Int = 1, carried: Int = 0,
    friends: [ID<Delegate>] = [],
    takes: Takes? = nil,
    languages: [String] = [], needs: [ID<Feature>] = [], arrives: Moment? = nil, leaves: Moment? = nil,
    roles: [Role] = [], attributes: [String: String] = [:]
  ) {
    self.id = id
    self.name = name
    self.lastName = lastName
    self.sector = sector
    self.delegation = delegation
    self.choices = choices
    self.scores = scores
    self.priority = priority
    self.carried = carried
    self.friends = friends
    self.takes = takes
    self.languages = languages
    self.needs = needs.sorted()
    self.arrives = arrives
    self.leaves = leaves
    self.roles = roles
    self.attributes = attributes
  }

  /// Whether they are there for the whole of a stretch.
  public func isPresent(during interval: Interval) -> Bool {
    if let arrives, arrives > interval.start { return false }
    if let leaves, leaves < interval.end { return false }
    return true
  }
}

/// A part that a delegate plays in a session: they must be in it.
public struct Role: Hashable, Sendable {
  /// What they do there.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Leads the discussion.
    case moderator
    /// Reports on it.
    case rapporteur
    /// Speaks.
    case speaker
  }

  /// What they do.
  public var kind: Kind
  /// Where.
  public var session: ID<Session>

  /// A part in a session.
  public init(_ kind: Kind, in session: ID<Session>) {
    self.kind = kind
    self.session = session
  }
}
