import Conference
import Optimization

/// Stability: the sessions and breaks that start at another time than in an earlier agenda.
struct FewestMoved: AgendaObjective {
  /// The agenda that people know.
  let earlier: Agenda?

  var name: String { "stability" }

  func expression(in model: inout AgendaModel) -> LinearExpression? {
    guard let earlier else { return nil }
    let sessions = Dictionary(
      earlier.placements.map { ($0.session, $0.time.start) }, uniquingKeysWith: { first, _ in first })
    var sum = LinearExpression()
    for member in model.problem.programme.members.indices {
      let held = model.problem.programme.members[member]
      let known =
        held.session.flatMap { sessions[$0.id] }
        ?? held.pause.flatMap { pause in earlier.pauses.first { $0.id == pause.id && $0.day == pause.day }?.time.start }
      guard let known else { continue }
      for (column, time, _) in model.candidates(of: member) where time.start != known { sum.add(1, column) }
    }
    return sum.terms.isEmpty ? nil : sum
  }
}
