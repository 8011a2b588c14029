import Conference

/// Stability: the sessions and breaks that start at another time than in an earlier agenda.
struct FewestMoved: SeparableObjective {
  /// The agenda that people know.
  let earlier: Agenda?

  var name: String { "stability" }

  func table(of problem: AgendaProblem) -> AgendaCosts {
    guard let earlier else { return AgendaCosts(problem) { _, _ in 0 } }
    let sessions = Dictionary(
      earlier.placements.map { ($0.session, $0.time.start) }, uniquingKeysWith: { first, _ in first })
    let known = problem.programme.members.map { held in
      held.session.flatMap { sessions[$0.id] }
        ?? held.pause.flatMap { pause in earlier.pauses.first { $0.id == pause.id && $0.day == pause.day }?.time.start }
    }
    return AgendaCosts(problem) { member, moment in known[member].map { $0 == moment ? 0 : 1 } ?? 0 }
  }
}
