import Conference

/// B1: of the workshops that run in parallel, a delegate attends exactly one for which they are there, and at least one if they are there
/// for any, unless all workshops of the block are optional. Nobody attends two that overlap.
///
/// Parallel means a maximal set of workshops of the programme that all run at one moment: that one is cancelled releases
/// nobody. Who has a role in a talk or plenary meanwhile is not free.
struct OneWorkshopPerBlock: Check {
  func violations(in ledger: Ledger) -> [Violation] {
    ledger.scenario.delegates.indices.flatMap { delegate in
      seats(of: delegate, in: ledger) + missing(for: delegate, in: ledger)
    }
  }

  private func seats(of delegate: Int, in ledger: Ledger) -> [Violation] {
    let person = ledger.scenario.delegates[delegate]
    let seats = ledger.heads.attended[delegate]
    var found: [Violation] = []
    for (position, seat) in seats.enumerated() {
      guard let time = ledger.clock.times[seat] else { continue }
      if !person.isPresent(during: time) {
        let message =
          "\(person.id) attends \(ledger.session(seat)), \(ledger.span(time)), but is not there for all of it"
        found.append(Violation(.oneWorkshopPerBlock, subjects(person.id, [ledger.session(seat)]), message))
      }
      for other in seats[(position + 1)...] {
        guard let otherTime = ledger.clock.times[other], otherTime.overlaps(time) else { continue }
        let (a, b) = (ledger.session(seat), ledger.session(other))
        let message =
          "\(person.id) attends \(a), \(ledger.span(time)), and \(b), \(ledger.span(otherTime)), at the same time"
        found.append(Violation(.oneWorkshopPerBlock, subjects(person.id, [a, b]), message))
      }
    }
    return found
  }

  private func missing(for delegate: Int, in ledger: Ledger) -> [Violation] {
    ledger.clock.programme.enumerated().compactMap { set, workshops in
      guard !ledger.clock.isOptional[set], ledger.heads.seat(of: delegate, set: set) == nil,
        ledger.heads.isOpen(set: set, to: delegate)
      else { return nil }
      let names = workshops.map(ledger.session)
      let message = "\(ledger.delegate(delegate)) is there, but attends none of \(list(names))"
      return Violation(.oneWorkshopPerBlock, subjects(ledger.delegate(delegate), names), message)
    }
  }

  private func subjects(_ delegate: ID<Delegate>, _ sessions: [ID<Session>]) -> [Subject] {
    [.delegate(delegate)] + sessions.map(Subject.session)
  }
}
