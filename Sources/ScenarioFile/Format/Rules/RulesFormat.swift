import Conference

/// Keys of `rules`: one per rule that a scenario can soften or switch off.
struct RuleKey: FieldKey {
  /// The rule.
  let rule: RuleName
  var rawValue: String { rule.rawValue }

  private init(_ rule: RuleName) { self.rule = rule }

  init?(rawValue: String) {
    guard let rule = RuleName(rawValue: rawValue), rule.standard != nil else { return nil }
    self.rule = rule
  }

  static let allCases: [RuleKey] = RuleName.inRulebook.map { RuleKey($0) }
  static let shape = "rules"
}

/// Keys of a rule that has nothing but a strength.
enum SoftKey: String, FieldKey {
  case soft
  static let shape = "soft"
}

/// Keys of `rules.delegation-spread`.
enum SpreadKey: String, FieldKey {
  case atMost = "at-most"
  case soft
  static let shape = "delegation-spread-rule"
}

/// Keys of `rules.takes`.
enum TakesKey: String, FieldKey {
  case min, max, soft
  static let shape = "takes-rule"
}

/// Keys of `rules.friends`.
enum FriendsKey: String, FieldKey {
  case mutual
  case atMost = "at-most"
  case soft
  static let shape = "friends-rule"
}

/// Keys of `rules.guarantee`.
enum GuaranteeKey: String, FieldKey {
  case withinChoices = "within-choices"
  case scope = "in"
  case soft
  static let shape = "guarantee-rule"
}

extension ScenarioDecoder {
  /// The rulebook: the standard one, changed by what the scenario says.
  func rules(_ value: Value?) -> Rulebook {
    var rules = Rulebook()
    guard let fields = value.flatMap({ Fields<RuleKey>($0) }) else { return rules }
    for key in fields.present {
      guard let value = fields[key] else { continue }
      switch key.rule {
      case .delegationSpread: rules.delegationSpread = spread(value)
      case .guarantee: rules.guarantee = guarantee(value)
      case .friends: (rules.friends, rules[.friends]) = friends(value)
      case .takes: (rules.takes, rules[.takes]) = takes(value)
      default: rules[key.rule] = enforcement(value)
      }
    }
    return rules
  }

  /// `hard`, `off` or `{soft: 10}`.
  private func enforcement(_ value: Value) -> Enforcement {
    switch value.scalar {
    case "hard": return .hard
    case "off": return .off
    case .some:
      value.error("\(value.kind) where the strength of a rule belongs; write hard, off or {soft: 10}")
      return .off
    case nil:
      guard let fields = Fields<SoftKey>(value) else { return .off }
      return weight(fields.required(.soft))
    }
  }

  /// The strength of a rule with figures: soft with a weight, or else hard.
  private func weight(_ value: Value?) -> Enforcement {
    guard let value else { return .hard }
    // A rule with a weight that cannot be read is taken to be off, so that nothing else is said about it.
    return value.integer(1...1_000_000, of: "penalty points").map { .soft(weight: $0) } ?? .off
  }

  /// `{at-most: even}` or `{at-most: 2, soft: 10}`; `off` for none.
  private func spread(_ value: Value) -> DelegationSpread? {
    if value.scalar == "off" { return nil }
    guard let fields = Fields<SpreadKey>(value), let most = fields.required(.atMost) else { return nil }
    let limit: DelegationSpread.Limit? =
      if most.scalar == "even" {
        .even
      } else if let scalar = most.scalar, scalar.contains(where: \.isNumber) {
        most.integer(1...1_000_000, of: "people").map { .atMost($0) }
      } else {
        most.fail("\(most.kind) where a number of people or the word even belongs")
      }
    let strength = weight(fields[.soft])
    return limit.map { DelegationSpread($0, strength) }
  }

  /// `{mutual: true, at-most: 2}`, with `soft` or without; or a strength alone.
  private func friends(_ value: Value) -> (Friends, Enforcement) {
    guard value.scalar == nil else { return (Friends(), enforcement(value)) }
    guard let fields = Fields<FriendsKey>(value) else { return (Friends(), .off) }
    let friends = Friends(
      mutual: fields[.mutual]?.boolean() ?? false, atMost: fields[.atMost]?.integer(1...1000, of: "friends"))
    return (friends, weight(fields[.soft]))
  }

  /// `{min: 1, max: 3}`, with `soft` or without; or a strength alone, for what the roster says of each.
  private func takes(_ value: Value) -> (Takes, Enforcement) {
    guard value.scalar == nil else { return (Takes(), enforcement(value)) }
    guard let fields = Fields<TakesKey>(value) else { return (Takes(), .off) }
    let bounds = Takes(
      min: fields[.min]?.integer(of: "workshops") ?? 0, max: fields[.max]?.integer(of: "workshops"))
    return (bounds, weight(fields[.soft]))
  }

  /// `{within-choices: 2, in: any-slot}`; `off` for none.
  private func guarantee(_ value: Value) -> Guarantee? {
    if value.scalar == "off" { return nil }
    guard let fields = Fields<GuaranteeKey>(value) else { return nil }
    let choices = fields.required(.withinChoices)?.integer(1...1000, of: "choices")
    let scope = fields[.scope].map { $0.word(Guarantee.Scope.self, of: "scope") ?? .anySlot } ?? .anySlot
    let strength = weight(fields[.soft])
    return choices.map { Guarantee(choices: $0, in: scope, strength) }
  }
}
