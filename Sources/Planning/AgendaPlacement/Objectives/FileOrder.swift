import Conference
import Optimization

/// The order of the file: each session as early as can be, those that the file names first before the others.
///
///     Σ_a (n − position(a)) · (start of a, in steps from the opening of the first day, nights left out)
///
/// Of two sessions that could swap, the product is least when the one that is first in the file is first on the day.
struct FileOrder: AgendaObjective {
  var name: String { "file-order" }

  func expression(in model: inout AgendaModel) -> LinearExpression? {
    let programme = model.problem.programme
    let count = programme.activities.count
    let rank = Dictionary(model.moments.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    var sum = LinearExpression()
    for (activity, members) in programme.activities.enumerated() where programme.members[members[0]].session != nil {
      for (number, start) in model.problem.starts[activity].enumerated() {
        sum.add(Double((count - activity) * (rank[start.moment] ?? 0)), model.starts[activity][number])
      }
    }
    return sum.normalized().terms.isEmpty ? nil : sum
  }
}
