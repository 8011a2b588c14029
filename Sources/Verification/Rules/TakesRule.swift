import Conference

/// B11: of the optional workshops a delegate attends as many as the roster says of them, or else the rulebook of all. A violation's amount is
/// the workshops too many or too few.
struct TakesRule: PersonalCheck {
  let rule = RuleName.takes
  let looksAtEachSeat = false

  func concerns(_ delegate: Int, in ledger: Ledger) -> Bool {
    let (least, most) = bounds(delegate, ledger)
    return least > 0 || most < Int.max
  }

  func amount(_ sessions: [Int], of delegate: Int, in ledger: Ledger) -> Int {
    let (least, most) = bounds(delegate, ledger)
    let taken = sessions.count { ledger.scenario.sessions[$0].optional }
    return taken < least ? least - taken : taken > most ? taken - most : 0
  }

  func violations(in ledger: Ledger) -> [Violation] {
    let enforcement = ledger.scenario.rules[rule]
    guard enforcement.isOn else { return [] }
    return ledger.heads.attended.enumerated().compactMap { delegate, seats in
      let amount = amount(seats, of: delegate, in: ledger)
      guard amount > 0 else { return nil }
      let (least, most) = bounds(delegate, ledger)
      let taken = seats.count { ledger.scenario.sessions[$0].optional }
      let person = ledger.delegate(delegate)
      return Violation(
        rule, [.delegate(person)],
        .taken(person, workshops: taken, least: taken < least ? least : nil, most: taken > most ? most : nil),
        amount: amount, weight: enforcement.weight)
    }
  }

  private func bounds(_ delegate: Int, _ ledger: Ledger) -> (least: Int, most: Int) {
    let own = ledger.scenario.delegates[delegate].takes ?? ledger.scenario.rules.takes
    return (own.min, own.max ?? .max)
  }
}
