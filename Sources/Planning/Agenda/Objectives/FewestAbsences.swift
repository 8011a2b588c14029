import Conference
import Optimization

/// Few sessions that delegates wish and are away for: for each workshop or talk, those who wish its topic and have not arrived yet, or have left.
struct FewestAbsences: AgendaObjective {
  var name: String { "absences" }

  func expression(in model: inout AgendaModel) -> LinearExpression? {
    let programme = model.problem.programme
    let partly = programme.scenario.delegates.filter { $0.arrives != nil || $0.leaves != nil }
    guard !partly.isEmpty else { return nil }
    let wishes = partly.map { Set(programme.scenario.wishes(of: $0) + $0.scores.filter { $0.value > 0 }.map(\.key)) }
    var sum = LinearExpression()
    var isOpen = false
    for (member, held) in programme.members.enumerated() {
      guard let session = held.session, session.kind == .workshop || session.kind == .talk else { continue }
      let wishing = zip(partly, wishes).filter { $1.contains(session.topic) }.map(\.0)
      let missed = model.candidates(of: member).map { candidate in
        (candidate.column, wishing.count { !$0.isPresent(during: candidate.time) })
      }
      if Set(missed.map(\.1)).count > 1 { isOpen = true }
      for (column, people) in missed where people > 0 { sum.add(Double(people), column) }
    }
    return isOpen ? sum : nil
  }
}
