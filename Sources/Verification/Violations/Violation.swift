import Conference

/// One place where a plan breaks a rule.
public struct Violation: Hashable, Sendable {
  /// Which rule.
  public var rule: RuleName
  /// What and whom it is about, the most telling first.
  public var subjects: [Subject]
  /// What was found, with the figures.
  public var finding: Finding
  /// How many units are broken, at least 1: people too many or too few, minutes too long, or one per finding.
  public var amount: Int
  /// What one unit costs where the rule is soft; nil where it is hard.
  public var weight: Int?

  /// A violation of a rule that can be soft; hard where there is no weight.
  public init(_ rule: RuleName, _ subjects: [Subject], _ finding: Finding, amount: Int = 1, weight: Int?) {
    self.rule = rule
    self.subjects = subjects
    self.finding = finding
    self.amount = amount
    self.weight = weight
  }

  /// A violation of a rule that is always hard, in a sentence for the planner.
  public init(_ rule: RuleName, _ subjects: [Subject], _ message: String, amount: Int = 1) {
    self.init(rule, subjects, .broken(message), amount: amount, weight: nil)
  }

  /// A sentence that names what, who, and the figures.
  public var message: String { finding.message }

  /// Whether no plan may contain it.
  public var isHard: Bool { weight == nil }
  /// `weight × amount` for a soft rule, 0 for a hard one.
  public var penalty: Int { (weight ?? 0) * amount }
}
