extension Facts {
  /// Bounds that cross each other, and such where nothing is optional.
  func takesShapeProblems() -> [Problem] {
    let all = scenario.rules.takes
    var problems: [Problem] = []
    if let max = all.max, all.min > max {
      problems.append(
        Problem(["rules", "takes", "min"], "at least \(all.min) and at most \(max); swap them, or lower 'min'"))
    }
    let isMoot = !scenario.workshops.contains(where: \.optional)
    let moot = "no workshop is optional, so that nobody chooses how many to take; mark some with 'optional: true'"
    if isMoot, !all.isAny { problems.append(Problem(["rules", "takes"], moot)) }
    for (index, delegate) in scenario.delegates.enumerated() {
      guard let takes = delegate.takes else { continue }
      let here: [Problem.Step] = ["delegates", .index(index), "takes"]
      if let max = takes.max, takes.min > max {
        problems.append(Problem(here, "at least \(takes.min) and at most \(max); put the smaller one first"))
      } else if isMoot, !takes.isAny {
        problems.append(Problem(here, moot))
        break
      }
    }
    return problems
  }

  /// Delegates who take more than there is for them.
  func takesProblems() -> [Problem] {
    guard scenario.rules[.takes] == .hard else { return [] }
    // Made once: with 10,000 delegates all else that is read took less time than asking each for it.
    let optional = scenario.workshops.filter(\.optional)
    return scenario.delegates.enumerated().compactMap { index, delegate -> Problem? in
      let least = scenario.takes(of: delegate).min
      guard least > 0 else { return nil }
      let most = mostOptional(delegate, of: optional)
      guard least > most else { return nil }
      return Problem(
        ["delegates", .index(index), "takes"],
        "'\(delegate.id)' takes at least \(least) of the optional workshops, and can be in \(most) of them; lower it")
    }
  }

  /// As many optional workshops as a delegate could attend, were nothing but the clock in the way: each block counts as often as workshops of it
  /// follow each other.
  private func mostOptional(_ delegate: Delegate, of optional: [Session]) -> Int {
    let open = optional.filter { $0.pinnedTime.map(delegate.isPresent) ?? true }
    let pinned = open.compactMap(\.pinnedTime).sorted { $0.end < $1.end }
    // Taking whatever ends first gives the most that do not overlap.
    var (count, free) = (open.count { $0.pinnedTime == nil }, Moment(minutes: .min))
    for time in pinned where time.start >= free { (count, free) = (count + 1, time.end) }
    return count
  }
}
