extension Facts {
  /// Sessions that no time of the conference suits.
  func timeProblems() -> [Problem] {
    scenario.sessions.enumerated().compactMap { index, session in
      guard session.minutes > 0 else { return nil }
      let here: [Problem.Step] = ["sessions", .index(index)]
      return session.start.map { pinProblem(session, $0, at: here) } ?? fitProblem(session, at: here)
    }
  }

  /// What is wrong with a pinned start.
  private func pinProblem(_ session: Session, _ start: Moment, at here: [Problem.Step]) -> Problem? {
    let event = scenario.event
    if let complaint = gridComplaint(start) { return Problem(here + ["start"], complaint) }
    guard let day = session.day.map({ days[$0] }) ?? event.day(of: start) else { return nil }
    let time = Interval(start: start, minutes: session.minutes)
    if event.day(of: start)?.id != day.id {
      return Problem(here + ["start"], "\(event.label(start)) is not on '\(day.id)', its day; pin it to one of the two")
    }
    if !event.opening(of: day).contains(time) {
      return Problem(
        here + ["start"],
        "\(span(time)) is outside the opening hours of '\(day.id)', \(day.opens)–\(day.closes); move the session or the hours"
      )
    }
    if let window = session.window, !event.interval(day, window).contains(time) {
      return Problem(here + ["start"], "\(span(time)) is not inside the session's own window, \(window)")
    }
    return nil
  }

  /// Why a session that is not pinned to a time fits into none.
  private func fitProblem(_ session: Session, at here: [Problem.Step]) -> Problem? {
    if let window = session.window, window.minutes < session.minutes {
      return Problem(
        here + ["window"],
        "the window \(window) is shorter than the session, which takes \(session.minutes) minutes; widen it")
    }
    let possible = session.day.map { days[$0].map { [$0] } ?? [] } ?? scenario.event.days
    guard let longest = possible.map({ scenario.event.opening(of: $0).minutes }).max() else { return nil }
    if longest < session.minutes {
      let day = possible.count == 1 ? "'\(possible[0].id)' is open" : "any day is open"
      return Problem(
        here + ["minutes"], "\(session.minutes) minutes are longer than \(day), which is \(longest) minutes")
    }
    let fits = possible.contains { day in
      let opening = scenario.event.opening(of: day)
      let window = session.window.map { scenario.event.interval(day, $0) } ?? opening
      let stretch = Interval(start: max(opening.start, window.start), end: min(opening.end, window.end))
      return starts(of: session.minutes, in: stretch)
        .contains { day.starts.isEmpty || day.starts.contains(scenario.event.time(of: $0)) }
    }
    guard !fits else { return nil }
    return Problem(
      here + [session.window == nil ? "minutes" : "window"],
      "no start \(possible.contains { !$0.starts.isEmpty } ? "of the days" : "on the grid of \(scenario.event.step) minutes") leaves \(session.minutes) minutes inside the opening hours"
        + (session.window.map { " and the window \($0)" } ?? ""))
  }
}
