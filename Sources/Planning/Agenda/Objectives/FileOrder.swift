import Conference
import Optimization

/// The order of the file: each session as early as can be, those that the file names first before the others.
///
///     Σ_a (n − position(a)) · (start of a, in steps from the opening of the first day, nights left out)
///
/// What a partial agenda leaves out counts as if it began when all is over, so that of sessions of the same length the last of the file are left out.
///
/// Of two sessions that could swap, the product is least when the one that is first in the file is first on the day.
struct FileOrder: AgendaObjective {
  var name: String { "file-order" }

  func expression(in model: inout AgendaModel) -> LinearExpression? {
    let programme = model.problem.programme
    let count = programme.activities.count
    let event = programme.scenario.event
    let end = event.days.reduce(0) { $0 + event.opening(of: $1).minutes } / max(1, event.step)
    var sum = LinearExpression()
    for (activity, members) in programme.activities.enumerated() where programme.members[members[0]].session != nil {
      for (number, start) in model.problem.starts[activity].enumerated() {
        sum.add(Double((count - activity) * steps(to: start.moment, event)), model.starts[activity][number])
      }
      if let out = model.out[activity] { sum.add(Double((count - activity) * end), out) }
    }
    return sum.normalized().terms.isEmpty ? nil : sum
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
