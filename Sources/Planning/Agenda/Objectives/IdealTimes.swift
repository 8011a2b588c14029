import Conference

/// The minutes by which sessions start off the time of day that their planner would like best.
struct IdealTimes: SeparableObjective {
  var name: String { "ideal-times" }

  func table(of problem: AgendaProblem) -> AgendaCosts {
    AgendaCosts(problem) { member, moment in
      guard let ideal = problem.programme.members[member].session?.ideal else { return 0 }
      return Double(abs(problem.scenario.event.time(of: moment).minutes - ideal.minutes))
    }
  }
}
