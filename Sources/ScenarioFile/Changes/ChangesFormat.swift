import Conference

/// Keys of a file with changes.
enum ChangesKey: String, FieldKey {
  case format, delay, rooms, lost, sessions, leave, join, unpin, pins
  static let shape = "changes"
}

/// Keys of one of `rooms`.
enum RoomChangeKey: String, FieldKey {
  case id, seats, closed
  static let shape = "room-change"
}

/// Keys of one of `sessions`.
enum SessionChangeKey: String, FieldKey {
  case id, room, day, start
  static let shape = "session-change"
}

/// Keys of one of `join`.
enum JoinKey: String, FieldKey {
  case id, name, sector, delegation, choices, languages, needs, arrives, leaves
  static let shape = "join"
}

/// Keys of `delay`.
enum DelayKey: String, FieldKey {
  case minutes, from
  static let shape = "delay"
}

/// Every kind of mapping in a file with changes that scenarios do not have; its JSON Schema is tested against them.
let changesShapes: [any FieldKey.Type] = [
  ChangesKey.self, RoomChangeKey.self, SessionChangeKey.self, JoinKey.self, DelayKey.self,
]

/// Reads the changes of a file, in the order in which they are made: a delay, rooms, sessions, people, pins.
struct ChangesDecoder {
  /// The format that this decoder reads.
  static let format = "breakout-changes/1"

  let scenario: Scenario
  let findings: Findings
  private(set) var changes: [ScenarioChange] = []
  /// Where delegates who join, and pins, are written.
  private(set) var joins: [ID<Delegate>: Value] = [:]
  private(set) var pins: [Pin: Value] = [:]
  private var decoder: ScenarioDecoder
  private var newcomers: Set<String> = []
  private var gone: Set<String> = []

  /// A decoder of changes to a scenario.
  init(_ scenario: Scenario, source: ScenarioSource, root: Value) {
    self.scenario = scenario
    findings = root.findings
    decoder = ScenarioDecoder(source: source, findings: root.findings, map: SourceMap(root: root))
  }

  /// Reads the file.
  mutating func decode() {
    guard let fields = Fields<ChangesKey>(decoder.map.root) else { return }
    if let format = fields.required(.format), format.text() != ChangesDecoder.format {
      format.error("format \(format.kind) is not known; this program reads '\(ChangesDecoder.format)'")
    }
    if let value = fields[.delay] { delay(value) }
    for value in fields[.rooms]?.list(of: "rooms") ?? [] { room(value) }
    for value in fields[.lost]?.oneOrMore() ?? [] { lose(value) }
    for value in fields[.sessions]?.list(of: "sessions") ?? [] { session(value) }
    for value in fields[.leave]?.oneOrMore() ?? [] {
      guard let id = known(value, "delegate", delegates) as ID<Delegate>? else { continue }
      gone.insert(id.text)
      changes.append(.leave(id))
    }
    for value in fields[.join]?.list(of: "delegates") ?? [] { join(value) }
    for (value, pin) in pins(fields[.unpin]) {
      guard scenario.pins.contains(pin) else {
        value.error("there is no such pin of '\(pin.delegate)' to take back")
        continue
      }
      changes.append(.unpin(pin))
    }
    for (value, pin) in pins(fields[.pins]) {
      changes.append(.pin(pin))
      pins[pin] = value
    }
  }

  private var delegates: [String] {
    scenario.delegates.map(\.id.text).filter { !gone.contains($0) } + newcomers.sorted()
  }

  /// A name that the scenario declares.
  private func known<Subject>(_ value: Value, _ kind: String, _ names: [String]) -> ID<Subject>? {
    guard let id: ID<Subject> = value.id() else { return nil }
    return names.contains(id.text) ? id : value.fail(undeclared(kind, id.text, among: names))
  }

  private mutating func delay(_ value: Value) {
    guard let fields = Fields<DelayKey>(value) else { return }
    let minutes = fields.required(.minutes)?.minutes(1...720)
    let from = fields.required(.from)?.moment(of: scenario.event)
    guard let minutes, let from else { return }
    changes.append(.delay(minutes: minutes, from: from))
  }

  private mutating func room(_ value: Value) {
    guard let fields = Fields<RoomChangeKey>(value),
      let id: ID<Room> = fields.required(.id).flatMap({ known($0, "room", scenario.rooms.map(\.id.text)) })
    else { return }
    if let seats = fields[.seats]?.integer(1...1_000_000, of: "seats") { changes.append(.seats(id, seats)) }
    for closed in fields[.closed]?.oneOrMore() ?? [] {
      if let time = decoder.closed(closed, event: scenario.event) { changes.append(.closed(id, time)) }
    }
  }

