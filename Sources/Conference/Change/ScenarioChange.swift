/// One change to a scenario: what a repair proposes, and what the morning of the event brings.
public enum ScenarioChange: Hashable, Sendable {
  /// A room seats so many.
  case seats(ID<Room>, Int)
  /// A room cannot be used for a while, and no room that it is a part of. Sessions pinned to it meanwhile are free to be elsewhere, with
  /// their whole track.
  case closed(ID<Room>, Interval)
  /// A room offers something more.
  case feature(ID<Feature>, in: ID<Room>)
  /// A workshop's least attendance.
  case least(ID<Session>, Int)
  /// A workshop's greatest attendance; nil leaves it to the room.
  case most(ID<Session>, Int?)
  /// At least so many of a sector in a workshop.
  case sectorAtLeast(ID<Sector>, in: ID<Session>, Int)
  /// At most so many of a sector in a workshop; nil for any number.
  case sectorAtMost(ID<Sector>, in: ID<Session>, Int?)
  /// So many distinct sectors in a workshop; nil for any number.
  case distinctSectors(in: ID<Session>, Int?)
  /// Whom a workshop is open to.
  case openTo(ID<Session>, Admission)
  /// Two delegates need not be together.
  case unfriend(ID<Delegate>, ID<Delegate>)
  /// What whoever attends a workshop has attended before.
  case buildsOn(ID<Session>, [ID<Topic>])
  /// How many optional workshops somebody takes; nil for what holds for all.
  case takes(ID<Delegate>, Takes?)
  /// How delegations spread; nil for anyhow.
  case delegationSpread(DelegationSpread?)
  /// Which choices are guaranteed; nil for none.
  case guarantee(Guarantee?)
  /// How strongly a rule binds.
  case strength(RuleName, Enforcement)
  /// A pin is set.
  case pin(Pin)
  /// A pin is taken back.
  case unpin(Pin)
  /// Somebody does not play a part after all.
  case dropRole(ID<Delegate>, Role)
  /// A group need not stay together.
  case untie([ID<Delegate>])
  /// A group need not stay apart.
  case allowTogether([ID<Delegate>])
  /// Somebody does not come.
  case leave(ID<Delegate>)
  /// Somebody comes who was not expected.
  case join(Delegate)
  /// Somebody arrives at another time; nil for being there from the beginning.
  case arrives(ID<Delegate>, Moment?)
  /// Somebody leaves at another time; nil for staying to the end.
  case departs(ID<Delegate>, Moment?)
  /// Somebody has other wishes, most wanted first.
  case wishes(ID<Delegate>, [ID<Topic>])
  /// What a room offers now. Sessions pinned to it that require more are free to be elsewhere, with their whole track.
  case features([ID<Feature>], of: ID<Room>)
  /// What the room of a session must offer now.
  case requires([ID<Feature>], in: ID<Session>)
  /// There is one room more.
  case addRoom(Room)
  /// A session is pinned to a room, to a start, or to both; nil leaves the pin as it is.
  case move(ID<Session>, room: ID<Room>?, start: Moment?)
  /// A demand on the agenda is given up.
  case without(AgendaDemand)
  /// A day opens at another time.
  case opens(ID<Day>, TimeOfDay)
  /// A day closes at another time.
  case closes(ID<Day>, TimeOfDay)
  /// A break has another window on a day.
  case breakWindow(ID<Break>, ID<Day>, Interval)
  /// People work for at most so many minutes without a break.
  case longestWithoutBreak(Int)
  /// Every session and break from a moment on starts so many minutes later; what is pinned moves, its day closes later,
  /// and windows end later. A room that is closed until the day closes stays so.
  case delay(minutes: Int, from: Moment)
}

extension Scenario {
  /// The scenario after some changes, in their order. A change about something that the scenario does not have changes nothing.
  public func applying(_ changes: [ScenarioChange]) -> Scenario {
    var scenario = self
    for change in changes {
      scenario.apply(change)
      // Whoever closes a room for the rest of the day does not count on a delay.
      if case .closed(let id, let time) = change, let overtime = scenario.overtime(after: time, since: event) {
        scenario.apply(.closed(id, overtime))
      }
    }
    return scenario
  }

