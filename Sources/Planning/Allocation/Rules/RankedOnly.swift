import Conference

/// B9: who has wishes attends nothing that they did not rank.
///
/// Where it is hard, seats are only certain where places are optional. A violation is one delegate in a workshop that they did not ask for.
enum RankedOnly: Rule {
  static func add(to model: inout AllocationModel) {
    let problem = model.problem
    let enforcement = problem.scenario.rules.rankedOnly
    guard enforcement != .off else { return }
    for (group, members) in problem.classes.enumerated() where !members.wishes.isEmpty {
      let wished = Set(members.wishes)
      for (workshop, held) in problem.workshops.enumerated() where !wished.contains(held.session.topic) {
        model.forbid(group, at: workshop, .rankedOnly(members.delegate.id), enforcement)
      }
    }
  }
}
