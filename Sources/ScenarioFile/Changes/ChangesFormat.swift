import Conference

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
  var changed: [(change: ScenarioChange, place: Location)] = []
  /// Who and what change places; what that comes to depends on the plan.
  private(set) var swaps: [Swap] = []
  /// What has begun stays as it was: `before fri 11:20`; nil where nothing is said.
  private(set) var now: String?
  /// The day of `now`: where a time has no day, that one is meant.
  private var today: Day?
  /// The moment of `now`: what began before it is done with.
  private var begun: Moment?
  private var decoder: ScenarioDecoder
  private var newcomers: [String: String] = [:]
  private var newRooms: [Named] = []
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
    if let value = fields[.now], let moment = value.moment(of: scenario.event) {
      now = "before \(value.scalar ?? "")"
      today = scenario.event.day(of: moment)
      begun = moment
    }
    for value in fields[.delay]?.oneOrMore() ?? [] { delay(value) }
    for value in fields[.rooms]?.list(of: "rooms") ?? [] { room(value) }
    for value in fields[.lost]?.oneOrMore() ?? [] { lose(value) }
    for value in fields[.sessions]?.list(of: "sessions") ?? [] { session(value) }
    for value in fields[.leave]?.oneOrMore() ?? [] {
      guard let id = known(value, "delegate", scenario.delegatesByName) as ID<Delegate>? else { continue }
      guard !gone.contains(id.text) else {
        value.error("'\(id)' has left already; name everybody once")
        continue
      }
      gone.insert(id.text)
      changes.append(.leave(id))
    }
    for value in fields[.join]?.list(of: "delegates") ?? [] { join(value) }
    for value in fields[.arrive]?.list(of: "arrivals") ?? [] { presence(value) { .arrives($0, $1) } }
    for value in fields[.depart]?.list(of: "departures") ?? [] { presence(value) { .departs($0, $1) } }
    for value in fields[.wishes]?.list(of: "wishes") ?? [] { wishes(value) }
    for value in fields[.swap]?.list(of: "pairs") ?? [] { swap(value) }
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
    scenario.delegatesByName.filter { !gone.contains($0.id) }
      + newcomers.sorted { $0.key < $1.key }.map { Named($0.key, Text($0.value)) }
  }

  private var rooms: [Named] { scenario.namedRooms + newRooms }

  /// What the scenario has, by its identifier, or by a name that nothing else of the kind has.
  private func known<Subject>(_ value: Value, _ kind: String, _ things: [Named]) -> ID<Subject>? {
    if let text = value.scalar, !value.isNull {
      switch named(text, kind, things) {
      case .one(let id): return ID(id)
      case .several(let complaint): return value.fail(complaint)
      case .none:
        // Among many, what is nearly right is more likely a name than a code.
        let isName = identifierComplaint(text) != nil || things.count > 12
        if isName, nearestName(to: text, among: things.map(\.id)) == nil {
          return value.fail(uncalled(text, kind, things))
        }
      }
    }
    guard let id: ID<Subject> = value.id() else { return nil }
    return value.fail(undeclared(kind, id.text, in: things))
  }

  private mutating func presence(_ value: Value, _ change: (ID<Delegate>, Moment) -> ScenarioChange) {
    guard let fields = Fields<PresenceKey>(value) else { return }
    let id: ID<Delegate>? = fields.required(.delegate).flatMap { known($0, "delegate", delegates) }
    let moment = fields.required(.at)?.moment(of: scenario.event, today: today)
    guard let id, let moment else { return }
    changes.append(change(id, moment))
  }

  private mutating func wishes(_ value: Value) {
    guard let fields = Fields<WishesKey>(value) else { return }
    let topics = scenario.namedTopics
    let id: ID<Delegate>? = fields.required(.delegate).flatMap { known($0, "delegate", delegates) }
    let choices = fields.required(.choices)?.oneOrMore().compactMap { known($0, "topic", topics) as ID<Topic>? }
    guard let id, let choices else { return }
    changes.append(.wishes(id, choices))
  }

  /// Two delegates, or two sessions.
  private mutating func swap(_ value: Value) {
    guard let pair = value.list(of: "two delegates or two sessions") else { return }
    guard pair.count == 2 else { return value.error("a swap is of two: [alb-1, ukr-2], or [w1, w4]") }
    let both = delegates + scenario.namedSessions
    let ids = pair.compactMap { known($0, "delegate or session", both) as ID<Session>? }
    guard ids.count == 2 else { return }
    let people = ids.map { id in scenario.delegates.contains { $0.id.text == id.text } }
    guard people[0] == people[1] else {
      return value.error("'\(ids[0])' and '\(ids[1])' cannot change places: one is a delegate, the other a session")
    }
    swaps.append(Swap(first: ids[0].text, second: ids[1].text, arePeople: people[0], from: begun))
  }

  private mutating func delay(_ value: Value) {
    guard let fields = Fields<DelayKey>(value) else { return }
    let minutes = fields.required(.minutes)?.minutes(1...720)
    let from = fields.required(.from)?.moment(of: scenario.event, today: today)
    guard let minutes, let from else { return }
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

  private mutating func room(_ value: Value) {
    guard let fields = Fields<RoomChangeKey>(value), let name = fields.required(.id) else { return }
    let seats = fields[.seats]?.integer(1...1_000_000, of: "seats")
    let features: [ID<Feature>]? = fields[.features].map { $0.isNull ? [] : $0.ids(of: "features") }
    // A room that has a name and seats, and an identifier that no room has, is one more.
    if let title = fields[.name] {
      guard let id = name.id(Room.self) else { return }
      guard !scenario.rooms.contains(where: { $0.id == id }) else {
        return title.error("there is a room '\(id)' already; a room that is new needs an 'id' of its own")
      }
      guard let seats, let label = title.label() else { return value.error("a new room needs 'seats'") }
      newRooms.append(Named(id.text, label))
      return make(.addRoom(Room(id: id, name: label, seats: seats, features: features ?? [])), at: value)
    }
    guard let id: ID<Room> = known(name, "room", rooms) else { return }
    if let seats { make(.seats(id, seats), at: fields[.seats] ?? value) }
    if let features { make(.features(features, of: id), at: fields[.features] ?? value) }
    if let lacks = fields[.lacks] { lack(lacks, in: id, but: features) }
    for closed in fields[.closed]?.oneOrMore() ?? [] {
      if let time = decoder.closed(closed, event: scenario.event) { make(.closed(id, time), at: closed) }
    }
  }

  /// What a room has no longer.
  private mutating func lack(_ value: Value, in id: ID<Room>, but features: [ID<Feature>]?) {
    let offered = features ?? scenario.room(id)?.features ?? []
    let gone = value.oneOrMore().compactMap { value -> ID<Feature>? in
      guard let text = value.text() else { return nil }
      let wanted = RosterColumn.folded(text)
      return offered.first { RosterColumn.folded($0.text) == wanted }
        ?? value.fail(
          "'\(id)' has no feature '\(text)'; \(suggestion(for: text, kind: "feature", among: offered.map(\.text)))")
    }
    if !gone.isEmpty { make(.features(offered.filter { !gone.contains($0) }, of: id), at: value) }
  }

  private mutating func lose(_ value: Value) {
    guard let id: ID<Room> = known(value, "room", rooms) else { return }
    for day in scenario.event.days { make(.closed(id, scenario.event.opening(of: day)), at: value) }
  }

  private mutating func session(_ value: Value) {
    guard let fields = Fields<SessionChangeKey>(value),
      let id: ID<Session> = fields.required(.id).flatMap({ known($0, "session", scenario.namedSessions) })
    else { return }
    let room: ID<Room>? = fields[.room].flatMap { known($0, "room", rooms) }
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
    if room != nil || start != nil || fields[.requires] == nil {
      make(.move(id, room: room, start: start), at: value)
    }
    if let requires = fields[.requires] {
      make(.requires(requires.isNull ? [] : requires.ids(of: "features"), in: id), at: requires)
    }
  }

  private mutating func join(_ value: Value) {
    guard let fields = Fields<JoinKey>(value) else { return }
    let given = fields[.id].map { $0.id(Delegate.self) }
    let sector: ID<Sector>? = fields.required(.sector).flatMap { known($0, "sector", scenario.namedSectors) }
    let topics = scenario.namedTopics
    let choices = fields[.choices]?.oneOrMore().compactMap { known($0, "topic", topics) as ID<Topic>? } ?? []
    let delegation: ID<Delegation>? = fields[.delegation].flatMap { value in
      // One that is new is named like this.
      if case .one(let id) = named(value.scalar ?? "", "delegation", scenario.namedDelegations, inPart: false) {
        return ID(id)
      }
      return value.id()
    }
    let languages = fields[.languages]?.oneOrMore().compactMap { $0.text() } ?? []
    let needs: [ID<Feature>] = fields[.needs]?.ids(of: "features") ?? []
    let event = scenario.event
    let arrives = fields[.arrives]?.moment(of: event, today: today)
    let leaves = fields[.leaves]?.moment(of: event, today: today)
    guard let id = given ?? newCode(after: delegation) else { return }
    guard !delegates.contains(where: { $0.id == id.text }) else {
      fields[.id]?.error("there is a delegate '\(id)' already; give another code")
      return
    }
    newcomers[id.text] = fields[.name]?.scalar ?? id.text
    joins[id] = value
    guard let sector else { return }
    changes.append(
      .join(
        Delegate(
          id: id, name: fields[.name]?.text() ?? id.text, sector: sector, delegation: delegation, choices: choices,
          languages: languages, needs: needs, arrives: arrives, leaves: leaves)))
  }

  /// A code that nobody has, for who joins without one.
  private func newCode(after delegation: ID<Delegation>?) -> ID<Delegate> {
    // Codes that differ in case alone would be one file on many systems.
    let taken = Set((scenario.delegates.map(\.id.text) + gone + newcomers.keys).map { $0.lowercased() })
    let base = delegation?.text.lowercased() ?? "new"
    var number = 1
    while taken.contains("\(base)-\(number)") { number += 1 }
    return ID("\(base)-\(number)")
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