  /// What a day has become longer by, for a stretch that went on until its closing.
  private func overtime(after time: Interval, since former: Event) -> Interval? {
    guard let before = former.day(of: time.start), let day = event.day(before.id),
      former.opening(of: before).end == time.end, time.end < event.opening(of: day).end
    else { return nil }
    return Interval(start: time.end, end: event.opening(of: day).end)
  }

  /// Makes one change.
  public mutating func apply(_ change: ScenarioChange) {
    switch change {
    case .seats(let id, let seats): seat(id, seats)
    case .closed(let id, let time): close(id, during: time)
    case .feature(let feature, let id): update(&rooms, id, \.id) { $0.features = Set($0.features + [feature]).sorted() }
    case .least(let id, let people): update(&sessions, id, \.id) { $0.attendance.min = people }
    case .most(let id, let people): update(&sessions, id, \.id) { $0.attendance.max = people }
    case .sectorAtLeast(let sector, let id, let people):
      update(&sessions, id, \.id) { $0.sectors.atLeast[sector] = people }
    case .sectorAtMost(let sector, let id, let people):
      update(&sessions, id, \.id) { $0.sectors.atMost[sector] = people }
    case .distinctSectors(let id, let sectors): update(&sessions, id, \.id) { $0.sectors.distinct = sectors }
    case .openTo(let id, let admission): update(&sessions, id, \.id) { $0.openTo = admission }
    case .unfriend(let a, let b):
      update(&delegates, a, \.id) { $0.friends.removeAll { $0 == b } }
      update(&delegates, b, \.id) { $0.friends.removeAll { $0 == a } }
    case .buildsOn(let id, let topics): update(&sessions, id, \.id) { $0.buildsOn = topics }
    case .takes(let id, let takes): update(&delegates, id, \.id) { $0.takes = takes }
    case .delegationSpread(let rule): rules.delegationSpread = rule
    case .guarantee(let rule): rules.guarantee = rule
    case .strength(let rule, let enforcement): rules[rule] = enforcement
    case .pin(let pin): if !pins.contains(pin) { pins.append(pin) }
    case .unpin(let pin): pins.removeAll { $0 == pin }
    case .dropRole(let id, let role): update(&delegates, id, \.id) { $0.roles.removeAll { $0 == role } }
    case .untie(let group): together.removeAll { $0 == group }
    case .allowTogether(let group): apart.removeAll { $0 == group }
    case .arrives(let id, let moment): update(&delegates, id, \.id) { $0.arrives = moment }
    case .departs(let id, let moment): update(&delegates, id, \.id) { $0.leaves = moment }
    case .wishes(let id, let choices):
      update(&delegates, id, \.id) { ($0.choices, $0.scores) = (choices, [:]) }
    case .features(let features, let id): equip(id, with: features)
    case .requires(let features, let id): update(&sessions, id, \.id) { $0.requires = features.sorted() }
    case .addRoom(let room): if !rooms.contains(where: { $0.id == room.id }) { rooms.append(room) }
    case .leave(let id): leave(id)
    case .join(let delegate): join(delegate)
    case .move(let id, let room, let start): move(id, room: room, start: start)
    case .without(let demand): lift(demand)
    case .opens(let id, let time): lengthen(id, opens: time)
    case .closes(let id, let time): lengthen(id, closes: time)
    case .breakWindow(let id, let day, let window): setWindow(of: id, on: day, to: window)
    case .longestWithoutBreak(let minutes): longestWithoutBreak = minutes
    case .delay(let minutes, let moment): delay(by: minutes, from: moment)
    }
  }

  private func update<Element, Key: Equatable>(
    _ list: inout [Element], _ id: Key, _ key: KeyPath<Element, Key>, _ change: (inout Element) -> Void
  ) {
    guard let index = list.firstIndex(where: { $0[keyPath: key] == id }) else { return }
    change(&list[index])
  }

  /// A joined room that seats what its parts seat still does afterwards.
  private mutating func seat(_ id: ID<Room>, _ seats: Int) {
    let before = rooms
    func sum(_ room: Room, of rooms: [Room]) -> Int {
      rooms.filter { room.parts.contains($0.id) }.reduce(0) { $0 + $1.seats }
    }
    update(&rooms, id, \.id) { $0.seats = seats }
    for index in rooms.indices
    where rooms[index].parts.contains(id) && before[index].seats == sum(before[index], of: before) {
      rooms[index].seats = sum(rooms[index], of: rooms)
    }
  }

