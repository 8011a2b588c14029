import Conference

/// Keys of `rules`: one per rule of the ``Rulebook`` that a scenario can set.
enum RuleKey: String, FieldKey {
  case attendance, sectors
  case delegationSpread = "delegation-spread"
  case pins, together, apart
  case topicOnce = "topic-once"
  case languages, needs, guarantee
  case rankedOnly = "ranked-only"
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
      switch key {
      case .attendance: rules.attendance = enforcement(value)
      case .sectors: rules.sectors = enforcement(value)
      case .delegationSpread: rules.delegationSpread = spread(value)
      case .pins: rules.pins = enforcement(value)
      case .together: rules.together = enforcement(value)
      case .apart: rules.apart = enforcement(value)
      case .topicOnce: rules.topicOnce = enforcement(value)
      case .languages: rules.languages = enforcement(value)
      case .needs: rules.needs = enforcement(value)
      case .guarantee: rules.guarantee = guarantee(value)
      case .rankedOnly: rules.rankedOnly = enforcement(value)
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
