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
  /// Where it is written what becomes of rooms, sessions and their times, each with the change it stands for.
  private var changed: [(change: ScenarioChange, place: Location)] = []
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
      if let id = value.id(Delegate.self), gone.contains(id.text) {
        value.error("'\(id)' has left already; name everybody once")
        continue
      }
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

  private var delegates: [Named] {
    scenario.namedDelegates.filter { !gone.contains($0.id) } + newcomers.sorted().map { Named($0, Text($0)) }
  }

  /// A name that the scenario declares.
  private func known<Subject>(_ value: Value, _ kind: String, _ things: [Named]) -> ID<Subject>? {
    guard let id: ID<Subject> = value.id() else { return nil }
    if things.contains(where: { $0.id == id.text }) { return id }
    guard findings.hasProblem(at: value.place) else { return value.fail(undeclared(kind, id.text, in: things)) }
    // What cannot be a name has been told already; it may be what something is called.
    if let offer = offer(for: id.text, among: things) { findings.offer(offer, at: value.place) }
    return nil
  }

  private mutating func delay(_ value: Value) {
    guard let fields = Fields<DelayKey>(value) else { return }
    let minutes = fields.required(.minutes)?.minutes(1...720)
    let from = fields.required(.from)?.moment(of: scenario.event)
    guard let minutes, let from else { return }
    let step = max(1, scenario.event.step)
    guard minutes % step == 0 else {
      let below = minutes / step * step
      let better = below > 0 ? "\(below) or \(below + step)" : "\(step)"
      fields[.minutes]?.error("a delay of \(minutes) minutes leaves the grid of \(step); write \(better)")
      return
    }
    make(.delay(minutes: minutes, from: from), at: value)
  }

  /// Tells of a delay that pushes something of a plan past the end of its day.
  func checkDelay(of earlier: EarlierPlan) {
    let delay = changed.first { if case .delay = $0.change { true } else { false } }
    guard let delay, let late = earlier.overnight(after: changes, in: scenario.event) else { return }
    let end = scenario.event.time(of: late.time.end)
    findings.error(
      "this delay pushes '\(late.name)' past midnight, where its day is over: it would end at \(end); delay by less, "
        + "or give it another start under 'sessions'", at: delay.place)
  }

  /// Makes a change that is about a value of the scenario file, and remembers where it is written.
  private mutating func make(_ change: ScenarioChange, at value: Value) {
    changes.append(change)
    changed.append((change, value.place))
  }

  /// Where the values of a scenario are written that the changes have made what they are.
  ///
  /// - Parameter scenario: the scenario with the changes.
  func places(in scenario: Scenario) -> [(path: [Problem.Step], place: Location)] {
    changed.flatMap { change, place in paths(change, in: scenario).map { ($0, place) } }
  }

  private func paths(_ change: ScenarioChange, in scenario: Scenario) -> [[Problem.Step]] {
    switch change {
    case .seats(let id, _):
      return scenario.rooms.enumerated().filter { $1.id == id || $1.parts.contains(id) && $1.seats != seats(of: $1.id) }
        .map { ["rooms", .index($0.offset), "seats"] }
    case .closed(let id, let time):
      return scenario.rooms.enumerated().filter { $1.id == id || $1.parts.contains(id) }.compactMap { index, room in
        room.closed.firstIndex(of: time).map { ["rooms", .index(index), "closed", .index($0)] }
      }
    case .move(let id, let room, let start):
      guard let index = scenario.sessions.firstIndex(where: { $0.id == id }) else { return [] }
      let keys: [Problem.Step] = (room == nil ? [] : ["room"]) + (start == nil ? [] : ["start", "day"])
      return keys.map { ["sessions", .index(index), $0] }
    case .delay:
      let sessions = scenario.sessions.enumerated().filter { $1.start != self.scenario.session($1.id)?.start }
      let breaks = scenario.breaks.enumerated().filter { index, pause in
        self.scenario.breaks[index].start != pause.start
      }
      return sessions.map { ["sessions", .index($0.offset), "start"] }
        + breaks.map { ["breaks", .index($0.offset), "start"] }
    default: return []
    }
  }

  private func seats(of id: ID<Room>) -> Int? { scenario.room(id)?.seats }

  private mutating func room(_ value: Value) {
    guard let fields = Fields<RoomChangeKey>(value),
      let id: ID<Room> = fields.required(.id).flatMap({ known($0, "room", scenario.namedRooms) })
    else { return }
    if let seats = fields[.seats]?.integer(1...1_000_000, of: "seats") {
      make(.seats(id, seats), at: fields[.seats] ?? value)
    }
    for closed in fields[.closed]?.oneOrMore() ?? [] {
      if let time = decoder.closed(closed, event: scenario.event) { make(.closed(id, time), at: closed) }
    }
  }

  private mutating func lose(_ value: Value) {
    guard let id: ID<Room> = known(value, "room", scenario.namedRooms) else { return }
    for day in scenario.event.days { make(.closed(id, scenario.event.opening(of: day)), at: value) }
  }

  private mutating func session(_ value: Value) {
    guard let fields = Fields<SessionChangeKey>(value),
      let id: ID<Session> = fields.required(.id).flatMap({ known($0, "session", scenario.namedSessions) })
    else { return }
    let room: ID<Room>? = fields[.room].flatMap { known($0, "room", scenario.namedRooms) }
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
    make(.move(id, room: room, start: start), at: value)
  }

  private mutating func join(_ value: Value) {
    guard let fields = Fields<JoinKey>(value) else { return }
    let id = fields.required(.id)?.id(Delegate.self)
    let sector: ID<Sector>? = fields.required(.sector).flatMap { known($0, "sector", scenario.namedSectors) }
    let topics = scenario.namedTopics
    let choices = fields[.choices]?.oneOrMore().compactMap { known($0, "topic", topics) as ID<Topic>? } ?? []
    let delegation: ID<Delegation>? = fields[.delegation]?.id()
    let languages = fields[.languages]?.oneOrMore().compactMap { $0.text() } ?? []
    let needs: [ID<Feature>] = fields[.needs]?.ids(of: "features") ?? []
    let (arrives, leaves) = (fields[.arrives]?.moment(of: scenario.event), fields[.leaves]?.moment(of: scenario.event))
    guard let id else { return }
    guard !delegates.contains(where: { $0.id == id.text }) else {
      fields[.id]?.error("there is a delegate '\(id)' already; give another code")
      return
    }
    newcomers.insert(id.text)
    joins[id] = value
    guard let sector else { return }
    changes.append(
      .join(
        Delegate(
          id: id, name: fields[.name]?.text() ?? id.text, sector: sector, delegation: delegation, choices: choices,
          languages: languages, needs: needs, arrives: arrives, leaves: leaves)))
  }

  /// Pins with known names, each with its place.
  private mutating func pins(_ value: Value?) -> [(Value, Pin)] {
    (value?.list(of: "pins") ?? []).compactMap { item in
      guard let fields = Fields<PinKey>(item) else { return nil }
      let workshops = scenario.namedWorkshops
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
