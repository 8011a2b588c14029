import Conference
import Planning

/// What sentences say of a scenario: names in a language, and the figures of demands.
struct Facts: Sendable {
  let scenario: Scenario
  let language: Language

  var event: Event { scenario.event }

  func session(_ id: ID<Session>) -> Session? { scenario.session(id) }
  func delegate(_ id: ID<Delegate>) -> Delegate? { scenario.delegates.first { $0.id == id } }
  func room(_ id: ID<Room>) -> String { scenario.room(id)?.name(language) ?? id.text }
  func seats(_ id: ID<Room>) -> Int { scenario.room(id)?.seats ?? 0 }
  func most(_ id: ID<Session>) -> Int { session(id)?.attendance.max ?? 0 }
  func least(_ id: ID<Session>) -> Int { session(id)?.attendance.min ?? 0 }
  func sector(_ id: ID<Sector>) -> String { scenario.sectors.first { $0.id == id }?.name(language) ?? id.text }
  func delegation(_ id: ID<Delegation>) -> String {
    scenario.delegations.first { $0.id == id }?.name(language) ?? id.text
  }
  func leastOf(_ sector: ID<Sector>, in id: ID<Session>) -> Int { session(id)?.sectors.atLeast[sector] ?? 0 }
  func mostOf(_ sector: ID<Sector>, in id: ID<Session>) -> Int { session(id)?.sectors.atMost[sector] ?? 0 }
  func sectors(in id: ID<Session>) -> Int { session(id)?.sectors.distinct ?? 0 }

  /// The most of a delegation in one workshop; nil where delegations spread evenly.
  var mostOfDelegation: Int? {
    if case .atMost(let most) = scenario.rules.delegationSpread?.limit { most } else { nil }
  }

  /// How many first choices are guaranteed.
  var guaranteed: Int { scenario.rules.guarantee?.choices ?? 0 }

  /// The room that a session is pinned to.
  func pinnedRoom(_ id: ID<Session>) -> String { session(id)?.room.map(room) ?? "" }

  /// What a session requires, and the rooms that offer it with their seats.
  func rooms(for id: ID<Session>) -> (features: [String], rooms: [String]) {
    let required = session(id)?.requires ?? []
    let rooms = scenario.rooms.filter { room in required.allSatisfy(room.features.contains) }
    return (required.map(\.text), rooms.map { "\($0.name(language)) (\($0.seats))" })
  }

  func features(of id: ID<Session>) -> [String] { session(id)?.requires.map(\.text) ?? [] }
  func needs(of id: ID<Delegate>) -> [String] { delegate(id)?.needs.map(\.text) ?? [] }
  func languages(of id: ID<Delegate>) -> [String] { delegate(id)?.languages ?? [] }

  /// The day, the window and the start that a session is pinned to.
  func day(of id: ID<Session>) -> String { session(id)?.day?.text ?? "" }
  func window(of id: ID<Session>) -> String { session(id)?.window?.description ?? "" }
  func start(of id: ID<Session>) -> String { session(id)?.start.map(event.label) ?? "" }

  func start(of id: ID<Break>, on day: ID<Day>) -> String { pause(id, on: day)?.start.map(event.label) ?? "" }
  func window(of id: ID<Break>, on day: ID<Day>) -> String { pause(id, on: day).map { event.span($0.window) } ?? "" }
  func minutes(of id: ID<Break>, on day: ID<Day>) -> Int { pause(id, on: day)?.minutes ?? 0 }
  func minutes(of id: ID<Session>) -> Int { session(id)?.minutes ?? 0 }
  var longestWithoutBreak: Int { scenario.longestWithoutBreak ?? 0 }

  /// The starts of a day, `09:00, 11:00`.
  func starts(of id: ID<Day>) -> String {
    event.day(id)?.starts.map(\.description).joined(separator: ", ") ?? ""
  }

  /// The hours of a day, `09:00–18:00`.
  func hours(of id: ID<Day>) -> String { event.day(id).map { "\($0.opens)–\($0.closes)" } ?? "" }

  /// A rule of the programme, and the first groups of sessions that it is about.
  func programmeRule(_ id: ID<ProgrammeRule>) -> ProgrammeRule? { scenario.programmeRules.first { $0.id == id } }

  /// So many groups of a rule of the programme are named.
  static let groupsNamed = 3

  private func pause(_ id: ID<Break>, on day: ID<Day>) -> Break? { scenario.pause(id, on: day) }
}

extension Scenario {
  /// A break on a day.
  func pause(_ id: ID<Break>, on day: ID<Day>) -> Break? { breaks.first { $0.id == id && $0.day == day } }
}

extension Event {
  /// `fri 10:30–12:00`.
  func span(_ time: Interval) -> String {
    let end = time.end.minutes % 1440 == 0 ? TimeOfDay.endOfDay : self.time(of: time.end)
    return "\(label(time.start))–\(end)"
  }
}

extension [String] {
  /// As a sentence lists them, with a word before the last: `a, b and c`.
  func listed(_ conjunction: String) -> String {
    guard let last, count > 1 else { return first ?? "" }
    return "\(dropLast().joined(separator: ", ")) \(conjunction) \(last)"
  }
}
