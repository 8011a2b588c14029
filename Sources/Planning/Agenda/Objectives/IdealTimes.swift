import Conference
import Optimization

/// The minutes by which sessions start off the time of day that their planner would like best.
struct IdealTimes: AgendaObjective {
  var name: String { "ideal-times" }

  func expression(in model: inout AgendaModel) -> LinearExpression? {
    var sum = LinearExpression()
    let event = model.problem.scenario.event
    for (member, held) in model.problem.programme.members.enumerated() {
      guard let ideal = held.session?.ideal else { continue }
      for (column, time, _) in model.candidates(of: member) {
        sum.add(Double(abs(event.time(of: time.start).minutes - ideal.minutes)), column)
      }
    }
    return sum.normalized().terms.isEmpty ? nil : sum
  }
}
