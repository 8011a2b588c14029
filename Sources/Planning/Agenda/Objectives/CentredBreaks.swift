import Conference

/// Breaks near the middle of their windows: twice the minutes between the two middles, summed.
struct CentredBreaks: SeparableObjective {
  var name: String { "centred-breaks" }

  func table(of problem: AgendaProblem) -> AgendaCosts {
    AgendaCosts(problem) { member, moment in
      guard let window = problem.programme.members[member].pause?.window else { return 0 }
      let time = problem.programme.time(member, at: moment)
      return Double(abs((time.start - window.start) - (window.end - time.end)))
    }
  }
}
