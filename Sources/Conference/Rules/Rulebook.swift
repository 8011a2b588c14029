/// The rules that a plan follows beside those that every plan follows, with their figures and their strength.
///
/// What every plan follows whatever the scenario says: one workshop at a time, seats, opening hours, pins of sessions.
public struct Rulebook: Hashable, Sendable {
  /// Those that are not as ``RuleName/standard`` has them.
  private var strengths: [RuleName: Enforcement] = [:]
  /// B4: how a delegation spreads over parallel workshops.
  public var delegationSpread: DelegationSpread?
  /// B8: everybody gets something they really want.
  public var guarantee: Guarantee?

  /// B12: whose wishes to be with somebody count.
  public var friends = Friends()
  /// B11: how many optional workshops everybody takes of whom the roster says nothing else.
  public var takes = Takes()

  /// How strongly a rule binds; hard for one that every plan follows. A rule with figures is off without them, and cannot be set then.
  public subscript(rule: RuleName) -> Enforcement {
    get {
      switch rule {
      case .delegationSpread: delegationSpread?.enforcement ?? .off
      case .guarantee: guarantee?.enforcement ?? .off
      default: strengths[rule] ?? rule.standard ?? .hard
      }
    }
    set {
      switch rule {
      case .delegationSpread: delegationSpread?.enforcement = newValue
      case .guarantee: guarantee?.enforcement = newValue
      default: strengths[rule] = newValue == rule.standard ? nil : newValue
      }
    }
  }

  /// Whether a plan may break a rule at a price: then soft rules are the first thing that is minimised.
  public var hasSoftRules: Bool {
    RuleName.inRulebook.contains { if case .soft = self[$0] { true } else { false } }
  }

  /// The rules with their standard strength: all hard, no spread of delegations, no guarantee.
  public init() {}
}

// Rules by the names that code reads most.
extension Rulebook {
  /// B2: a workshop's least attendance. Its greatest, and the seats, are always hard.
  public var attendance: Enforcement {
    get { self[.attendance] }
    set { self[.attendance] = newValue }
  }
  /// B3: a workshop's sectors.
  public var sectors: Enforcement {
    get { self[.sectors] }
    set { self[.sectors] = newValue }
  }
  /// B5: places decided by hand.
  public var pins: Enforcement {
    get { self[.pins] }
    set { self[.pins] = newValue }
  }
  /// B5: delegates who stay together.
  public var together: Enforcement {
    get { self[.together] }
    set { self[.together] = newValue }
  }
  /// B5: delegates who stay apart.
  public var apart: Enforcement {
    get { self[.apart] }
    set { self[.apart] = newValue }
  }
  /// B6: nobody attends a topic twice.
  public var topicOnce: Enforcement {
    get { self[.topicOnce] }
    set { self[.topicOnce] = newValue }
  }
  /// B7: a delegate understands the workshop.
  public var languages: Enforcement {
    get { self[.languages] }
    set { self[.languages] = newValue }
  }
  /// B7: the room meets a delegate's needs.
  public var needs: Enforcement {
    get { self[.needs] }
    set { self[.needs] = newValue }
  }
  /// B9: who has wishes attends nothing that they did not rank. Off unless the scenario says otherwise.
  public var rankedOnly: Enforcement {
    get { self[.rankedOnly] }
    set { self[.rankedOnly] = newValue }
  }
}

/// How strongly a rule binds.
public enum Enforcement: Hashable, Sendable {
  /// No plan may break it.
  case hard
  /// A plan may break it; each violation costs so much, and is listed by name.
  case soft(weight: Int)
  /// It is not looked at.
  case off
}

/// B4: at most ⌈n/k⌉ and at least ⌊n/k⌋ of a delegation's n present members in each of k parallel workshops.
public struct DelegationSpread: Hashable, Sendable {
  /// How many of one delegation may be in one workshop.
  public enum Limit: Hashable, Sendable {
    /// The even share, rounded: ⌊n/k⌋ to ⌈n/k⌉.
    case even
    /// So many, and no least number.
    case atMost(Int)
  }

  /// How many.
  public var limit: Limit
  /// How strongly; a violation is one delegate too many, or one too few.
  public var enforcement: Enforcement

  /// A spread.
  public init(_ limit: Limit, _ enforcement: Enforcement = .hard) {
    self.limit = limit
    self.enforcement = enforcement
  }
}

/// B8: each delegate gets one of their first choices.
public struct Guarantee: Hashable, Sendable {
  /// Where it must be met.
  public enum Scope: String, Hashable, Sendable, CaseIterable {
    /// At least once over the whole conference.
    case anySlot = "any-slot"
    /// In every block in which one of these choices is offered.
    case everySlot = "every-slot"
  }

  /// One of the first so many.
  public var choices: Int
  /// Where.
  public var scope: Scope
  /// How strongly; a violation is one delegate without.
  public var enforcement: Enforcement

  /// A guarantee.
  public init(choices: Int, in scope: Scope = .anySlot, _ enforcement: Enforcement = .hard) {
    self.choices = choices
    self.scope = scope
    self.enforcement = enforcement
  }
}
