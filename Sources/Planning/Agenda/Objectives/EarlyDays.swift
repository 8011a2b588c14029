import Conference
import Optimization

/// Early days: of days that are as short together, the first ones are full and the last ones short.
///
///     Σ_d d · (minutes from the opening of day d to the end of its last session),    d = 0, 1 …
///
/// It settles how long each day is before sessions are put in their order, which is all the relaxation needs to know about it then.
struct EarlyDays: AgendaObjective {
  var name: String { "early-days" }

  func isOpen(in problem: AgendaProblem) -> Bool { problem.workEnds.keys.contains { $0 > 0 } }

  func expression(in model: inout AgendaModel) -> LinearExpression {
    LinearExpression(
      model.dayParts().filter { $0.day > 0 }.map { .init($0.isOn, Double($0.day * $0.minutes)) })
  }

  /// What the days need, in the first ones as far as these are long enough, see ``PackingBound``.
  func leastValue(of problem: AgendaProblem) -> Double {
    Double(PackingBound(problem).least(weights: Array(problem.scenario.event.days.indices)))
  }

  var isAboutEnds: Bool { true }

  func measure(of problem: AgendaProblem) -> @Sendable (Placement) -> Double {
    { Double($0.workingMinutes(in: problem).enumerated().reduce(0) { $0 + $1.offset * $1.element }) }
  }
}
