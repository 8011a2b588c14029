import Conference

/// Talks of 20 to 60 minutes on a grid of ten minutes, from 10:00 to 20:00 on each day: many starts for each, and nothing that tells them apart.
enum FineGrid {
  private static let minutes = [20, 30, 50, 30, 30, 30, 30, 20, 30, 40, 30, 20, 50, 30, 30, 40, 30, 20, 30, 60]

  static func scenario(talks: Int, rooms: Int, days: Int, changeover: Int) -> Scenario {
    let days = (0..<days).map { number in
      Day(
        id: ID("d\(number)"), date: CalendarDate(year: 2030, month: 5, day: 16 + number)!, opens: TimeOfDay("10:00")!,
        closes: TimeOfDay("20:00")!)
    }
    return Scenario(
      event: Event(name: "Fine grid", step: 10, days: days),
      rooms: (0..<rooms).map { Room(id: ID("r\($0)"), name: "Room", seats: 100) }, changeover: changeover,
      sessions: (0..<talks).map { number in
        Session(id: ID("t\(number)"), kind: .talk, title: "Talk", minutes: minutes[number % minutes.count])
      },
      sectors: [Sector(id: "all", name: "All")], delegates: [Delegate(id: "nobody", name: "nobody", sector: "all")],
      policy: Policy([]))
  }
}
