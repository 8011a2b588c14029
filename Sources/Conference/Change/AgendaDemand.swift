/// One demand of the scenario on the agenda, as one entry of the file states it: what can be given up where sessions and breaks find no place.
///
/// What is no demand, and always holds: a session takes place once, for as long as it is; a plenary runs alone; nothing else runs during a break.
public enum AgendaDemand: Hashable, Sendable {
  /// A6: a session comes after another.
  case order(ID<Session>, after: ID<Session>)
  /// A6: two sessions start together.
  case together(ID<Session>, ID<Session>)
  /// A6: two sessions do not overlap.
  case apart(ID<Session>, ID<Session>)
  /// A9: a rule of the programme.
  case programmeRule(ID<ProgrammeRule>)
  /// A1: a session is in the room it is pinned to.
  case place(ID<Session>)
  /// A6: a track keeps its room.
  case track(String)
  /// A3: a session's room has what it requires.
  case features(ID<Session>)
  /// A3: a room is closed for a while.
  case closed(ID<Room>, Interval)
  /// A7: somebody who is no delegate has a part in a session.
  case part(ID<Contributor>, ID<Session>)
  /// A1: a session is on the day it is pinned to.
  case day(ID<Session>)
  /// A1: a session is inside its window.
  case window(ID<Session>)
  /// A1: a session starts when it is pinned to.
  case start(ID<Session>)
  /// A4: a break starts when it is pinned to.
  case breakStart(ID<Break>, ID<Day>)
  /// A4: a break is inside its window.
  case breakWindow(ID<Break>, ID<Day>)
  /// A8: nobody works longer without a break.
  case longestWithoutBreak
  /// A2: rooms stay empty between two sessions.
  case changeover
  /// A7: people need time to walk.
  case walking
  /// A1: sessions start at the starts of a day.
  case starts(ID<Day>)
  /// A1: sessions are inside the opening hours of a day.
  case opening(ID<Day>)
  /// A1: a session takes place.
  case session(ID<Session>)
  /// A4: a break takes place on a day.
  case pause(ID<Break>, ID<Day>)
}

extension Scenario {
  /// The demands on the agenda, those first that are easiest to give up.
  public var agendaDemands: [AgendaDemand] {
    var demands: [AgendaDemand] = []
    for session in sessions {
      demands += session.after.map { .order(session.id, after: $0) }
      demands += session.with.map { .together(session.id, $0) }
      demands += session.notWith.map { .apart(session.id, $0) }
    }
    demands += programmeRules.filter { $0.enforcement == .hard }.map { .programmeRule($0.id) }
    demands += sessions.filter { $0.room != nil }.map { .place($0.id) }
    demands += Set(sessions.compactMap(\.track)).sorted().map { .track($0) }
    demands += sessions.filter { !$0.requires.isEmpty }.map { .features($0.id) }
    demands += rooms.flatMap { room in room.closed.map { .closed(room.id, $0) } }
    demands += contributors.flatMap { person in person.sessions.map { .part(person.id, $0) } }
    demands += sessions.filter { $0.day != nil }.map { .day($0.id) }
    demands += sessions.filter { $0.window != nil }.map { .window($0.id) }
    demands += sessions.filter { $0.start != nil }.map { .start($0.id) }
    demands += breaks.filter { $0.start != nil }.map { .breakStart($0.id, $0.day) }
    demands += breaks.map { .breakWindow($0.id, $0.day) }
    if longestWithoutBreak != nil { demands.append(.longestWithoutBreak) }
    if changeover > 0 { demands.append(.changeover) }
    if walking > 0 { demands.append(.walking) }
    demands += event.days.filter { !$0.starts.isEmpty }.map { .starts($0.id) }
    demands += event.days.map { .opening($0.id) }
    return demands + sessions.map { .session($0.id) } + breaks.map { .pause($0.id, $0.day) }
  }

