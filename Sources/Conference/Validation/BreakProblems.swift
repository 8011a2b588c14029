extension Facts {
  /// Breaks that do not fit into their window, or collide with what is pinned.
  func breakProblems() -> [Problem] {
    scenario.breaks.enumerated().flatMap { index, pause in
      pinProblems(index, pause) ?? fitProblems(index, pause)
    } + overlappingBreaks()
  }

  /// What is wrong with a break's pinned start; nil when it has none.
  private func pinProblems(_ index: Int, _ pause: Break) -> [Problem]? {
    guard let start = pause.start else { return nil }
    let path: [Problem.Step] = ["breaks", .index(index), "start", .key(pause.day.text)]
    let time = Interval(start: start, minutes: pause.minutes)
    if let complaint = gridComplaint(start) { return [Problem(path, complaint)] }
    if !pause.window.contains(time) {
      return [
        Problem(path, "\(span(time)) on '\(pause.day)' is not inside the break's window, \(span(pause.window))")
      ]
    }
    if let day = days[pause.day], !scenario.event.opening(of: day).contains(time) {
      return [Problem(path, "\(span(time)) is outside the opening hours of '\(day.id)', \(day.opens)–\(day.closes)")]
    }
    return work(stoppedBy: pause, during: time).map { session in
      [Problem(path, "session '\(session.id)' runs on \(during(session)); nothing runs during a break")]
    } ?? []
  }

  /// Why a break that is not pinned fits nowhere.
  private func fitProblems(_ index: Int, _ pause: Break) -> [Problem] {
    let path: [Problem.Step] = ["breaks", .index(index), "window", .key(pause.day.text)]
    if pause.window.minutes < pause.minutes {
      return [
        Problem(
          path,
          "the window \(span(pause.window)) is shorter than the break, which takes \(pause.minutes) minutes; widen it")
      ]
    }
    guard let day = days[pause.day] else { return [] }
    let opening = scenario.event.opening(of: day)
    let window = Interval(start: max(opening.start, pause.window.start), end: min(opening.end, pause.window.end))
    let starts = starts(of: pause.minutes, in: window)
    guard !starts.isEmpty else {
      return [
        Problem(
          path,
          "no start on the grid of \(scenario.event.step) minutes leaves \(pause.minutes) minutes between "
            + "\(span(pause.window)) and the opening hours of '\(day.id)', \(day.opens)–\(day.closes)")
      ]
    }
    let blocking = starts.map { work(stoppedBy: pause, during: Interval(start: $0, minutes: pause.minutes)) }
    guard let session = blocking[0], blocking.allSatisfy({ $0 != nil }) else { return [] }
    return [
      Problem(
        path,
        "the break fits nowhere into \(span(pause.window)) on '\(day.id)': session '\(session.id)' runs on "
          + "\(during(session)); widen the window, or move the session")
    ]
  }

  private func overlappingBreaks() -> [Problem] {
    var problems: [Problem] = []
    let pinned = scenario.breaks.enumerated().compactMap { index, pause in
      pause.start.map { (index, pause, Interval(start: $0, minutes: pause.minutes)) }
    }
    for (position, (index, pause, time)) in pinned.enumerated() {
      guard let other = pinned[..<position].first(where: { $0.2.overlaps(time) }) else { continue }
      problems.append(
        Problem(
          ["breaks", .index(index), "start", .key(pause.day.text)],
          "break '\(other.1.id)' is on at the same time, \(span(other.2))"))
    }
    return problems
  }

  /// A session pinned to a time in a stretch that people work in.
  private func work(stoppedBy pause: Break, during interval: Interval) -> Session? {
    scenario.sessions.first { pause.stops($0) && $0.pinnedTime?.overlaps(interval) == true }
  }

  /// `fri 09:30–11:00`, of a session that is pinned to a time.
  private func during(_ session: Session) -> String {
    session.pinnedTime.map { "\(scenario.event.label($0.start))–\(scenario.event.time(of: $0.end))" } ?? ""
  }

  /// `09:30–11:00`.
  func span(_ interval: Interval) -> String {
    let end = interval.end.minutes % 1440 == 0 ? .endOfDay : scenario.event.time(of: interval.end)
    return "\(scenario.event.time(of: interval.start))–\(end)"
  }
}
