import Conference

/// The order of identifiers: each session as early as can be, `w1` before `w2` and `w2` before `w10`, and what comes after others after them all.
///
/// Agendas are placed with their sessions in that order, so that a position says it.
///
///     Σ_a (n − position(a)) · (start of a, in steps from the opening of the first day, nights left out)
///
/// What a partial agenda leaves out counts as if it began when all is over, so that of sessions of the same length the last are left out.
///
/// Of two sessions that could swap, the product is least when the one whose identifier is first is first on the day.
struct IdentifierOrder: SeparableObjective {
  var name: String { "identifier-order" }

  func table(of problem: AgendaProblem) -> AgendaCosts {
    let programme = problem.programme
    let count = programme.activities.count
    let event = programme.scenario.event
    let end = event.days.reduce(0) { $0 + event.opening(of: $1).minutes } / max(1, event.step)
    var costs = AgendaCosts(problem) { _, _ in 0 }
    for (activity, members) in programme.activities.enumerated() where programme.members[members[0]].session != nil {
      costs.starts[activity] = problem.starts[activity].map {
        Double((count - activity) * steps(to: $0.moment, event))
      }
      costs.out[activity] = Double((count - activity) * end)
    }
    return costs
  }

  /// By the grid of the event, not by the starts that are left: so the values of two questions about one agenda compare.
  private func steps(to moment: Moment, _ event: Event) -> Int {
    var minutes = 0
    for day in event.days {
      let opening = event.opening(of: day)
      if day.id == event.day(of: moment)?.id { return (minutes + (moment - opening.start)) / max(1, event.step) }
      minutes += opening.minutes
    }
    return minutes / max(1, event.step)
  }
}
