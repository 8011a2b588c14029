/// A scenario with tables for finding things by name, for the checks to share.
struct Facts {
  let scenario: Scenario
  let days: [ID<Day>: Day]
  let rooms: [ID<Room>: Room]
  /// Positions in ``Scenario/sessions``; of two sessions with one name, the first.
  let sessions: [ID<Session>: Int]
  let delegates: [ID<Delegate>: Delegate]
  /// The blocks, where every workshop is pinned to a time; otherwise none, since others may join any block.
  let blocks: [Block]
  /// The places that delegates have for certain, roles before pins.
  private(set) var appointments: [ID<Delegate>: [Appointment]] = [:]

  init(_ scenario: Scenario) {
    self.scenario = scenario
    days = Dictionary(scenario.event.days.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    rooms = Dictionary(scenario.rooms.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    sessions = Dictionary(
      scenario.sessions.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    delegates = Dictionary(scenario.delegates.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    blocks = sessions.count == scenario.sessions.count ? Facts.pinnedBlocks(of: scenario) : []
    appointments = Facts.appointments(self)
  }

  func session(_ id: ID<Session>) -> Session? { sessions[id].map { scenario.sessions[$0] } }

  /// Where a session can be: the room it is pinned to, or else any.
  func rooms(for session: Session) -> [Room] {
    session.room.map { rooms[$0].map { [$0] } ?? [] } ?? scenario.rooms
  }

  /// The most delegates that a workshop can take: its maximum, or the seats of the largest room it can be in.
  ///
  /// Nil when its room is not declared, so that nobody can say.
  func capacity(of session: Session) -> Int? {
    guard let seats = rooms(for: session).map(\.seats).max() else { return nil }
    return min(session.attendance.max ?? seats, seats)
  }

  /// How many delegates are there for the whole of a stretch; without one, how many are there all the time.
  func attending(_ interval: Interval?) -> Int {
    scenario.delegates.count { delegate in
      interval.map(delegate.isPresent) ?? (delegate.arrives == nil && delegate.leaves == nil)
    }
  }

  /// The path of a session, and of something in it.
  func path(_ session: ID<Session>, _ rest: Problem.Step...) -> [Problem.Step] {
    ["sessions", .index(sessions[session] ?? 0)] + rest
  }

  private static func pinnedBlocks(of scenario: Scenario) -> [Block] {
    let placements = scenario.workshops.compactMap { workshop in
      workshop.pinnedTime.map { Agenda.Placement(workshop.id, in: workshop.room ?? "", at: $0) }
    }
    guard placements.count == scenario.workshops.count else { return [] }
    return Agenda(placements: placements).blocks(of: scenario)
  }
}

extension Sequence {
  /// Names in quotes, as a sentence lists them.
  func quoted<Subject>() -> String where Element == ID<Subject> {
    map { "'\($0)'" }.joinedInWords
  }
}

/// `1 delegate`, `2 delegates`.
func count(_ number: Int, _ noun: String) -> String {
  "\(number) \(noun)\(number == 1 ? "" : "s")"
}
