extension Scenario {
  /// References that lead nowhere, with the nearest name.
  ///
  /// - Parameter unread: parts whose names are not all known; references to them are not judged.
  func undeclaredNames(besides unread: Set<Part>) -> [Problem] {
    var search = NameSearch(unread: unread)
    let days = search.names("day", event.days.map(\.id), in: .days)
    let rooms = search.names("room", rooms.map(\.id), in: .rooms, called: namedRooms)
    let features = search.names("feature", self.rooms.flatMap(\.features), in: .rooms)
    let sessions = search.names("session", sessions.map(\.id), in: .sessions, called: namedSessions)
    let topics = search.names(
      "topic", self.sessions.filter(\.isWished).map(\.topic), in: .sessions, called: namedTopics,
      instead: sessionsAsTopics)
    let sectors = search.names("sector", sectors.map(\.id), in: .sectors, called: namedSectors)
    let delegations = search.names(
      "delegation", delegations.map(\.id), in: .delegations, called: namedDelegations)
    let delegates = search.names("delegate", delegates.map(\.id), in: .delegates, called: namedDelegates)

    let attributes = search.names(
      "attribute", attributes.map { ID<Attribute>($0) }, in: .delegates,
      instead: ["sector": "name the key 'sectors'", "delegation": "name the key 'delegations'"])
    let tracks = search.names("track", self.sessions.compactMap(\.track).map { ID<Track>($0) }, in: .sessions)
    for (index, contributor) in contributors.enumerated() {
      search.check(contributor.sessions, sessions, at: ["contributors", .index(index), "sessions"])
    }
    for (index, room) in self.rooms.enumerated() {
      search.check(room.parts, rooms, at: ["rooms", .index(index), "parts"])
    }
    for (index, pause) in breaks.enumerated() {
      search.check(pause.day, days, at: ["breaks", .index(index), "days"])
      search.check(pause.tracks, tracks, at: ["breaks", .index(index), "tracks"])
    }
    for (index, session) in self.sessions.enumerated() {
      let here: [Problem.Step] = ["sessions", .index(index)]
      search.check(session.day, days, at: here + ["day"])
      search.check(session.room, rooms, at: here + ["room"])
      search.check(session.after, sessions, at: here + ["after"])
      search.check(session.with, sessions, at: here + ["with"])
      search.check(session.notWith, sessions, at: here + ["not-with"])
      search.check(session.requires, features, at: here + ["requires"])
      search.check(session.buildsOn, topics, at: here + ["builds-on"])
      search.check(session.openTo.sectors, sectors, at: here + ["open-to", "sectors"])
      search.check(session.openTo.delegations, delegations, at: here + ["open-to", "delegations"])
      for name in session.openTo.attributes.keys.sorted() {
        search.check(ID<Attribute>(name), attributes, at: here + ["open-to", .name(name)])
      }
      search.check(keys: session.sectors.atLeast, sectors, at: here + ["sectors", "at-least"])
      search.check(keys: session.sectors.atMost, sectors, at: here + ["sectors", "at-most"])
    }
    for (index, rule) in programmeRules.enumerated() {
      let here: [Problem.Step] = [.key(ProgrammeRule.stage), .index(index)]
      for (number, group) in rule.groups.enumerated() {
        search.check(group, sessions, at: here + (rule.groups.count == 1 ? ["sessions"] : ["pairs", .index(number)]))
      }
    }
    for (index, sector) in self.sectors.enumerated() {
      search.check(sector.prefers, topics, at: ["sectors", .index(index), "prefers"])
    }
    for (index, delegate) in self.delegates.enumerated() {
      let here: [Problem.Step] = ["delegates", .index(index)]
      search.check(delegate.sector, sectors, at: here + ["sector"])
      search.check(delegate.delegation, delegations, at: here + ["delegation"])
      search.check(delegate.choices, topics, at: here + ["choices"])
      search.check(keys: delegate.scores, topics, at: here + ["scores"])
      search.check(delegate.friends, delegates, at: here + ["friends"])
      search.check(delegate.needs, features, at: here + ["needs"])
      search.check(delegate.roles.map(\.session), sessions, at: here + ["roles"])
    }
    for (index, pin) in pins.enumerated() {
      search.check(pin.delegate, delegates, at: ["pins", .index(index), "delegate"])
      search.check(pin.session, sessions, at: ["pins", .index(index), pin.kind == .must ? "session" : "not"])
    }
    for (key, groups) in [("together", together), ("apart", apart)] {
      for (index, group) in groups.enumerated() {
        search.check(group, delegates, at: [.key(key), .index(index)])
      }
    }
    return search.problems
  }

  /// What is wrong with the name of a session where that of a topic belongs.
  private var sessionsAsTopics: [ID<Topic>: String] {
    let pairs = sessions.map { session in
      let hint =
        session.isWished
        ? "its topic is '\(session.topic)'; name that"
        : "it is a \(session.kind.rawValue); wishes are for workshops and talks"
      return (ID<Topic>(session.id.text), "'\(session.id)' is no topic: \(hint)")
    }
    return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }
}

/// A column of the roster that can be asked for.
private enum Attribute {}

/// Collects references to names that nobody declared.
private struct NameSearch {
  /// The declared names of one kind.
  struct Names<Subject> {
    let kind: String
    let known: Set<ID<Subject>>
    /// Whether these are all there are.
    let complete: Bool
    /// What people call them.
    let called: [Named]
    /// What is wrong with names that are known, but of something else.
    let instead: [ID<Subject>: String]

    /// What is wrong with a name that none of them has, wherever it stands.
    func problem(with id: ID<Subject>) -> Problem {
      if let message = instead[id] { return Problem([], message) }
      guard let offer = offer(for: id.text, among: called) else {
        return Problem([], undeclared(kind, id.text, among: known.map(\.text).sorted()))
      }
      return Problem([], "\(kind) '\(id)' is not declared; \(offer)", offer: offer)
    }
  }

  let unread: Set<Scenario.Part>
  private(set) var problems: [Problem] = []
  private var answers: [[String]: Problem] = [:]

  init(unread: Set<Scenario.Part>) {
    self.unread = unread
  }

  func names<Subject>(
    _ kind: String, _ ids: [ID<Subject>], in part: Scenario.Part, called: [Named] = [],
    instead: [ID<Subject>: String] = [:]
  ) -> Names<Subject> {
    Names(kind: kind, known: Set(ids), complete: !unread.contains(part), called: called, instead: instead)
  }

  // Nearly every name is declared: where it stands is put together only where it is not.
  mutating func check<Subject>(_ id: ID<Subject>?, _ names: Names<Subject>, at path: @autoclosure () -> [Problem.Step])
  {
    guard let id, names.complete, !names.known.contains(id) else { return }
    // A misspelt name often stands in many places.
    let key = [names.kind, id.text]
    var problem = answers[key] ?? names.problem(with: id)
    answers[key] = problem
    problem.path = path()
    problems.append(problem)
  }

  mutating func check<Subject>(
    _ ids: [ID<Subject>], _ names: Names<Subject>, at path: @autoclosure () -> [Problem.Step]
  ) {
    for (index, id) in ids.enumerated() { check(id, names, at: path() + [.index(index)]) }
  }

  mutating func check<Subject>(keys: [ID<Subject>: Int], _ names: Names<Subject>, at path: [Problem.Step]) {
    for id in keys.keys.sorted() { check(id, names, at: path + [.name(id.text)]) }
  }
}
