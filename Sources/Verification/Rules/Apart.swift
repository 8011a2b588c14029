import Conference

/// B5: no two members of a group attend the same workshop. A violation's amount is the people beside the first.
struct Apart: Check {
  func violations(in ledger: Ledger) -> [Violation] {
    let enforcement = ledger.scenario.rules.apart
    guard enforcement.isOn else { return [] }
    return ledger.scenario.apart.flatMap { group in
      let members = Set(group.compactMap { ledger.names.delegates[$0] })
      let seats = members.sorted().flatMap { delegate in ledger.heads.attended[delegate].map { ($0, delegate) } }
      let parts = Dictionary(grouping: seats, by: \.0)
      return ledger.clock.workshops.compactMap { workshop -> Violation? in
        guard let people = parts[workshop]?.map(\.1), people.count > 1 else { return nil }
        let names = people.map(ledger.delegate)
        return Violation(
          .apart, names.map(Subject.delegate) + [.session(ledger.session(workshop))],
          .meeting(names, ledger.session(workshop)), amount: names.count - 1, weight: enforcement.weight)
      }
    }
  }
}
