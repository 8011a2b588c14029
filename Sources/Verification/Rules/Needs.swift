import Conference

/// B7: the room of every workshop that a delegate attends offers what they need. A violation's amount is the needs not met.
struct Needs: Check {
  func violations(in ledger: Ledger) -> [Violation] {
    let enforcement = ledger.scenario.rules.needs
    guard enforcement.isOn else { return [] }
    return ledger.scenario.delegates.enumerated().flatMap { delegate, person -> [Violation] in
      guard !person.needs.isEmpty else { return [] }
      return ledger.heads.attended[delegate].compactMap { seat in
        guard let room = ledger.clock.rooms[seat].map({ ledger.scenario.rooms[$0] }) else { return nil }
        let missing = person.needs.filter { !room.features.contains($0) }
        guard !missing.isEmpty else { return nil }
        return Violation(
          .needs, [.delegate(person.id), .session(ledger.session(seat)), .room(room.id)],
          .needsUnmet(person.id, ledger.session(seat), room.id, missing: missing),
          amount: missing.count, weight: enforcement.weight)
      }
    }
  }
}
