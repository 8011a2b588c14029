extension Facts {
  /// Pinned sessions that need the same room, or the same people, at the same time; each pair at its later member.
  func overlapProblems() -> [Problem] {
    let pinned = scenario.sessions.enumerated().compactMap { index, session in
      session.pinnedTime.map { (index: index, session: session, time: $0) }
    }
    var problems: [Problem] = []
    for (position, (index, session, time)) in pinned.enumerated() {
      for (_, other, otherTime) in pinned[..<position] {
        if let why = whyNotInRoom(session, time, other, otherTime) {
          problems.append(Problem(["sessions", .index(index), "room"], why))
        } else if time.overlaps(otherTime), let why = whyNotParallel(session, other) {
          problems.append(Problem(["sessions", .index(index), "start"], why))
        }
      }
    }
    return problems + crowdedStarts()
  }

  private func whyNotInRoom(_ session: Session, _ time: Interval, _ other: Session, _ otherTime: Interval) -> String? {
    guard let room = session.room.flatMap({ rooms[$0] }), let taken = other.room.flatMap({ rooms[$0] }),
      room.shares(spaceWith: taken)
    else { return nil }
    let gap = scenario.changeover
    guard time.start < otherTime.end + gap, otherTime.start < time.end + gap else { return nil }
    let place = room.id == taken.id ? "'\(room.id)'" : "'\(taken.id)', which shares space with '\(room.id)',"
    let use =
      "session '\(other.id)' is in \(place) \(scenario.event.label(otherTime.start))–\(scenario.event.time(of: otherTime.end))"
    return time.overlaps(otherTime)
      ? "\(use); use another room or time" : "\(use), and the changeover takes \(gap) minutes"
  }

  /// A plenary runs alone; services serve those who are at it.
  private func whyNotParallel(_ session: Session, _ other: Session) -> String? {
    guard let plenary = [session, other].first(where: { $0.kind == .plenary }) else { return nil }
    let beside = plenary.id == session.id ? other : session
    guard beside.kind != .service else { return nil }
    return "'\(plenary.id)' is a plenary and runs alone, but '\(beside.id)' runs at the same time; move one of them"
  }

  /// Starts at which more sessions run than there are rooms.
  private func crowdedStarts() -> [Problem] {
    let doors = scenario.rooms.count { $0.parts.isEmpty }
    guard doors > 0 else { return [] }
    let pinned = scenario.sessions.filter { $0.pinnedTime != nil }
    var reported: Set<ID<Session>> = []
    return Set(pinned.compactMap(\.start)).sorted().compactMap { moment in
      let running = pinned.filter { $0.pinnedTime.map { $0.start <= moment && moment < $0.end } == true }
      guard running.count > doors, let last = running.last, reported.insert(last.id).inserted else { return nil }
      return Problem(
        path(last.id, "start"),
        "\(running.count) sessions run at \(scenario.event.label(moment)), and there are \(count(doors, "room")); move one of them"
      )
    }
  }
}
