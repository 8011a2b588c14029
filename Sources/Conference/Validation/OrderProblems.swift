extension Facts {
  /// `after`, `with`, `not-with` and tracks that contradict each other or the pins.
  func orderProblems() -> [Problem] {
    var problems = circles() + crowds()
    for (index, session) in scenario.sessions.enumerated() {
      let here: [Problem.Step] = ["sessions", .index(index)]
      for (position, id) in session.after.enumerated() {
        guard let other = self.session(id), let why = whyNotAfter(session, other) else { continue }
        problems.append(Problem(here + ["after", .index(position)], why))
      }
      for (position, id) in session.with.enumerated() {
        guard let other = self.session(id), let why = whyNotTogether(session, other) else { continue }
        problems.append(Problem(here + ["with", .index(position)], why))
      }
      for (position, id) in session.notWith.enumerated() {
        guard let other = self.session(id), let why = whyNotApart(session, other) else { continue }
        problems.append(Problem(here + ["not-with", .index(position)], why))
      }
      if let track = session.track, let room = session.room,
        let other = scenario.sessions[..<index].first(where: { $0.track == track && $0.room != nil && $0.room != room })
      {
        problems.append(
          Problem(
            here + ["room"],
            "track '\(track)' keeps its room, and '\(other.id)' is in '\(other.room ?? "")'; use one room or two tracks"
          ))
      }
    }
    return problems
  }

  private func whyNotAfter(_ session: Session, _ other: Session) -> String? {
    if session.id == other.id { return "'\(session.id)' cannot come after itself" }
    if let time = session.pinnedTime, let before = other.pinnedTime, time.start < before.end {
      return "'\(other.id)' ends at \(scenario.event.label(before.end)), after this session starts"
    }
    guard let day = session.day.flatMap({ days[$0] }), let before = other.day.flatMap({ days[$0] }),
      day.date < before.date
    else { return nil }
    return "'\(other.id)' is on '\(before.id)', after this session's day"
  }

  private func whyNotTogether(_ session: Session, _ other: Session) -> String? {
    if session.id == other.id { return "'\(session.id)' is with itself in any case; leave it out" }
    if let plenary = [session, other].first(where: { $0.kind == .plenary }) {
      return "'\(plenary.id)' is a plenary and runs alone"
    }
    if session.notWith.contains(other.id) || other.notWith.contains(session.id) {
      return "'\(other.id)' is also among the sessions it must not be with; keep one of the two"
    }
    if let a = session.start, let b = other.start, a != b {
      return "'\(other.id)' is pinned to another start, \(scenario.event.label(b))"
    }
    if session.start == nil || other.start == nil, let a = session.day, let b = other.day, a != b {
      return "'\(other.id)' is pinned to another day, '\(b)'"
    }
    if let room = session.room, room == other.room { return "'\(other.id)' is pinned to the same room, '\(room)'" }
    if let track = session.track, track == other.track {
      return "'\(other.id)' is on the same track, '\(track)', whose sessions share one room"
    }
    return nil
  }

  private func whyNotApart(_ session: Session, _ other: Session) -> String? {
    if session.id == other.id { return "'\(session.id)' is always with itself; leave it out" }
    guard let a = session.pinnedTime, let b = other.pinnedTime, a.overlaps(b) else { return nil }
    return "'\(other.id)' is pinned to \(scenario.event.label(b.start)), at the same time"
  }

  /// Sessions that come after themselves, by way of others; sessions that start together count as one.
  private func circles() -> [Problem] {
    let group = simultaneous()
    let members = Dictionary(grouping: scenario.sessions.indices) { group[scenario.sessions[$0].id] }
    var state: [ID<Session>: Bool] = [:]  // false while on the way, true when done
    var problems: [Problem] = []
    var trail: [ID<Session>] = []

    func visit(_ head: ID<Session>) {
      state[head] = false
      trail.append(head)
      for index in members[head] ?? [] {
        let session = scenario.sessions[index]
        for (position, id) in session.after.enumerated() where id != session.id {
          guard let next = group[id] else { continue }
          if state[next] == nil {
            visit(next)
          } else if state[next] == false {
            let circle = trail[(trail.firstIndex(of: next) ?? 0)...]
            let way = (circle + [next]).map { "'\($0)'" }.reversed().joined(separator: " before ")
            let why = next == head ? "'\(id)' starts at the same time" : "it would come after itself: \(way)"
            problems.append(
              Problem(["sessions", .index(index), "after", .index(position)], "\(why); take one of these away"))
          }
        }
      }
      trail.removeLast()
      state[head] = true
    }

    for session in scenario.sessions {
      guard let head = group[session.id], state[head] == nil else { continue }
      visit(head)
    }
    return problems
  }

  /// Sessions that start together, but not in so few rooms.
  private func crowds() -> [Problem] {
    let doors = scenario.rooms.count { $0.parts.isEmpty }
    let group = simultaneous()
    let crowds = Dictionary(grouping: scenario.sessions) { group[$0.id] ?? $0.id }.values.filter { $0.count > doors }
    return crowds.sorted { (sessions[$0[0].id] ?? 0) < (sessions[$1[0].id] ?? 0) }.compactMap { crowd in
      guard doors > 0, let last = crowd.last(where: { !$0.with.isEmpty }) else { return nil }
      let why =
        "\(crowd.map(\.id).quoted()) start together, and there are \(count(doors, "room")); take one of them away"
      return Problem(path(last.id, "with", 0), why)
    }
  }

  /// For each session the first one, in the order of the scenario, of all that start with it.
  func simultaneous() -> [ID<Session>: ID<Session>] {
    var head = Dictionary(scenario.sessions.map { ($0.id, $0.id) }, uniquingKeysWith: { first, _ in first })
    func find(_ id: ID<Session>) -> ID<Session> {
      var id = id
      while let next = head[id], next != id { id = next }
      return id
    }
    for session in scenario.sessions {
      for other in session.with where head[other] != nil {
        let (a, b) = (find(session.id), find(other))
        let first = (sessions[a] ?? 0) <= (sessions[b] ?? 0)
        head[first ? b : a] = first ? a : b
      }
    }
    return Dictionary(uniqueKeysWithValues: head.keys.map { ($0, find($0)) })
  }
}
