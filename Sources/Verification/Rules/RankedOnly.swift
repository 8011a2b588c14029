import Conference

/// B9: who has wishes attends nothing that they did not rank.
struct RankedOnly: Check {
  func violations(in ledger: Ledger) -> [Violation] {
    let enforcement = ledger.scenario.rules.rankedOnly
    guard enforcement.isOn else { return [] }
    return ledger.heads.attended.enumerated().flatMap { delegate, workshops -> [Violation] in
      guard ledger.wishes.any[delegate] else { return [] }
      return workshops.filter { ledger.rank(of: $0, for: delegate) == nil }.map { workshop in
        let (person, session) = (ledger.delegate(delegate), ledger.session(workshop))
        return Violation(
          .rankedOnly, [.delegate(person), .session(session)], .notRanked(person, session),
          weight: enforcement.weight)
      }
    }
  }
}
