import Conference

/// B10: a workshop has nobody to whom it is not open: `x[c, w] = 0` where it does not admit the class.
///
/// A violation is one delegate in a workshop that is not open to them.
enum OpenTo: Rule {
  static func add(to model: inout AllocationModel) {
    let problem = model.problem
    let enforcement = problem.scenario.rules[.openTo]
    for (workshop, held) in problem.workshops.enumerated() where held.session.openTo != Admission() {
      for (group, members) in problem.classes.enumerated() where !held.session.openTo.admits(members.delegate) {
        model.forbid(group, at: workshop, .rule(.openTo, [.session(held.session.id)]), enforcement)
      }
    }
  }
}
