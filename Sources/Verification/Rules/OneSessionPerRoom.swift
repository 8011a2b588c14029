import Conference

/// A2: a room hosts one session at a time, and stays empty for `changeover` minutes between two. While a joined room is in use, so are
/// the rooms it is joined from.
struct OneSessionPerRoom: Check {
  func violations(in ledger: Ledger) -> [Violation] {
    let scenario = ledger.scenario
    let held = scenario.sessions.indices
      .compactMap { session in
        ledger.clock.times[session].flatMap { time in
          ledger.clock.rooms[session].map { (session: session, room: $0, time: time) }
        }
      }
      .sorted { ($0.time.start, $0.session) < ($1.time.start, $1.session) }
    let footprints = scenario.rooms.indices.map { footprint(of: $0, in: ledger) }
    var found: [Violation] = []
    for (position, one) in held.enumerated() {
      for other in held[(position + 1)...] where !footprints[one.room].isDisjoint(with: footprints[other.room]) {
        let gap = other.time.start - one.time.end
        guard gap < scenario.changeover || one.time.overlaps(other.time) else { continue }
        let (a, b) = (scenario.sessions[one.session], scenario.sessions[other.session])
        let (room, next) = (scenario.rooms[one.room], scenario.rooms[other.room])
        let place = room.id == next.id ? "in \(room.id)" : "in \(room.id) and \(next.id), which share space"
        let message =
          one.time.overlaps(other.time)
          ? "\(a.id) and \(b.id) run at the same time \(place): \(ledger.span(one.time)) and \(ledger.span(other.time))"
          : "\(b.id) follows \(a.id) \(place) after \(gap) minutes; a changeover takes \(scenario.changeover)"
        let subjects: [Subject] = [.session(a.id), .session(b.id), .room(room.id)]
        found.append(Violation(.oneSessionPerRoom, subjects, message, amount: max(1, scenario.changeover - gap)))
      }
    }
    return found
  }

  /// The rooms behind a room's doors, through rooms that are joined themselves.
  private func footprint(of room: Int, in ledger: Ledger) -> Set<Int> {
    var found: Set<Int> = []
    var open = [room]
    while let next = open.popLast() {
      guard found.insert(next).inserted else { continue }
      open += ledger.scenario.rooms[next].parts.compactMap { ledger.names.rooms[$0] }
    }
    return found
  }
}
