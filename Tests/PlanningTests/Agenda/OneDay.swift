import Conference

/// A day from 9:00 to 12:00 on a grid of half an hour, with rooms r0, r1 … for tests of a single rule or reason.
enum OneDay {
  static let day = Day(
    id: "mon", date: CalendarDate(year: 2026, month: 3, day: 2)!, opens: TimeOfDay("09:00")!,
    closes: TimeOfDay("12:00")!)

  static func scenario(rooms: Int = 1, breaks: [Break] = [], _ sessions: [Session], people: [Delegate] = []) -> Scenario
  {
    Scenario(
      event: Event(name: "One day", step: 30, days: [day]),
      rooms: (0..<rooms).map { Room(id: "r\($0)", name: "Room", seats: 10) }, breaks: breaks, sessions: sessions,
      sectors: [Sector(id: "all", name: "All")], delegates: people, policy: Policy([]))
  }

  static func talk(_ id: ID<Session>, minutes: Int = 60, after: [ID<Session>] = []) -> Session {
    Session(id: id, kind: .talk, title: "Talk", minutes: minutes, after: after)
  }

  static func coffee(_ from: String, _ to: String, minutes: Int = 30) -> Break {
    Break(
      id: "coffee", day: "mon", name: "Coffee", minutes: minutes,
      window: Interval(start: moment(from), end: moment(to)))
  }

  static func moment(_ time: String) -> Moment { Moment(minutes: TimeOfDay(time)!.minutes) }
}
