import Conference

@testable import Planning

/// One block on one morning, for tests of a single rule or objective.
enum SmallConference {
  /// Delegates of one sector, in one block of workshops w0, w1 … of ten seats each.
  static func three(in workshops: Int, delegates: Int = 3) -> Scenario {
    let day = Day(
      id: "mon", date: CalendarDate(year: 2026, month: 3, day: 2)!, opens: TimeOfDay("08:00")!,
      closes: TimeOfDay("18:00")!)
    return Scenario(
      event: Event(name: "Small", days: [day]),
      rooms: (0..<workshops).map { Room(id: "r\($0)", name: "Room \($0)", seats: 10) },
      sessions: (0..<workshops).map {
        Session(
          id: "w\($0)", kind: .workshop, title: "Workshop \($0)", minutes: 60, day: "mon", start: Moment(minutes: 540),
          room: "r\($0)")
      },
      sectors: [Sector(id: "police", name: "Police")],
      delegates: (0..<delegates).map { Delegate(id: "d\($0)", name: "d\($0)", sector: "police") })
  }

  /// The numbered problem of a scenario with a pinned agenda, everybody for themselves.
  static func problem(_ scenario: Scenario) throws -> AllocationProblem {
    AllocationProblem(scenario, agenda: try PinnedAgenda.agenda(of: scenario), merging: false)
  }
}
