import Conference

/// The agenda as sheets show it: sessions and breaks in the order of the clock, with their names in the language of the
/// sheets.
struct Programme {
  /// One line of the programme.
  struct Item {
    /// What it is.
    var kind: ItemKind
    /// The session's identifier, or the break's.
    var id: String
    var title: String
    /// What a session is about; nil for a break.
    var topic: ID<Topic>?
    /// Where; empty for a break.
    var room: String
    /// Position of the room in the scenario; nil for a break.
    var roomIndex: Int?
    var interval: Interval
    /// Position of the day in the event.
    var day: Int
    /// Wall-clock times, `09:30`.
    var start: String
    var end: String

    /// `09:30–11:00`.
    var times: String { "\(start)–\(end)" }
    /// Whether delegates are allocated to it.
    var isWorkshop: Bool { kind == .session(.workshop) }
  }

  /// Every session that is placed, and every break, by start; a break before a session that starts at the same time.
  let items: [Item]
  /// The name of each day, `Thursday 16 May 2019`.
  let days: [String]
  /// The same, short: `Thu 16 May`.
  let shortDays: [String]
  /// The position in ``items`` of each session that is placed.
  let itemOfSession: [ID<Session>: Int]

  init(_ plan: Plan, of scenario: Scenario, _ phrases: Phrases) {
    let event = scenario.event
    let language = phrases.language
    let rooms = Dictionary(scenario.rooms.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    let sessions = Dictionary(scenario.sessions.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let dayIndex = Dictionary(event.days.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    let names = Dictionary(
      scenario.breaks.map { ([$0.id.text, $0.day.text], $0.name(language)) }, uniquingKeysWith: { first, _ in first })
    func day(of moment: Moment) -> Int { event.day(of: moment).flatMap { dayIndex[$0.id] } ?? 0 }

    let pauses = plan.agenda.pauses.map { pause in
      Item(
        kind: .pause, id: pause.id.text, title: plain(names[[pause.id.text, pause.day.text]] ?? pause.id.text),
        topic: nil, room: "", roomIndex: nil, interval: pause.time,
        day: dayIndex[pause.day] ?? day(of: pause.time.start),
        start: event.time(of: pause.time.start).description, end: event.time(of: pause.time.end).description)
    }
    let placed = plan.agenda.placements.compactMap { placement -> Item? in
      guard let session = sessions[placement.session] else { return nil }
      let room = rooms[placement.room]
      return Item(
        kind: .session(session.kind), id: session.id.text, title: plain(session.title(language)),
        topic: session.topic, room: plain(room.map { scenario.rooms[$0].name(language) } ?? placement.room.text),
        roomIndex: room,
        interval: placement.time, day: day(of: placement.time.start),
        start: event.time(of: placement.time.start).description, end: event.time(of: placement.time.end).description)
    }
    items = (pauses + placed).enumerated()
      .sorted { ($0.element.interval.start, $0.offset) < ($1.element.interval.start, $1.offset) }
      .map(\.element)
    itemOfSession = Dictionary(
      items.enumerated().compactMap { $1.kind == .pause ? nil : (ID($1.id), $0) },
      uniquingKeysWith: { first, _ in first })
    days = event.days.map { phrases.date($0.date) }
    shortDays = event.days.map { phrases.shortDate($0.date) }
  }

  /// Positions of what takes place behind the door of a room: in it, or in a room that it is opened into.
  func items(behind room: Room, of scenario: Scenario) -> [Int] {
    items.indices.filter { items[$0].roomIndex.map { scenario.rooms[$0].footprint.contains(room.id) } ?? false }
  }

  /// A moment for people, `Thu 16 May 09:30`.
  func label(_ moment: Moment, of event: Event) -> String {
    let day = event.day(of: moment).flatMap { day in event.days.firstIndex { $0.id == day.id } } ?? 0
    return "\(shortDays.indices.contains(day) ? shortDays[day] + " " : "")\(event.time(of: moment))"
  }
}
