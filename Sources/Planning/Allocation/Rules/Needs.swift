import Conference

/// B7: the room of a workshop offers what a delegate in it needs, such as step-free access.
///
///     x[c, w] ≤ |c| · Σ_{r offers it} room[w, r]
///
/// A violation is one need in a seat whose room does not meet it; where the rule is hard, one row says it of all needs.
enum Needs: Rule {
  static func add(to model: inout AllocationModel) {
    let problem = model.problem
    for (group, members) in problem.classes.enumerated() where !members.delegate.needs.isEmpty {
      for workshop in problem.workshops.indices {
        let all = members.delegate.needs
        for needs in problem.scenario.rules.needs == .hard ? [all] : all.map({ [$0] }) {
          model.forbid(
            group, at: workshop, unlessRoom: { needs.allSatisfy($0.features.contains) },
            .needs(members.delegate.id), problem.scenario.rules.needs)
        }
      }
    }
  }
}
