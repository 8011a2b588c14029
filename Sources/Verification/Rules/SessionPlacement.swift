import Conference

/// A1: every session that is not cancelled is placed once: for as long as it takes, on the grid, at one of the starts of its day where that has
/// any and it is not pinned, inside one day's opening hours, its pins and its window. Only a session that may be cancelled is. A partial plan says which sessions it leaves out, and those are not placed.
struct SessionPlacement: Check {
  func violations(in ledger: Ledger) -> [Violation] {
    let placements = Dictionary(grouping: ledger.plan.agenda.placements, by: \.session)
    return ledger.scenario.sessions.enumerated().flatMap { position, session in
      let isCancelled = ledger.clock.isCancelled[position]
      let placed = placements[session.id] ?? []
      return problems(of: session, isCancelled: isCancelled, placed: placed, in: ledger)
        .map { Violation(.sessionPlacement, [.session(session.id)], "\(session.id) \($0)") }
    }
  }

  private func problems(
    of session: Session, isCancelled: Bool, placed: [Agenda.Placement], in ledger: Ledger
  ) -> [String] {
    if isCancelled {
      if !session.mayBeCancelled { return ["is cancelled, but may not be"] }
      return placed.map { "is cancelled, yet placed \(ledger.span($0.time))" }
    }
    if ledger.plan.unplaced.contains(session.id) {
      if !ledger.allowsPartial { return ["is left out, but nobody asked for a partial plan"] }
      return placed.map { "is said to be left out, yet placed \(ledger.span($0.time))" }
    }
    guard let first = placed.first else { return ["is not placed"] }
    let twice = placed.count > 1 ? ["is placed \(placed.count) times"] : []
    return twice + clockProblems(of: session, at: first.time, in: ledger)
      + pinProblems(of: session, at: first, in: ledger)
  }

  private func clockProblems(of session: Session, at time: Interval, in ledger: Ledger) -> [String] {
    let event = ledger.scenario.event
    var found: [String] = []
    if time.minutes != session.minutes {
      found.append("runs \(ledger.span(time)), \(time.minutes) minutes, but takes \(session.minutes)")
    }
    if !event.isOnGrid(time.start) {
      found.append("starts \(event.label(time.start)), off the grid of \(event.step) minutes")
    }
    if session.start == nil, let day = event.day(of: time.start), let first = day.starts.first,
      !day.starts.contains(where: { event.moment(day, $0) == time.start })
    {
      let others = day.starts.dropFirst().map(\.description)
      found.append(
        "starts \(event.label(time.start)), but \(day.id) has the starts \(list([first.description] + others))")
    }
    if !event.days.contains(where: { event.opening(of: $0).contains(time) }) {
      found.append("runs \(ledger.span(time)), outside the opening hours")
    }
    return found
  }

  private func pinProblems(of session: Session, at placement: Agenda.Placement, in ledger: Ledger) -> [String] {
    let event = ledger.scenario.event
    let time = placement.time
    var found: [String] = []
    if let day = session.day, event.day(of: time.start)?.id != day {
      found.append("runs \(ledger.span(time)), but is pinned to \(day)")
    }
    if let start = session.start, time.start != start {
      found.append("starts \(event.label(time.start)), but is pinned to \(event.label(start))")
    }
    if let room = session.room, placement.room != room {
      found.append("is in \(placement.room), but is pinned to \(room)")
    }
    if let window = session.window, let day = event.day(of: time.start), !event.interval(day, window).contains(time) {
      found.append("runs \(ledger.span(time)), outside its window \(window)")
    }
    return found
  }
}

extension Event {
  /// Whether a moment is a multiple of ``Event/step`` minutes after its midnight.
  func isOnGrid(_ moment: Moment) -> Bool {
    step <= 0 || time(of: moment).minutes.isMultiple(of: step)
  }
}
