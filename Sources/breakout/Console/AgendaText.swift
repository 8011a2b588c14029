import Conference

/// The agenda as a grid of text: the time runs down, rooms stand side by side; with more rooms than fit, as a list.
struct AgendaText {
  /// More rooms than this make a list.
  private static let mostRooms = 8

  private let plan: Plan
  private let scenario: Scenario

  /// An agenda to show.
  init(_ plan: Plan, of scenario: Scenario) {
    (self.plan, self.scenario) = (plan, scenario)
  }

  /// Day by day, each beginning with its name.
  func text(_ words: TerminalWords) -> String {
    let rooms = used
    let days = scenario.event.days.compactMap { day -> String? in
      let placements = plan.agenda.placements.filter { scenario.event.day(of: $0.time.start)?.id == day.id }
      let pauses = plan.agenda.pauses.filter { $0.day == day.id }
      guard !placements.isEmpty || !pauses.isEmpty else { return nil }
      return rooms.count > AgendaText.mostRooms
        ? list(day, placements, pauses, words) : grid(day, placements, pauses, rooms)
    }
    return days.joined(separator: "\n")
  }

  /// The rooms that are in use, joined ones by their parts.
  private var used: [Room] {
    let rooms = plan.agenda.placements.compactMap { scenario.room($0.room) }
    return scenario.rooms.filter { room in room.parts.isEmpty && rooms.contains { $0.shares(spaceWith: room) } }
  }

  private func grid(
    _ day: Day, _ placements: [Agenda.Placement], _ pauses: [Agenda.Pause], _ rooms: [Room]
  ) -> String {
    var table = TextTable([(day.id.text, .left)] + rooms.map { ($0.id.text, .left) })
    // A staggered break is in no room: it stands under the grid.
    let everybodys = pauses.filter { !isStaggered($0) }
    let times = placements.map(\.time) + everybodys.map(\.time)
    let points = Set(times.flatMap { [$0.start, $0.end] }).sorted()
    for (start, end) in zip(points, points.dropFirst()) {
      let now = Interval(start: start, end: end)
      guard times.contains(where: { $0.overlaps(now) }) else { continue }
      let cells = rooms.map { room in
        let here = placements.first { placement in
          placement.time.overlaps(now) && scenario.room(placement.room)?.shares(spaceWith: room) == true
        }
        let pause = everybodys.first { $0.time.overlaps(now) }
        let what = here.map { ($0.session.text, $0.time) } ?? pause.map { ("(\($0.id))", $0.time) }
        return what.map { $1.start < start ? "|" : $0 } ?? ""
      }
      table.add([span(now)] + cells)
    }
    let staggered = pauses.filter(isStaggered).map { "  \(span($0.time))  (\($0.id))\n" }
    return table.text + staggered.joined()
  }

  private func isStaggered(_ pause: Agenda.Pause) -> Bool {
    scenario.breaks.contains { $0.id == pause.id && $0.day == pause.day && !$0.tracks.isEmpty }
  }

  private func span(_ time: Interval) -> String {
    "\(scenario.event.time(of: time.start))–\(scenario.event.time(of: time.end))"
  }

  private func list(_ day: Day, _ placements: [Agenda.Placement], _ pauses: [Agenda.Pause], _ words: TerminalWords)
    -> String
  {
    var table = TextTable([(day.id.text, .left), ("", .left)])
    let items =
      placements.map { ($0.time, words.inRoom($0.session.text, $0.room.text)) } + pauses.map { ($0.time, "(\($0.id))") }
    for time in Set(items.map(\.0)).sorted(by: { ($0.start, $0.end) < ($1.start, $1.end) }) {
      let names = items.filter { $0.0 == time }.map(\.1)
      table.add([span(time), names.joined(separator: ", ")])
    }
    return table.text
  }
}
