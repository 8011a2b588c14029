import Conference

/// Keys of one of `programme-rules`: of which sessions, what is asked of them, and how strongly.
enum ProgrammeRuleKey: String, FieldKey {
  case id
  case sessions, pairs, tag, track, contributor
  case parallel
  case perDay = "per-day"
  case within, window, rooms
  case soft
  static let shape = "programme-rule"

  /// The keys that say of which sessions.
  static let selectors: [ProgrammeRuleKey] = [.sessions, .pairs, .tag, .track, .contributor]
  /// The keys that say what is asked.
  static let demands: [ProgrammeRuleKey] = [.parallel, .perDay, .within, .window, .rooms]
}

/// What a session is marked with, so that rules can be about all that are marked so.
enum Tag {}

extension ScenarioDecoder {
  /// The rules about sessions together.
  ///
  /// - Parameter sessions: all sessions, with their tags and tracks.
  mutating func programmeRules(
    _ value: Value?, sessions: [Session], contributors: [Contributor]
  ) -> [ProgrammeRule] {
    var found: [(value: Value, rule: ProgrammeRule)] = []
    for (number, value) in (value?.list(of: "rules") ?? []).enumerated() {
      findings.item(at: value.place) {
        guard let fields = Fields<ProgrammeRuleKey>(value) else { return }
        let id = fields[.id]?.id(ProgrammeRule.self) ?? ID("rule-\(number + 1)")
        let groups = groups(fields, sessions: sessions, contributors: contributors)
        guard let demand = demand(fields), let groups else { return }
        let enforcement = fields[.soft].map { soft in
          soft.integer(1...1_000_000, of: "penalty points").map { Enforcement.soft(weight: $0) } ?? .off
        }
        found.append((value, ProgrammeRule(id, demand, of: groups, enforcement ?? .hard)))
      }
    }
    map.set([.key(ProgrammeRule.stage)], found.map { .value($0.value) })
    return found.map(\.rule)
  }

  /// The one thing that a rule asks.
  private func demand(_ fields: Fields<ProgrammeRuleKey>) -> ProgrammeRule.Demand? {
    let asked = ProgrammeRuleKey.demands.filter { fields[$0] != nil }
    let names = ProgrammeRuleKey.demands.map { "'\($0.rawValue)'" }.joinedInWords
    guard let key = asked.first, let value = fields[key] else {
      return fields.whole.fail("a rule that asks for nothing; it takes one of \(names)")
    }
    if asked.count > 1 {
      fields[asked[1]]?.error("'\(key.rawValue)' is asked already; write a rule of its own for this")
    }
    switch key {
    case .parallel: return value.integer(1...1000, of: "sessions").map { .parallel(atMost: $0) }
    case .perDay: return value.integer(1...1000, of: "sessions").map { .perDay(atMost: $0) }
    case .within: return value.minutes(0...1440).map { .within(minutes: $0) }
    case .window: return value.window().map { .window($0) }
    case .rooms:
      if fields[.soft] == nil {
        return value.fail("'rooms' is a wish: add 'soft'; what must be in one room has a 'track'")
      }
      return value.integer(1...1000, of: "rooms").map { .rooms(atMost: $0) }
    default: return nil
    }
  }

  /// The sessions that a rule is about; nil where that cannot be read.
  private func groups(
    _ fields: Fields<ProgrammeRuleKey>, sessions: [Session], contributors: [Contributor]
  ) -> [[ID<Session>]]? {
    let named = ProgrammeRuleKey.selectors.filter { fields[$0] != nil }
    let names = ProgrammeRuleKey.selectors.map { "'\($0.rawValue)'" }.joinedInWords
    guard let key = named.first, let value = fields[key] else {
      return fields.whole.fail("a rule about no session; it takes one of \(names)")
    }
    if named.count > 1 { fields[named[1]]?.error("'\(key.rawValue)' says of which sessions; leave this out") }
    func all(_ kind: String, _ known: [String], _ members: (String) -> [ID<Session>]) -> [[ID<Session>]]? {
      guard let name = value.text() else { return nil }
      let found = members(name)
      if found.isEmpty, !findings.unread.contains(.sessions) {
        return value.fail(
          "no session has the \(kind) '\(name)'; \(suggestion(for: name, kind: kind, among: Set(known).sorted()))")
      }
      return [found]
    }
    switch key {
    case .sessions: return [value.ids(of: "sessions")]
    case .pairs:
      return (value.list(of: "pairs") ?? []).compactMap { pair in
        let both: [ID<Session>] = pair.ids(of: "sessions")
        return both.count == 2 ? both : pair.fail("\(both.count) sessions where a pair belongs")
      }
    case .tag:
      return all("tag", sessions.flatMap { $0.tags.map(\.self) }) { name in
        sessions.filter { $0.tags.contains(name) }.map(\.id)
      }
    case .track:
      return all("track", sessions.compactMap(\.track)) { name in sessions.filter { $0.track == name }.map(\.id) }
    case .contributor:
      return all("contributor", contributors.map(\.id.text)) { name in
        contributors.first { $0.id.text == name }?.sessions ?? []
      }
    default: return nil
    }
  }
}
