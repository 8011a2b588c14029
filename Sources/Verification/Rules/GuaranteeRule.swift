import Conference

/// B8: every delegate to whom one of their first k wishes is open attends one of these at least once, or, slot by slot, wherever one of
/// them is open.
///
/// A wish is open where a workshop about it is held and the delegate could attend it: they are there for all of it, and no part of
/// theirs in another session keeps them meanwhile. Slot by slot, a topic that the delegate attends
/// at another time is no longer asked for: nobody has to hear it twice.
struct GuaranteeRule: Check {
  func violations(in ledger: Ledger) -> [Violation] {
    guard let guarantee = ledger.scenario.rules.guarantee, guarantee.enforcement.isOn else { return [] }
    return ledger.scenario.delegates.indices.filter { ledger.wishes.any[$0] }.flatMap { delegate in
      switch guarantee.scope {
      case .anySlot: anySlot(delegate, guarantee, in: ledger)
      case .everySlot: everySlot(delegate, guarantee, in: ledger)
      }
    }
  }

  private func anySlot(_ delegate: Int, _ guarantee: Guarantee, in ledger: Ledger) -> [Violation] {
    func isWished(_ workshop: Int) -> Bool {
      ledger.rank(of: workshop, for: delegate).map { $0 <= guarantee.choices } ?? false
    }
    guard !ledger.heads.attended[delegate].contains(where: isWished),
      ledger.clock.workshops.contains(where: { isWished($0) && isOpen($0, to: delegate, in: ledger) })
    else { return [] }
    let person = ledger.delegate(delegate)
    let finding = Finding.noneOfFirst(person, choices: guarantee.choices, of: [])
    return [Violation(.guarantee, [.delegate(person)], finding, weight: guarantee.enforcement.weight)]
  }

  private func everySlot(_ delegate: Int, _ guarantee: Guarantee, in ledger: Ledger) -> [Violation] {
    let seats = ledger.heads.attended[delegate]
    return ledger.clock.parallel.compactMap { workshops in
      let elsewhere = seats.filter { !workshops.contains($0) }.map { ledger.names.topicOfSession[$0] }
      let offered = workshops.filter { workshop in
        ledger.rank(of: workshop, for: delegate).map { $0 <= guarantee.choices } ?? false
          && isOpen(workshop, to: delegate, in: ledger)
      }
      let wished = offered.filter { !elsewhere.contains(ledger.names.topicOfSession[$0]) }
      guard !wished.isEmpty, !offered.contains(where: seats.contains) else { return nil }
      let names = wished.map(ledger.session)
      let person = ledger.delegate(delegate)
      return Violation(
        .guarantee, [.delegate(person)] + names.map(Subject.session),
        .noneOfFirst(person, choices: guarantee.choices, of: names),
        weight: guarantee.enforcement.weight)
    }
  }

  /// Whether a delegate could attend a workshop, for all that they do elsewhere.
  private func isOpen(_ workshop: Int, to delegate: Int, in ledger: Ledger) -> Bool {
    guard ledger.heads.isOpen(workshop, to: delegate), let time = ledger.clock.times[workshop] else { return false }
    return !ledger.scenario.delegates[delegate].roles.contains { role in
      guard let session = ledger.names.sessions[role.session], session != workshop else { return false }
      return ledger.clock.times[session].map { $0.overlaps(time) } ?? false
    }
  }
}
