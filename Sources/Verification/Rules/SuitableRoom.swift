import Conference

/// A3: a session's room has the features that it requires, is open meanwhile, and seats everybody who is there for a plenary.
///
/// The people in a workshop are held against the seats by ``AttendanceRule``.
struct SuitableRoom: Check {
  func violations(in ledger: Ledger) -> [Violation] {
    ledger.scenario.sessions.enumerated().flatMap { position, session -> [Violation] in
      guard let time = ledger.clock.times[position], let place = ledger.clock.rooms[position] else { return [] }
      let room = ledger.scenario.rooms[place]
      let subjects: [Subject] = [.session(session.id), .room(room.id)]
      var found: [Violation] = []
      let missing = session.requires.filter { !room.features.contains($0) }
      if !missing.isEmpty {
        let message = "\(session.id) requires \(list(missing)), which \(room.id) does not offer"
        found.append(Violation(.suitableRoom, subjects, message, amount: missing.count))
      }
      for closed in ledger.scenario.closedTimes(of: room) where closed.overlaps(time) {
        let message = "\(session.id) runs \(ledger.span(time)) in \(room.id), which is closed \(ledger.span(closed))"
        found.append(Violation(.suitableRoom, subjects, message))
      }
      if session.kind == .plenary {
        let people = ledger.scenario.delegates.count { $0.isPresent(during: time) }
        if people > room.seats {
          let message = "\(people) people are there for \(session.id), but \(room.id) has \(room.seats) seats"
          found.append(Violation(.suitableRoom, subjects, message, amount: people - room.seats))
        }
      }
      return found
    }
  }
}
