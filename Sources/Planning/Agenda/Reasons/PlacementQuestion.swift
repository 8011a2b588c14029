import Conference

/// A session at a time or in a room that it might have: what forbids it, and the scenario in which it is there.
public struct PlacementQuestion: Sendable {
  /// Which session.
  public var session: ID<Session>
  /// Where; nil leaves it open.
  public var room: ID<Room>?
  /// When; nil leaves it open.
  public var start: Moment?

  /// A question.
  public init(_ session: ID<Session>, in room: ID<Room>? = nil, at start: Moment? = nil) {
    self.session = session
    self.room = room
    self.start = start
  }

  /// The scenario with the session pinned there, in the place of pins that it has.
  public func granted(in scenario: Scenario) -> Scenario {
    var copy = scenario
    for number in copy.sessions.indices where copy.sessions[number].id == session {
      if let room { copy.sessions[number].room = room }
      if let start {
        copy.sessions[number].start = start
        copy.sessions[number].day = scenario.event.day(of: start)?.id
      }
    }
    return copy
  }

  /// Each rule that forbids it whatever else the agenda has, in sentences; none where only solving can tell.
  ///
  /// What is pinned is taken as it is pinned; what is open may move out of the way.
  public func forbidden(in scenario: Scenario) -> [String] {
    let programme = Programme(scenario)
    guard let member = programme.position[session], let held = programme.members[member].session else { return [] }
    return timeProblems(held, member, programme) + roomProblems(held, programme)
      + neighbourProblems(held, member, programme)
  }

  // MARK: When

  private func timeProblems(_ held: Session, _ member: Int, _ programme: Programme) -> [String] {
    guard let start else { return [] }
    let event = programme.scenario.event
    let time = Interval(start: start, minutes: held.minutes)
    var found: [String] = []
    if event.time(of: start).minutes % max(1, event.step) != 0 {
      found.append("A1: \(event.label(start)) is off the grid of \(event.step) minutes")
    }
    if let day = event.day(of: start), !day.starts.isEmpty, !day.starts.contains(event.time(of: start)) {
      let starts = day.starts.map(\.description).joined(separator: ", ")
      found.append("A1: sessions of \(day.id) start at \(starts)")
    }
    if let day = held.day, event.day(of: start)?.id != day { found.append("A1: it is pinned to \(day)") }
    if let pinned = held.start, pinned != start { found.append("A1: it is pinned to \(event.label(pinned))") }
    if let day = event.day(of: start) {
      let over = event.opening(of: day).minutesOutside(time)
      if over > 0 {
        found.append(
          "A1: \(span(time, event)) is \(over) minutes outside the opening hours, \(day.opens)–\(day.closes)")
      }
      if let window = held.window {
        let over = event.interval(day, window).minutesOutside(time)
        if over > 0 { found.append("A1: \(span(time, event)) is \(over) minutes outside its window \(window)") }
      }
    }
    for part in programme.parts where part.sessions.contains(member) {
      let absent = part.person.minutesAbsent(time)
      if absent > 0 {
        found.append("A7: '\(part.person.id)' has a part in it, and is away for \(absent) minutes of it")
      }
    }
    if let limit = programme.scenario.longestWithoutBreak, held.minutes > limit, held.kind != .service {
      found.append("A8: it takes \(held.minutes) minutes, and nobody may work longer than \(limit)")
    }
    return found
  }

  // MARK: Where

  private func roomProblems(_ held: Session, _ programme: Programme) -> [String] {
    let scenario = programme.scenario
    guard let id = room, let room = scenario.room(id) else { return [] }
    var found: [String] = []
    if let pinned = held.room, pinned != id { found.append("A1: it is pinned to \(pinned)") }
    let missing = held.requires.filter { !room.features.contains($0) }
    if !missing.isEmpty {
      found.append("A3: it requires \(missing.map(\.text).joined(separator: ", ")), which \(id) does not offer")
    }
    if let start {
      let time = Interval(start: start, minutes: held.minutes)
      for closed in scenario.closedTimes(of: room) where closed.overlaps(time) {
        found.append("A3: \(id) is closed \(span(closed, scenario.event))")
      }
    }
    let people: Int
    if held.kind == .plenary {
      people = scenario.delegates.count { delegate in
        start.map { delegate.isPresent(during: Interval(start: $0, minutes: held.minutes)) }
          ?? (delegate.arrives == nil && delegate.leaves == nil)
      }
    } else {
      people = held.attendance.min
    }
    if room.seats < people { found.append("A3: it has at least \(people) people, and \(id) seats \(room.seats)") }
    let track = scenario.sessions.first {
      $0.id != held.id && $0.track == held.track && $0.room != nil && $0.room != id
    }
    if let name = held.track, let other = track, let elsewhere = other.room {
      found.append("A6: '\(other.id)' of the same track '\(name)' is pinned to \(elsewhere)")
    }
    return found
  }

  // MARK: Beside what is pinned

  private func neighbourProblems(_ held: Session, _ member: Int, _ programme: Programme) -> [String] {
    guard let start else { return [] }
    let (scenario, event) = (programme.scenario, programme.scenario.event)
    let time = Interval(start: start, minutes: held.minutes)
    var conflicts = ConflictGraph(count: programme.members.count)
    for rule in AgendaRules.all { rule.addConflicts(to: &conflicts, of: programme) }
    var found: [String] = []
    for (number, other) in programme.members.enumerated() where number != member {
      guard let pinned = other.session?.start ?? other.pause?.start else { continue }
      let otherTime = Interval(start: pinned, minutes: other.minutes)
      let what = "\(other.label) is pinned to \(span(otherTime, event))"
      if let session = other.session {
        if held.with.contains(session.id) || session.with.contains(held.id), pinned != start {
          found.append("A6: it starts together with \(other.label), and \(what)")
        }
        if held.after.contains(session.id), otherTime.end > start {
          found.append("A6: it comes after \(other.label), and \(what)")
        } else if session.after.contains(held.id), time.end > pinned {
          found.append("A6: it comes before \(other.label), and \(what)")
        } else if conflicts.contains(member, number), otherTime.overlaps(time) {
          found.append(
            "\(code(held, session, member, number, programme)): it cannot overlap \(other.label), and \(what)")
        }
        let changeover = scenario.changeover
        if let room, let place = session.room, let a = programme.roomNumber[room], let b = programme.roomNumber[place],
          programme.share(a, b), time.overlaps(otherTime, apart: changeover)
        {
          let rest = changeover > 0 ? ", with a changeover of \(changeover) minutes" : ""
          found.append("A2: \(room) is taken: \(what) in \(place)\(rest)")
        }
      } else if conflicts.contains(member, number), otherTime.overlaps(time) {
        found.append("A4: nothing runs during a break, and \(what)")
      }
    }
    return found
  }

  /// The rule that keeps two sessions from overlapping.
  private func code(_ one: Session, _ other: Session, _ a: Int, _ b: Int, _ programme: Programme) -> String {
    if one.kind == .plenary || other.kind == .plenary { return "A5" }
    return programme.parts.contains { $0.sessions.contains(a) && $0.sessions.contains(b) } ? "A7" : "A6"
  }

  private func span(_ time: Interval, _ event: Event) -> String {
    "\(event.label(time.start))–\(event.time(of: time.end))"
  }
}