  private mutating func close(_ id: ID<Room>, during time: Interval) {
    var closed: Set<ID<Room>> = []
    for index in rooms.indices where rooms[index].id == id || rooms[index].parts.contains(id) {
      rooms[index].closed.append(time)
      closed.insert(rooms[index].id)
    }
    let homeless = sessions.filter { session in
      guard let room = session.room, closed.contains(room) else { return false }
      return session.pinnedTime.map { $0.overlaps(time) } ?? true
    }
    release(homeless)
  }

  private mutating func equip(_ id: ID<Room>, with features: [ID<Feature>]) {
    update(&rooms, id, \.id) { $0.features = Set(features).sorted() }
    release(sessions.filter { $0.room == id && !$0.requires.allSatisfy(features.contains) })
  }

  /// Lets sessions that have lost their room be elsewhere, with their whole track.
  private mutating func release(_ homeless: [Session]) {
    let tracks = Set(homeless.compactMap(\.track))
    for index in sessions.indices {
      let isHomeless = homeless.contains { $0.id == sessions[index].id }
      if isHomeless || sessions[index].track.map(tracks.contains) ?? false { sessions[index].room = nil }
    }
  }

  private mutating func leave(_ id: ID<Delegate>) {
    delegates.removeAll { $0.id == id }
    pins.removeAll { $0.delegate == id }
    for index in delegates.indices { delegates[index].friends.removeAll { $0 == id } }
    together = together.map { $0.filter { $0 != id } }.filter { $0.count > 1 }
    apart = apart.map { $0.filter { $0 != id } }.filter { $0.count > 1 }
  }

  private mutating func join(_ delegate: Delegate) {
    guard !delegates.contains(where: { $0.id == delegate.id }) else { return }
    delegates.append(delegate)
    if let id = delegate.delegation, !delegations.contains(where: { $0.id == id }) {
      delegations.append(Delegation(id: id, name: Text(id.text)))
      delegations.sort { $0.id < $1.id }
    }
  }

  private mutating func move(_ id: ID<Session>, room: ID<Room>?, start: Moment?) {
    let event = event
    update(&sessions, id, \.id) {
      $0.room = room ?? $0.room
      $0.start = start ?? $0.start
      if let start { $0.day = event.day(of: start)?.id }
    }
  }

  private static func commonDivisor(_ a: Int, _ b: Int) -> Int { b == 0 ? max(1, a) : commonDivisor(b, a % b) }

  private mutating func delay(by minutes: Int, from moment: Moment) {
    guard let day = event.day(of: moment) else { return }
    // Who is late by seven minutes starts off the grid, which becomes as fine as that takes.
    event.step = Scenario.commonDivisor(event.step, minutes)
    let end = event.moment(day, .midnight) + 1440
    func later(_ time: TimeOfDay) -> TimeOfDay { TimeOfDay(minutes: min(1440, time.minutes + minutes)) ?? time }
    for index in sessions.indices {
      let session = sessions[index]
      // What has no time of its own may be among what runs late.
      let isLate = session.start.map { moment <= $0 && $0 < end } ?? ((session.day ?? day.id) == day.id)
      guard isLate else { continue }
      sessions[index].start = session.start.map { $0 + minutes }
      sessions[index].window = session.window.map { TimeWindow(from: $0.from, to: later($0.to)) ?? $0 }
    }
    for index in breaks.indices {
      guard breaks[index].day == day.id, breaks[index].window.end > moment else { continue }
      let window = breaks[index].window
      breaks[index].window = Interval(start: window.start, end: window.end + minutes)
      if let start = breaks[index].start, moment <= start { breaks[index].start = start + minutes }
    }
    let (closing, closes) = (event.moment(day, day.closes), later(day.closes))
    for index in rooms.indices {
      rooms[index].closed = rooms[index].closed.map {
        $0.end == closing ? Interval(start: $0.start, end: event.moment(day, closes)) : $0
      }
    }
    setHours(of: day.id, closes: closes)
  }
}
