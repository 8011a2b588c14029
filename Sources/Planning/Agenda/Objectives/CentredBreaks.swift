import Conference
import Optimization

/// Breaks near the middle of their windows: twice the minutes between the two middles, summed.
struct CentredBreaks: AgendaObjective {
  var name: String { "centred-breaks" }

  func expression(in model: inout AgendaModel) -> LinearExpression? {
    var sum = LinearExpression()
    for (member, held) in model.problem.programme.members.enumerated() {
      guard let window = held.pause?.window else { continue }
      for (column, time, _) in model.candidates(of: member) {
        sum.add(Double(abs((time.start - window.start) - (window.end - time.end))), column)
      }
    }
    return sum.normalized().terms.isEmpty ? nil : sum
  }
}
