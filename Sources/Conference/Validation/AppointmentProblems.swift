/// A place that a delegate has for certain, by a role or a pin.
struct Appointment {
  let session: Session
  let path: [Problem.Step]
  /// `is moderator of 'w1'`, `is pinned to 'w1'`.
  let reason: String
}

extension Facts {
  /// Roles and pins that contradict each other or the times that their delegates are there.
  func appointmentProblems() -> [Problem] {
    let group = simultaneous()
    var problems = pinProblems() + contributorProblems()
    for delegate in scenario.delegates where appointments[delegate.id] != nil {
      let fixed = appointments[delegate.id] ?? []
      for (position, one) in fixed.enumerated() {
        if let time = one.session.pinnedTime, !delegate.isPresent(during: time) {
          problems.append(
            Problem(
              one.path, "'\(delegate.id)' \(one.reason), at \(scenario.event.label(time.start)), and is not there then")
          )
        }
        for other in fixed[..<position] {
          let areRoles = position < delegate.roles.count
          let isFar = areRoles && isTooFar(one.session, other.session)
          let way = isFar ? "and walking from one to the other takes \(scenario.walking) minutes" : nil
          guard let why = whyNotBoth(one.session, other.session, group) ?? way else { continue }
          problems.append(Problem(one.path, "'\(delegate.id)' \(one.reason) and \(other.reason), \(why)"))
        }
      }
    }
    return problems
  }

  /// Contributors who are not available for what they have a part in, or have parts in two sessions at once.
  private func contributorProblems() -> [Problem] {
    scenario.contributors.enumerated().flatMap { index, contributor -> [Problem] in
      let parts = contributor.sessions.enumerated().compactMap { place, id in
        session(id).flatMap { session in session.pinnedTime.map { (place, session, $0) } }
      }
      return parts.enumerated().compactMap { position, part in
        let (place, session, time) = part
        let path: [Problem.Step] = ["contributors", .index(index), "sessions", .index(place)]
        if !contributor.isAvailable(during: time) {
          return Problem(
            path,
            "'\(contributor.id)' is not available for all of '\(session.id)', \(scenario.event.label(time.start))–"
              + "\(scenario.event.time(of: time.end)); move the session, or widen 'available'")
        }
        if let other = parts[..<position].first(where: { isTooFar($0.1, session) }) {
          return Problem(
            path,
            "'\(contributor.id)' has a part in '\(other.1.id)' too, and walking from one to the other takes \(scenario.walking) minutes"
          )
        }
        guard let other = parts[..<position].first(where: { $0.2.overlaps(time) && $0.1.id != session.id }) else {
          return nil
        }
        return Problem(path, "'\(contributor.id)' has a part in '\(other.1.id)' too, which runs at the same time")
      }
    }
  }

  /// Whether the times of two sessions leave too little time to walk from one to the other.
  private func isTooFar(_ a: Session, _ b: Session) -> Bool {
    guard a.id != b.id, let first = a.pinnedTime, let second = b.pinnedTime else { return false }
    if let room = a.room, room == b.room { return false }
    if let track = a.track, track == b.track { return false }
    let gap = max(second.start - first.end, first.start - second.end)
    return gap >= 0 && gap < scenario.walking
  }

  /// What keeps one person from attending both sessions.
  private func whyNotBoth(_ a: Session, _ b: Session, _ group: [ID<Session>: ID<Session>]) -> String? {
    guard a.id != b.id else { return nil }
    if let first = a.pinnedTime, let second = b.pinnedTime, first.overlaps(second) {
      return "which run at the same time"
    }
    if group[a.id] == group[b.id] { return "which start at the same time" }
    if a.kind == .workshop, b.kind == .workshop, a.topic == b.topic, scenario.rules.topicOnce == .hard {
      return "which have the same topic"
    }
    return nil
  }

  /// Pins to what is no workshop, bans from a place that is fixed, and bans from everything.
  private func pinProblems() -> [Problem] {
    var problems: [Problem] = []
    var bans: [ID<Delegate>: Set<ID<Session>>] = [:]
    for (index, pin) in scenario.pins.enumerated() {
      let path: [Problem.Step] = ["pins", .index(index), pin.kind == .must ? "session" : "not"]
      guard let session = session(pin.session) else { continue }
      guard session.kind == .workshop else {
        let who = session.kind == .plenary ? "everybody is in it" : "nobody is allocated to it"
        problems.append(Problem(path, "'\(session.id)' is a \(session.kind.rawValue): \(who); pins are for workshops"))
        continue
      }
      guard pin.kind == .mustNot, scenario.rules.pins == .hard else { continue }
      if let clash = appointments[pin.delegate]?.first(where: { $0.session.id == pin.session }) {
        problems.append(Problem(path, "'\(pin.delegate)' \(clash.reason); remove one of the two"))
      }
      bans[pin.delegate, default: []].insert(pin.session)
      if let block = blocks.first(where: { $0.workshops.contains(pin.session) }),
        block.workshops.allSatisfy({ bans[pin.delegate]?.contains($0) == true }),
        block.workshops.contains(where: { self.session($0)?.optional == false }),
        delegates[pin.delegate]?.isPresent(during: block.time) == true
      {
        problems.append(
          Problem(
            path,
            "'\(pin.delegate)' is banned from all of \(block.workshops.quoted()), and must be in one of them; remove a ban"
          ))
      }
    }
    return problems
  }

  /// The places that each delegate has for certain: roles first, then pins.
  static func appointments(_ facts: Facts) -> [ID<Delegate>: [Appointment]] {
    var appointments: [ID<Delegate>: [Appointment]] = [:]
    for (index, delegate) in facts.scenario.delegates.enumerated() {
      for (position, role) in delegate.roles.enumerated() {
        guard let session = facts.session(role.session) else { continue }
        appointments[delegate.id, default: []].append(
          Appointment(
            session: session, path: ["delegates", .index(index), "roles", .index(position)],
            reason: "is \(role.kind.rawValue) of '\(session.id)'"))
      }
    }
    guard facts.scenario.rules.pins == .hard else { return appointments }
    for (index, pin) in facts.scenario.pins.enumerated() where pin.kind == .must {
      guard let session = facts.session(pin.session), facts.delegates[pin.delegate] != nil else { continue }
      appointments[pin.delegate, default: []].append(
        Appointment(
          session: session, path: ["pins", .index(index), "session"], reason: "is pinned to '\(session.id)'"))
    }
    return appointments
  }
}