  /// Gives up a demand on the agenda.
  mutating func lift(_ demand: AgendaDemand) {
    switch demand {
    case .order(let id, let other): update(id) { $0.after.removeAll { $0 == other } }
    case .together(let id, let other): update(id) { $0.with.removeAll { $0 == other } }
    case .apart(let id, let other): update(id) { $0.notWith.removeAll { $0 == other } }
    case .programmeRule(let id): programmeRules.removeAll { $0.id == id }
    case .place(let id): update(id) { $0.room = nil }
    case .track(let track):
      for index in sessions.indices where sessions[index].track == track { sessions[index].track = nil }
    case .features(let id): update(id) { $0.requires = [] }
    case .closed(let id, let time):
      for index in rooms.indices where rooms[index].id == id { rooms[index].closed.removeAll { $0 == time } }
    case .part(let id, let session):
      for index in contributors.indices where contributors[index].id == id {
        contributors[index].sessions.removeAll { $0 == session }
      }
    case .day(let id): update(id) { $0.day = nil }
    case .window(let id): update(id) { $0.window = nil }
    case .start(let id): update(id) { $0.start = nil }
    case .breakStart(let id, let day): update(id, day) { $0.start = nil }
    case .breakWindow(let id, let day):
      let whole = event.day(day).map { Interval(start: event.moment($0, .midnight), end: event.moment($0, .endOfDay)) }
      update(id, day) { $0.window = whole ?? $0.window }
    case .longestWithoutBreak: longestWithoutBreak = nil
    case .changeover: changeover = 0
    case .walking: walking = 0
    case .starts(let id):
      for index in event.days.indices where event.days[index].id == id { event.days[index].starts = [] }
    case .opening(let id):
      setHours(of: id, opens: .midnight)
      setHours(of: id, closes: .endOfDay)
    case .session(let id):
      for index in programmeRules.indices {
        programmeRules[index].groups = programmeRules[index].groups.map { $0.filter { $0 != id } }
      }
      let isWorkshop = session(id)?.kind == .workshop
      sessions.removeAll { $0.id == id }
      // Who would have been in it need not find a place in what ran beside it.
      for index in sessions.indices where isWorkshop { sessions[index].optional = true }
    case .pause(let id, let day): breaks.removeAll { $0.id == id && $0.day == day }
    }
  }

  /// Moves one end of a day's opening hours.
  mutating func setHours(of id: ID<Day>, opens: TimeOfDay? = nil, closes: TimeOfDay? = nil) {
    for index in event.days.indices where event.days[index].id == id {
      event.days[index].opens = opens ?? event.days[index].opens
      event.days[index].closes = closes ?? event.days[index].closes
    }
  }

  /// Makes a day longer. A room that is closed from its opening, or to its closing, stays so: a longer day does not open it.
  mutating func lengthen(_ id: ID<Day>, opens: TimeOfDay? = nil, closes: TimeOfDay? = nil) {
    if let day = event.day(id) {
      let (start, end) = (event.moment(day, day.opens), event.moment(day, day.closes))
      let (first, last) = (event.moment(day, opens ?? day.opens), event.moment(day, closes ?? day.closes))
      for index in rooms.indices {
        rooms[index].closed = rooms[index].closed.map { closed in
          let from = closed.start == start ? min(first, closed.start) : closed.start
          let to = closed.end == end ? max(last, closed.end) : closed.end
          return Interval(start: from, end: to)
        }
      }
    }
    setHours(of: id, opens: opens, closes: closes)
  }

  /// Moves the window of a break.
  mutating func setWindow(of id: ID<Break>, on day: ID<Day>, to window: Interval) {
    update(id, day) { $0.window = window }
  }

  private mutating func update(_ id: ID<Session>, _ change: (inout Session) -> Void) {
    for index in sessions.indices where sessions[index].id == id { change(&sessions[index]) }
  }

  private mutating func update(_ id: ID<Break>, _ day: ID<Day>, _ change: (inout Break) -> Void) {
    for index in breaks.indices where breaks[index].id == id && breaks[index].day == day { change(&breaks[index]) }
  }
}
