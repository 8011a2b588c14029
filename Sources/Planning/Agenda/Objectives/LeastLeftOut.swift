import Conference

/// The sessions that a partial agenda leaves out, each counted with its minutes.
///
///     Σ_a minutes(a) · out[a]
struct LeastLeftOut: SeparableObjective {
  var name: String { "left-out" }

  func table(of problem: AgendaProblem) -> AgendaCosts {
    var costs = AgendaCosts(problem) { _, _ in 0 }
    guard problem.isPartial else { return costs }
    let programme = problem.programme
    costs.out = programme.activities.map { members in
      programme.members[members[0]].session == nil
        ? 0 : Double(members.reduce(0) { $0 + programme.members[$1].minutes })
    }
    return costs
  }
}
