import Conference
import Optimization

/// A1: every session is placed once, inside its day's opening hours, its own pins and its window, at one of the starts of the day where it has any.
///
///     Σ_t y[a, t] = 1        ∀ activity a
///
/// A partial agenda may leave an activity out: then `Σ_t y[a, t] + out[a] = 1`.
enum SessionPlacement: AgendaRule {
  static func excess(of member: Int, at start: Moment, in programme: Programme) -> Int? {
    guard let session = programme.members[member].session else { return 0 }
    let event = programme.scenario.event
    guard let day = event.day(of: start), session.day == nil || session.day == day.id else { return nil }
    if session.start == nil, !day.starts.isEmpty, !day.starts.contains(event.time(of: start)) { return nil }
    let time = programme.time(member, at: start)
    let pin = session.start.map { abs($0 - start) } ?? 0
    let window = session.window.map { event.interval(day, $0).minutesOutside(time) } ?? 0
    return pin + window + event.opening(of: day).minutesOutside(time)
  }

  static func add(to model: inout AgendaModel) {
    for activity in model.problem.programme.activities.indices {
      var starts = LinearExpression(sum: model.starts[activity])
      if let out = model.out[activity] { starts.add(1, out) }
      model.require("once[\(model.name(of: activity))]", starts, 1...1)
    }
  }
}
