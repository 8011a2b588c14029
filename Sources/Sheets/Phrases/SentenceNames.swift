import Conference

/// What people and things are called in the sentences of a language.
struct SentenceNames {
  private let scenario: Scenario
  private let phrases: Phrases
  private let people: [ID<Delegate>: String]

  init(_ scenario: Scenario, _ phrases: Phrases) {
    self.scenario = scenario
    self.phrases = phrases
    people = Dictionary(scenario.delegates.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
  }

  func delegate(_ id: ID<Delegate>) -> String { people[id] ?? id.text }
  func delegates(_ ids: [ID<Delegate>]) -> String { list(ids.map(delegate)) }
  func session(_ id: ID<Session>) -> String { scenario.session(id)?.title(phrases.language) ?? id.text }
  func sessions(_ ids: [ID<Session>]) -> String { list(ids.map { phrases.quoted(session($0)) }) }
  func room(_ id: ID<Room>) -> String { scenario.room(id)?.name(phrases.language) ?? id.text }
  func sector(_ id: ID<Sector>) -> String {
    scenario.sectors.first { $0.id == id }?.name(phrases.language) ?? id.text
  }
  func delegation(_ id: ID<Delegation>) -> String {
    scenario.delegations.first { $0.id == id }?.name(phrases.language) ?? id.text
  }

  /// Topics by the titles of the sessions that offer them.
  func topics(_ ids: [ID<Topic>]) -> String {
    list(
      ids.map { id in phrases.quoted(scenario.sessions.first { $0.topic == id }?.title(phrases.language) ?? id.text) })
  }

  /// A rule that has no sentence of its own, and what it is about: `Friends: alb-1 and alb-2`.
  func rule(_ rule: RuleName, _ subjects: [Subject]) -> String {
    let who = subjects.map { subject in
      switch subject {
      case .delegate(let id): delegate(id)
      case .session(let id): phrases.quoted(session(id))
      default: subject.text
      }
    }
    return "\(phrases.ruleName(rule)): \(list(who))"
  }

  /// `a`, `a and b`, `a, b and c`.
  func list(_ items: [String]) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "–" }
    return "\(items.dropLast().joined(separator: ", ")) \(phrases.and) \(last)"
  }
}

/// A reason to move in words, such as `Room 9 seats 36`.
public func words(
  for reason: Rearrangement.Reason, in scenario: Scenario, language: Language = .english
) -> String {
  let phrases = Phrases.in(language)
  return phrases.moveReason(reason, SentenceNames(scenario, phrases))
}
