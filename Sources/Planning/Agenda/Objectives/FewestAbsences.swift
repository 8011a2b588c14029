import Conference

/// Few sessions that delegates wish and are away for: for each workshop or talk, those who wish its topic and have not arrived yet, or have left.
struct FewestAbsences: SeparableObjective {
  var name: String { "absences" }

  /// Where it is the same whenever each of them is, nothing is open.
  func isOpen(in problem: AgendaProblem) -> Bool {
    table(of: problem).starts.contains { Set($0).count > 1 }
  }

  func table(of problem: AgendaProblem) -> AgendaCosts {
    let programme = problem.programme
    let partly = programme.scenario.delegates.filter { $0.arrives != nil || $0.leaves != nil }
    guard !partly.isEmpty else { return AgendaCosts(problem) { _, _ in 0 } }
    let wishes = partly.map { Set(programme.scenario.wishes(of: $0) + $0.scores.filter { $0.value > 0 }.map(\.key)) }
    let wishing = programme.members.map { held -> [Delegate] in
      guard let session = held.session, session.kind == .workshop || session.kind == .talk else { return [] }
      return zip(partly, wishes).filter { $1.contains(session.topic) }.map(\.0)
    }
    return AgendaCosts(problem) { member, moment in
      let time = programme.time(member, at: moment)
      return Double(wishing[member].count { !$0.isPresent(during: time) })
    }
  }
}
