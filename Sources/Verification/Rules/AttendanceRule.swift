import Conference

/// B2: a workshop that is held has at least its minimum of people, and at most its maximum and the seats of its room. Only the minimum
/// can be soft. One that may be cancelled is held for somebody.
struct AttendanceRule: Check {
  func violations(in ledger: Ledger) -> [Violation] {
    ledger.clock.workshops.flatMap { workshop -> [Violation] in
      let session = ledger.scenario.sessions[workshop]
      let people = ledger.heads.attendees[workshop].count
      let enforcement = ledger.scenario.rules.attendance
      var found: [Violation] = []
      if people == 0, session.mayBeCancelled {
        found.append(
          Violation(.attendance, [.session(session.id)], "\(session.id) is held for nobody, and may be cancelled"))
      }
      if people < session.attendance.min, enforcement.isOn {
        found.append(
          Violation(
            .attendance, [.session(session.id)],
            .tooFew(session.id, people: people, least: session.attendance.min),
            amount: session.attendance.min - people, weight: enforcement.weight))
      }
      if let most = session.attendance.max, people > most {
        found.append(
          Violation(
            .attendance, [.session(session.id)],
            "\(session.id) has \(count(people, "person", "people")), but takes \(most)", amount: people - most))
      }
      if let room = ledger.clock.rooms[workshop].map({ ledger.scenario.rooms[$0] }), people > room.seats {
        found.append(
          Violation(
            .attendance, [.session(session.id), .room(room.id)],
            "\(session.id) has \(count(people, "person", "people")), but \(room.id) has \(room.seats) seats",
            amount: people - room.seats))
      }
      return found
    }
  }
}
