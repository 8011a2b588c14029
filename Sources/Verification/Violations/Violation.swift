import Conference

/// One place where a plan breaks a rule.
public struct Violation: Hashable, Sendable {
  /// Which rule.
  public var rule: RuleName
  /// What and whom it is about, the most telling first.
  public var subjects: [Subject]
  /// A sentence that names what, who, and the figures.
  public var message: String
  /// How many units are broken, at least 1: people too many or too few, minutes too long, or one per finding.
  public var amount: Int
  /// What one unit costs where the rule is soft; nil where it is hard.
  public var weight: Int?

  /// A violation; hard unless it has a weight.
  public init(_ rule: RuleName, _ subjects: [Subject], _ message: String, amount: Int = 1, weight: Int? = nil) {
    self.rule = rule
    self.subjects = subjects
    self.message = message
    self.amount = amount
    self.weight = weight
  }

  /// Whether no plan may contain it.
  public var isHard: Bool { weight == nil }
  /// `weight × amount` for a soft rule, 0 for a hard one.
  public var penalty: Int { (weight ?? 0) * amount }
}

/// What a violation is about.
public enum Subject: Hashable, Sendable {
  /// A delegate.
  case delegate(ID<Delegate>)
  /// A delegation.
  case delegation(ID<Delegation>)
  /// A sector.
  case sector(ID<Sector>)
  /// A session.
  case session(ID<Session>)
  /// A room.
  case room(ID<Room>)
  /// A break, on a day.
  case pause(ID<Break>, ID<Day>)
  /// What sessions are about.
  case topic(ID<Topic>)
  /// A stage of the policy.
  case stage(String)
}
