import Conference

/// A4: every break is placed once, for as long as it takes, on the grid, inside its window and at its pin, and nothing runs meanwhile:
/// no session, and no other break. Services, such as a registration desk, may; and during a break that only some tracks take, what is on
/// other tracks, but for plenaries.
struct BreakPlacement: Check {
  /// A break on a day.
  struct Key: Hashable {
    var id: ID<Break>
    var day: ID<Day>
  }

  func violations(in ledger: Ledger) -> [Violation] {
    let pauses = Dictionary(grouping: ledger.plan.agenda.pauses) { Key(id: $0.id, day: $0.day) }
    return ledger.scenario.breaks.flatMap { pause -> [Violation] in
      let placed = pauses[Key(pause)] ?? []
      return problems(of: pause, placed: placed, in: ledger).map {
        Violation(.breakPlacement, [.pause(pause.id, pause.day)], "\(pause.id) on \(pause.day) \($0)")
      } + placed.prefix(1).flatMap { meanwhile($0, in: ledger) }
    }
  }

  private func problems(of pause: Break, placed: [Agenda.Pause], in ledger: Ledger) -> [String] {
    let event = ledger.scenario.event
    guard let time = placed.first?.time else { return ["is not placed"] }
    var found = placed.count > 1 ? ["is placed \(placed.count) times"] : []
    if time.minutes != pause.minutes {
      found.append("runs \(ledger.span(time)), \(time.minutes) minutes, but takes \(pause.minutes)")
    }
    if !pause.window.contains(time) {
      found.append("runs \(ledger.span(time)), outside its window \(ledger.span(pause.window))")
    }
    if let start = pause.start, start != time.start {
      found.append("starts \(event.label(time.start)), but is pinned to \(event.label(start))")
    }
    if !event.isOnGrid(time.start) {
      found.append("starts \(event.label(time.start)), off the grid of \(event.step) minutes")
    }
    return found
  }

  private func meanwhile(_ pause: Agenda.Pause, in ledger: Ledger) -> [Violation] {
    let sessions = ledger.scenario.sessions.enumerated().compactMap { position, session -> Violation? in
      guard stops(session, pause, in: ledger), let time = ledger.clock.times[position], time.overlaps(pause.time) else {
        return nil
      }
      let message = "\(session.id) runs \(ledger.span(time)), during \(pause.id) \(ledger.span(pause.time))"
      return Violation(.breakPlacement, [.pause(pause.id, pause.day), .session(session.id)], message)
    }
    let others = ledger.plan.agenda.pauses.compactMap { other -> Violation? in
      // Each pair once: with the later in the order of the names.
      guard (other.day.text, other.id.text) > (pause.day.text, pause.id.text), other.time.overlaps(pause.time) else {
        return nil
      }
      let message = "\(other.id) \(ledger.span(other.time)) and \(pause.id) \(ledger.span(pause.time)) overlap"
      return Violation(.breakPlacement, [.pause(pause.id, pause.day), .pause(other.id, other.day)], message)
    }
    return sessions + others
  }
}

extension BreakPlacement {
  private func stops(_ session: Session, _ pause: Agenda.Pause, in ledger: Ledger) -> Bool {
    let tracks = ledger.scenario.breaks.first { $0.id == pause.id && $0.day == pause.day }?.tracks ?? []
    switch session.kind {
    case .service: return false
    case .plenary: return true
    case .workshop, .talk: return tracks.isEmpty || tracks.map(\.text).contains(session.track ?? "")
    }
  }
}

extension BreakPlacement.Key {
  /// The key of a break of the scenario.
  init(_ pause: Break) {
    self.init(id: pause.id, day: pause.day)
  }
}
