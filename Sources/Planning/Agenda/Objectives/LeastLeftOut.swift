import Conference
import Optimization

/// The sessions that a partial agenda leaves out, each counted with its minutes.
///
///     Σ_a minutes(a) · out[a]
struct LeastLeftOut: AgendaObjective {
  var name: String { "left-out" }

  func expression(in model: inout AgendaModel) -> LinearExpression? {
    var sum = LinearExpression()
    for (activity, out) in model.out.enumerated() {
      guard let out else { continue }
      let minutes = model.problem.programme.activities[activity].reduce(0) {
        $0 + model.problem.programme.members[$1].minutes
      }
      sum.add(Double(minutes), out)
    }
    return sum.terms.isEmpty ? nil : sum
  }
}
