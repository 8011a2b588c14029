extension Facts {
  /// Days that close before they open, and a clock that cannot be.
  func dayProblems() -> [Problem] {
    var problems: [Problem] = []
    if scenario.event.days.isEmpty { problems.append(Problem(["event", "days"], "no days; list at least one")) }
    if scenario.event.step < 1 { problems.append(Problem(["event", "step"], "the step must be at least a minute")) }
    for (index, day) in scenario.event.days.enumerated() where day.closes <= day.opens {
      problems.append(
        Problem(
          ["event", "days", .index(index), "closes"],
          "'\(day.id)' closes at \(day.closes), but opens at \(day.opens) only; put the later time here"))
    }
    for (index, day) in scenario.event.days.enumerated() {
      let here: [Problem.Step] = ["event", "days", .index(index)]
      for start in day.starts {
        let moment = scenario.event.moment(day, start)
        if start < day.opens || start >= day.closes {
          problems.append(
            Problem(
              here + ["starts"],
              "the start \(start) of '\(day.id)' is outside its opening hours, \(day.opens)–\(day.closes)"))
        } else if let complaint = gridComplaint(moment) {
          problems.append(Problem(here + ["starts"], complaint))
        }
      }
    }
    return problems
  }

  /// The starts on the grid at which something of some length fits into a stretch; nil when the step makes no grid.
  func starts(of minutes: Int, in interval: Interval) -> [Moment] {
    let step = scenario.event.step
    guard step > 0, interval.minutes >= minutes else { return [] }
    let first = (interval.start.minutes + step - 1) / step * step
    return stride(from: first, through: interval.end.minutes - minutes, by: step).map { Moment(minutes: $0) }
  }

  /// What is wrong with a pinned start that is not on the grid, or nil.
  func gridComplaint(_ start: Moment) -> String? {
    let step = scenario.event.step
    guard step > 0, start.minutes % step != 0 else { return nil }
    let before = start + -(start.minutes % step)
    let (a, b) = (scenario.event.time(of: before), scenario.event.time(of: before + step))
    // With a step of a day both are midnight.
    let better = a == b ? "\(a)" : "\(a) or \(b)"
    return
      "\(scenario.event.time(of: start)) is not on the grid of \(step) minutes; write \(better), or change the step"
  }
}
