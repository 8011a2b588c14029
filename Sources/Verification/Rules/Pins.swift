import Conference

/// B5: who is pinned to a workshop attends it, and who is banned from one does not. A pin to a session that everybody goes to, or that
/// delegates choose freely, asks only that the delegate is there for it; one to a session that a partial plan leaves out asks for nothing.
struct Pins: Check {
  func violations(in ledger: Ledger) -> [Violation] {
    let enforcement = ledger.scenario.rules.pins
    return ledger.scenario.pins.compactMap { pin in
      guard enforcement.isOn || pin.isFirm, let delegate = ledger.names.delegates[pin.delegate],
        let session = ledger.names.sessions[pin.session]
      else {
        return nil
      }
      let attends = ledger.heads.attended[delegate].contains(session)
      let finding: Finding
      switch pin.kind {
      case .must where ledger.scenario.sessions[session].kind == .workshop:
        guard !attends, !(ledger.allowsPartial && ledger.plan.unplaced.contains(pin.session)) else { return nil }
        finding =
          ledger.clock.isCancelled[session]
          ? .pinnedToCancelled(pin.delegate, pin.session) : .pinnedElsewhere(pin.delegate, pin.session)
      case .must:
        guard let time = ledger.clock.times[session], !ledger.scenario.delegates[delegate].isPresent(during: time)
        else {
          return nil
        }
        finding = .pinnedAway(pin.delegate, pin.session)
      case .mustNot:
        guard attends else { return nil }
        finding = .banned(pin.delegate, pin.session)
      }
      return Violation(
        .pins, [.delegate(pin.delegate), .session(pin.session)], finding,
        weight: pin.isFirm ? nil : enforcement.weight)
    }
  }
}
