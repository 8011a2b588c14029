import Conference

/// A5: while a plenary runs nothing else does, so that everybody is in it. Services, such as a registration desk, may.
struct PlenaryAlone: Check {
  func violations(in ledger: Ledger) -> [Violation] {
    let sessions = ledger.scenario.sessions
    var found: [Violation] = []
    for (position, plenary) in sessions.enumerated() where plenary.kind == .plenary {
      guard let time = ledger.clock.times[position] else { continue }
      for (otherPosition, other) in sessions.enumerated() where otherPosition != position && other.kind != .service {
        // Two plenaries are reported once, with the earlier in the scenario.
        if other.kind == .plenary && otherPosition < position { continue }
        guard let otherTime = ledger.clock.times[otherPosition], otherTime.overlaps(time) else { continue }
        let message =
          "\(other.id) runs \(ledger.span(otherTime)), during the plenary \(plenary.id) \(ledger.span(time))"
        found.append(Violation(.plenaryAlone, [.session(plenary.id), .session(other.id)], message))
      }
    }
    return found
  }
}
