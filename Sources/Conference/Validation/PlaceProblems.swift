extension Facts {
  /// Sessions that no room suits, or not the one they are pinned to.
  func placeProblems() -> [Problem] {
    scenario.sessions.enumerated().flatMap { index, session in
      let here: [Problem.Step] = ["sessions", .index(index)]
      guard let id = session.room else { return [roomlessProblem(session, at: here)].compactMap { $0 } }
      return rooms[id].map { pinProblems(session, $0, at: here) } ?? []
    }
  }

  /// What speaks against the room that a session is pinned to.
  private func pinProblems(_ session: Session, _ room: Room, at here: [Problem.Step]) -> [Problem] {
    var problems: [Problem] = []
    let lacking = session.requires.filter { !room.features.contains($0) && offered($0) }
    if !lacking.isEmpty {
      let others = scenario.rooms.filter { room in session.requires.allSatisfy(room.features.contains) }.map(\.id)
      let hint = others.isEmpty ? "no room has all it requires" : "\(others.quoted()) would do"
      problems.append(Problem(here + ["room"], "'\(room.id)' does not offer \(lacking.quoted()); \(hint)"))
    }
    if let time = session.pinnedTime, let closed = scenario.closedTimes(of: room).first(where: { $0.overlaps(time) }) {
      problems.append(
        Problem(
          here + ["room"],
          "'\(room.id)' is closed \(scenario.event.label(closed.start))–\(ending(closed)), during the session"))
    }
    if let (needed, why) = seatsNeeded(by: session), needed > room.seats {
      problems.append(
        Problem(here + ["room"], "'\(room.id)' seats \(room.seats), and \(why); use a larger room"))
    }
    return problems
  }

  /// Why a session that is not pinned to a room can be in none.
  private func roomlessProblem(_ session: Session, at here: [Problem.Step]) -> Problem? {
    guard session.requires.allSatisfy(offered), !scenario.rooms.isEmpty else { return nil }
    let suited = scenario.rooms.filter { room in session.requires.allSatisfy(room.features.contains) }
    guard let largest = suited.map(\.seats).max() else {
      return Problem(here + ["requires"], "no room offers \(session.requires.quoted()) together")
    }
    guard let (needed, why) = seatsNeeded(by: session), needed > largest else { return nil }
    let among = session.requires.isEmpty ? "the largest room" : "the largest room with \(session.requires.quoted())"
    return Problem(
      here + [session.kind == .plenary ? "kind" : "attendance"],
      "\(why), and \(among) seats \(largest); join rooms, or add one")
  }

  /// How many seats a session needs for certain, and why.
  private func seatsNeeded(by session: Session) -> (seats: Int, why: String)? {
    switch session.kind {
    case .plenary:
      let people = attending(session.pinnedTime)
      return (people, "\(count(people, "delegate")) are in this plenary")
    case .workshop, .talk:
      guard scenario.rules.attendance == .hard, !session.mayBeCancelled else { return nil }
      return (session.attendance.min, "the session needs at least \(session.attendance.min) people")
    case .service: return nil
    }
  }

  private func offered(_ feature: ID<Feature>) -> Bool {
    scenario.rooms.contains { $0.features.contains(feature) }
  }

  private func ending(_ interval: Interval) -> String {
    interval.end.minutes % 1440 == 0 ? "24:00" : scenario.event.time(of: interval.end).description
  }
}