  private mutating func lose(_ value: Value) {
    guard let id: ID<Room> = known(value, "room", scenario.rooms.map(\.id.text)) else { return }
    for day in scenario.event.days { changes.append(.closed(id, scenario.event.opening(of: day))) }
  }

  private mutating func session(_ value: Value) {
    guard let fields = Fields<SessionChangeKey>(value),
      let id: ID<Session> = fields.required(.id).flatMap({ known($0, "session", scenario.sessions.map(\.id.text)) })
    else { return }
    let room: ID<Room>? = fields[.room].flatMap { known($0, "room", scenario.rooms.map(\.id.text)) }
    let pinned = scenario.session(id)?.start.flatMap(scenario.event.day(of:))
    let day = fields[.day].map { $0.day(of: scenario.event) } ?? pinned
    var start: Moment?
    if let time = fields[.start]?.time() {
      guard let day else {
        if fields[.day] == nil { fields[.start]?.error("a start without a day; add 'day'") }
        return
      }
      start = scenario.event.moment(day, time)
    } else if let day = fields[.day], fields[.start] == nil {
      day.error("a day without a start; add 'start'")
    }
    changes.append(.move(id, room: room, start: start))
  }

  private mutating func join(_ value: Value) {
    guard let fields = Fields<JoinKey>(value) else { return }
    let id = fields.required(.id)?.id(Delegate.self)
    let sector: ID<Sector>? = fields.required(.sector).flatMap { known($0, "sector", scenario.sectors.map(\.id.text)) }
    guard let id, let sector else { return }
    guard !delegates.contains(id.text) else {
      fields[.id]?.error("there is a delegate '\(id)' already; give another code")
      return
    }
    let topics = Set(scenario.workshops.map(\.topic.text)).sorted()
    let choices = fields[.choices]?.oneOrMore().compactMap { known($0, "topic", topics) as ID<Topic>? } ?? []
    newcomers.insert(id.text)
    joins[id] = value
    changes.append(
      .join(
        Delegate(
          id: id, name: fields[.name]?.text() ?? id.text, sector: sector, delegation: fields[.delegation]?.id(),
          choices: choices, languages: fields[.languages]?.oneOrMore().compactMap { $0.text() } ?? [],
          needs: fields[.needs]?.ids(of: "features") ?? [],
          arrives: fields[.arrives]?.moment(of: scenario.event), leaves: fields[.leaves]?.moment(of: scenario.event))))
  }

  /// Pins with known names, each with its place.
  private mutating func pins(_ value: Value?) -> [(Value, Pin)] {
    (value?.list(of: "pins") ?? []).compactMap { item in
      guard let fields = Fields<PinKey>(item) else { return nil }
      let workshops = scenario.workshops.map(\.id.text)
      let delegate: ID<Delegate>? = fields.required(.delegate).flatMap { known($0, "delegate", delegates) }
      let must: ID<Session>? = fields[.session].flatMap { known($0, "workshop", workshops) }
      let not: ID<Session>? = fields[.not].flatMap { known($0, "workshop", workshops) }
      if (fields[.session] == nil) == (fields[.not] == nil) {
        return item.fail("a pin needs one of the two: 'session' for a must, or 'not' for a ban")
      }
      guard let delegate, let session = must ?? not else { return nil }
      return (item, Pin(delegate, must != nil ? .must : .mustNot, attend: session))
    }
  }
}

extension Value {
  /// A day and a time, `fri 11:15`; on a conference of one day the time alone.
  func moment(of event: Event) -> Moment? {
    guard let text = text() else { return nil }
    let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    let example = "\(event.days.first?.id.text ?? "fri") 11:15"
    guard let time = words.last.flatMap({ TimeOfDay($0) }), words.count <= 2 else {
      return fail("'\(text)' is not a day and a time; write them as \(example)")
    }
    if words.count == 1, event.days.count == 1, let day = event.days.first { return event.moment(day, time) }
    guard words.count == 2, let day = event.day(ID(words[0])) else {
      return fail(
        words.count == 2
          ? undeclared("day", words[0], among: event.days.map(\.id.text)) : "a time without a day; write \(example)")
    }
    return event.moment(day, time)
  }
}
