import Conference

/// B7: a delegate shares a language with every workshop that they attend, or its room interprets. Who speaks, or what is held, in no
/// stated language fits everywhere.
struct Languages: Check {
  func violations(in ledger: Ledger) -> [Violation] {
    let enforcement = ledger.scenario.rules.languages
    guard enforcement.isOn else { return [] }
    return ledger.heads.attended.enumerated().flatMap { delegate, seats in
      seats.filter { !ledger.understands(delegate, $0) }.map { seat in
        let (person, session) = (ledger.scenario.delegates[delegate], ledger.scenario.sessions[seat])
        return Violation(
          .languages, [.delegate(person.id), .session(session.id)],
          .notUnderstood(person.id, session.id, speaks: person.languages, heldIn: session.languages),
          weight: enforcement.weight)
      }
    }
  }
}

extension Ledger {
  /// Whether a delegate shares a language with a workshop, or its room interprets.
  func understands(_ delegate: Int, _ workshop: Int) -> Bool {
    let languages = scenario.sessions[workshop].languages
    guard !languages.isEmpty else { return true }
    let spoken = scenario.delegates[delegate].languages
    return spoken.isEmpty || spoken.contains(where: languages.contains) || offers(workshop, .interpretation)
  }

  /// Whether the room of a session offers a feature.
  func offers(_ session: Int, _ feature: ID<Feature>) -> Bool {
    clock.rooms[session].map { scenario.rooms[$0].features.contains(feature) } ?? false
  }
}
