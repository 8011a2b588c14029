import Conference

/// A7: who has a role in a session is there for it, attends it where it is a workshop, and has no role and no seat elsewhere
/// meanwhile. Roles in sessions that are not held ask for nothing.
struct RolesInOnePlace: Check {
  func violations(in ledger: Ledger) -> [Violation] {
    ledger.scenario.delegates.indices.filter { !ledger.scenario.delegates[$0].roles.isEmpty }.flatMap {
      absences(of: $0, in: ledger) + clashes(of: $0, in: ledger)
    } + ledger.scenario.contributors.flatMap { problems(of: $0, in: ledger) }
  }

  private func absences(of delegate: Int, in ledger: Ledger) -> [Violation] {
    let person = ledger.scenario.delegates[delegate]
    return person.roles.compactMap { role in
      guard let session = ledger.names.sessions[role.session], let time = ledger.clock.times[session] else {
        return nil
      }
      let part = "\(person.id) is \(role.kind.rawValue) of \(role.session)"
      let message: String
      if !person.isPresent(during: time) {
        message = "\(part), which runs \(ledger.span(time)), but is not there for all of it"
      } else if ledger.scenario.sessions[session].kind == .workshop, !ledger.heads.attended[delegate].contains(session)
      {
        message = "\(part), but does not attend it"
      } else {
        return nil
      }
      return Violation(.rolesInOnePlace, [.delegate(person.id), .session(role.session)], message)
    }
  }

  /// Contributors are no delegates: they have no seats, and are there when they are available.
  private func problems(of contributor: Contributor, in ledger: Ledger) -> [Violation] {
    let held = Set(contributor.sessions.compactMap { ledger.names.sessions[$0] }).sorted()
      .compactMap { session in ledger.clock.times[session].map { (ledger.session(session), $0) } }
    var found: [Violation] = []
    for (position, (session, time)) in held.enumerated() {
      let isThere =
        contributor.available.isEmpty || contributor.available.contains { $0.start <= time.start && time.end <= $0.end }
      if !isThere {
        let message =
          "\(contributor.id) has a part in \(session), which runs \(ledger.span(time)), but is not available for all of it"
        found.append(Violation(.rolesInOnePlace, [.session(session)], message))
      }
      for (other, otherTime) in held[(position + 1)...] {
        found += walk(contributor.id.text, nil, (session, time), (other, otherTime), in: ledger)
      }
      for (other, otherTime) in held[(position + 1)...] where time.overlaps(otherTime) {
        let message =
          "\(contributor.id) has a part in \(session), \(ledger.span(time)), and in \(other), \(ledger.span(otherTime)), meanwhile"
        found.append(Violation(.rolesInOnePlace, [.session(session), .session(other)], message))
      }
    }
    return found
  }

  /// Too few minutes from one session to another.
  private func walk(
    _ who: String, _ delegate: ID<Delegate>?, _ one: (id: ID<Session>, time: Interval),
    _ other: (id: ID<Session>, time: Interval), in ledger: Ledger
  ) -> [Violation] {
    let gap = max(other.time.start - one.time.end, one.time.start - other.time.end)
    guard gap >= 0, gap < ledger.scenario.walking,
      let a = ledger.scenario.session(one.id), let b = ledger.scenario.session(other.id)
    else { return [] }
    if let room = a.room, room == b.room { return [] }
    if let track = a.track, track == b.track { return [] }
    let message =
      "\(who) has \(gap) minutes between \(one.id), \(ledger.span(one.time)), and \(other.id), \(ledger.span(other.time)); the way takes \(ledger.scenario.walking)"
    let people = delegate.map { [Subject.delegate($0)] } ?? []
    return [
      Violation(
        .rolesInOnePlace, people + [.session(one.id), .session(other.id)], message,
        amount: ledger.scenario.walking - gap)
    ]
  }

  private func clashes(of delegate: Int, in ledger: Ledger) -> [Violation] {
    let person = ledger.scenario.delegates[delegate]
    let roles = Set(person.roles.compactMap { ledger.names.sessions[$0.session] })
      .filter { ledger.clock.times[$0] != nil }.sorted()
    let seats = ledger.heads.attended[delegate].filter { !roles.contains($0) }
    var found: [Violation] = []
    for (position, role) in roles.enumerated() {
      // A seat beside a role in a workshop is two workshops at once, which B1 reports.
      let isWorkshop = ledger.scenario.sessions[role].kind == .workshop
      let others =
        roles[(position + 1)...].map { ($0, "has a role in") } + (isWorkshop ? [] : seats.map { ($0, "attends") })
      for (other, does) in others {
        guard let time = ledger.clock.times[role], let otherTime = ledger.clock.times[other] else { continue }
        let (a, b) = (ledger.session(role), ledger.session(other))
        if roles.contains(other) { found += walk(person.id.text, person.id, (a, time), (b, otherTime), in: ledger) }
        guard time.overlaps(otherTime) else { continue }
        let message =
          "\(person.id) has a role in \(a), \(ledger.span(time)), and \(does) \(b), \(ledger.span(otherTime)), meanwhile"
        found.append(Violation(.rolesInOnePlace, [.delegate(person.id), .session(a), .session(b)], message))
      }
    }
    return found
  }
}
