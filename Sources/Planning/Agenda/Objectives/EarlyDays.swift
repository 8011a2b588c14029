import Conference
import Optimization

/// Early days: of days that are as short together, the first ones are full and the last ones short.
///
///     Σ_d d · (minutes from the opening of day d to the end of its last session),    d = 0, 1 …
///
/// It settles how long each day is before sessions are put in their order, which is all the relaxation needs to know about it then.
struct EarlyDays: AgendaObjective {
  var name: String { "early-days" }

  func expression(in model: inout AgendaModel) -> LinearExpression? {
    let later = model.dayParts.filter { $0.day > 0 }
    return later.isEmpty ? nil : LinearExpression(later.map { .init($0.isOn, Double($0.day * $0.minutes)) })
  }
}
