import Conference

/// B7: the room of a workshop offers what a delegate in it needs, such as step-free access.
///
///     x[c, w] ≤ |c| · Σ_{r offers it} room[w, r]
///
/// A violation is one delegate in a room that lacks something they need.
enum Needs: Rule {
  static func add(to model: inout AllocationModel) {
    let problem = model.problem
    for (group, members) in problem.classes.enumerated() where !members.delegate.needs.isEmpty {
      for workshop in problem.workshops.indices {
        model.forbid(
          group, at: workshop, unlessRoom: { members.delegate.needs.allSatisfy($0.features.contains) },
          .needs(members.delegate.id), problem.scenario.rules.needs)
      }
    }
  }
}
