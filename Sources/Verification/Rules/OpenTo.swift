import Conference

/// B10: whoever attends a workshop is of one of the sectors that it is open to, of one of the delegations, and has one of the values of each
/// attribute.
struct OpenTo: PersonalCheck {
  let rule = RuleName.openTo
  let looksAtEachSeat = true

  func concerns(_ delegate: Int, in ledger: Ledger) -> Bool {
    ledger.clock.workshops.contains { amount([$0], of: delegate, in: ledger) > 0 }
  }

  func amount(_ sessions: [Int], of delegate: Int, in ledger: Ledger) -> Int {
    sessions.count { lacking(ledger.scenario.delegates[delegate], ledger.scenario.sessions[$0].openTo) != nil }
  }

  func violations(in ledger: Ledger) -> [Violation] {
    let enforcement = ledger.scenario.rules[rule]
    guard enforcement.isOn else { return [] }
    return ledger.heads.attended.enumerated().flatMap { delegate, seats -> [Violation] in
      let person = ledger.scenario.delegates[delegate]
      return seats.compactMap { seat in
        guard let lacking = lacking(person, ledger.scenario.sessions[seat].openTo) else { return nil }
        let session = ledger.session(seat)
        return Violation(
          rule, [.delegate(person.id), .session(session)],
          .notOpen(person.id, session, to: lacking), weight: enforcement.weight)
      }
    }
  }

  /// What a delegate is that a workshop does not let in; nil where it does.
  private func lacking(_ person: Delegate, _ admission: Admission) -> String? {
    if !admission.sectors.isEmpty && admission.sectors.allSatisfy({ $0 != person.sector }) {
      return "sector \(person.sector)"
    }
    if !admission.delegations.isEmpty && admission.delegations.allSatisfy({ $0 != person.delegation }) {
      return person.delegation.map { "delegation \($0)" } ?? "who is of no delegation"
    }
    for (attribute, values) in admission.attributes.sorted(by: { $0.key < $1.key }) {
      let own = person.attributes[attribute]
      if values.allSatisfy({ $0 != own }) { return own.map { "\(attribute) \($0)" } ?? "who has no \(attribute)" }
    }
    return nil
  }
}
