import Conference

/// B7: the room of a workshop offers what a delegate in it needs, such as step-free access.
///
/// A violation is one delegate in a room that lacks something they need.
enum Needs: Rule {
  static func add(to model: inout AllocationModel) {
    let problem = model.problem
    for (group, members) in problem.classes.enumerated() where !members.delegate.needs.isEmpty {
      for (workshop, held) in problem.workshops.enumerated()
      where !members.delegate.needs.allSatisfy(held.room.features.contains) {
        model.forbid(group, at: workshop, .needs(members.delegate.id), problem.scenario.rules.needs)
      }
    }
  }
}
