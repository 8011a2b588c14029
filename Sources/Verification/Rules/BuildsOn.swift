import Conference

/// B13: whoever attends a workshop has attended one about each topic that it builds on, and that was over before. A violation's amount is the
/// topics that somebody lacks.
struct BuildsOn: PersonalCheck {
  let rule = RuleName.buildsOn
  let looksAtEachSeat = false

  func concerns(_ delegate: Int, in ledger: Ledger) -> Bool {
    ledger.clock.workshops.contains { !ledger.scenario.sessions[$0].buildsOn.isEmpty }
  }

  func amount(_ sessions: [Int], of delegate: Int, in ledger: Ledger) -> Int {
    sessions.reduce(0) { $0 + lacking($1, among: sessions, ledger).count }
  }

  func violations(in ledger: Ledger) -> [Violation] {
    let enforcement = ledger.scenario.rules[rule]
    guard enforcement.isOn else { return [] }
    return ledger.heads.attended.enumerated().flatMap { delegate, seats in
      seats.compactMap { seat -> Violation? in
        let lacking = lacking(seat, among: seats, ledger)
        guard !lacking.isEmpty else { return nil }
        let (person, session) = (ledger.delegate(delegate), ledger.session(seat))
        return Violation(
          rule, [.delegate(person), .session(session)] + lacking.map(Subject.topic),
          .unprepared(person, session, lacks: lacking), amount: lacking.count,
          weight: enforcement.weight)
      }
    }
  }

  /// The topics that a session builds on and that none of some sessions was about before it.
  private func lacking(_ session: Int, among sessions: [Int], _ ledger: Ledger) -> [ID<Topic>] {
    ledger.scenario.sessions[session].buildsOn.filter { topic in
      !sessions.contains { other in
        guard ledger.names.topicOfSession[other] == ledger.names.topics[topic],
          let start = ledger.clock.times[session]?.start,
          let time = ledger.clock.times[other]
        else { return false }
        return time.end <= start
      }
    }
  }
}
