import Conference
import Planning

/// What a demand of a rule says, with its figures.
enum RuleFact: Hashable, Sendable {
  /// A workshop is open to some.
  case openTo(ID<Session>, Admission)
  /// A delegate takes so many optional workshops.
  case takes(ID<Delegate>, Takes)
  /// A delegate asks to be with another, who asks for them or not.
  case friends(ID<Delegate>, with: ID<Delegate>, isMutual: Bool)
  /// Whoever attends a workshop has attended these before.
  case buildsOn(ID<Session>, [ID<Topic>])
  /// A rule of which nothing more is known.
  case rule(RuleName)

  /// What a rule asks.
  ///
  /// - Parameter subjects: what it is about, as the planner's rule names it.
  init(_ rule: RuleName, _ subjects: [Subject], in scenario: Scenario) {
    switch (rule, subjects.first) {
    case (.openTo, .session(let id)): self = .openTo(id, scenario.session(id)?.openTo ?? Admission())
    case (.takes, .delegate(let id)):
      self = .takes(id, scenario.delegates.first { $0.id == id }.map(scenario.takes) ?? Takes())
    case (.friends, .delegate(let id)): self = RuleFact.friends(id, subjects, in: scenario)
    case (.buildsOn, .session(let id)): self = .buildsOn(id, scenario.session(id)?.buildsOn ?? [])
    default: self = .rule(rule)
    }
  }

  private static func friends(_ id: ID<Delegate>, _ subjects: [Subject], in scenario: Scenario) -> RuleFact {
    var other = id
    if case .delegate(let second)? = subjects.last { other = second }
    let asks = [id, other].filter { one in
      let friends = scenario.delegates.first { $0.id == one }?.friends ?? []
      return friends.contains(one == id ? other : id)
    }
    let one = asks.first ?? id
    return .friends(one, with: one == id ? other : id, isMutual: asks.count > 1)
  }

  /// Where the scenario states it.
  func path(in scenario: Scenario) -> [Problem.Step] {
    func session(_ id: ID<Session>, _ key: Problem.Step) -> [Problem.Step] {
      ["sessions", .index(scenario.sessions.firstIndex { $0.id == id } ?? 0), key]
    }
    func delegate(_ id: ID<Delegate>, _ key: Problem.Step) -> [Problem.Step] {
      ["delegates", .index(scenario.delegates.firstIndex { $0.id == id } ?? 0), key]
    }
    switch self {
    case .openTo(let id, _): return session(id, "open-to")
    case .takes(let id, _):
      let isOwn = scenario.delegates.first { $0.id == id }?.takes != nil
      return isOwn ? delegate(id, "takes") : ["rules", "takes"]
    case .friends(let id, _, _): return delegate(id, "friends")
    case .buildsOn(let id, _): return session(id, "builds-on")
    case .rule(let rule): return ["rules", .key(rule.rawValue)]
    }
  }
}
