import Conference

/// B5: no two members of a group are in the same workshop.
///
///     Σ_{c ∈ group} x[c, w] ≤ 1        ∀ workshop w
///
/// A violation is one member too many in a workshop.
enum Apart: Rule {
  static func add(to model: inout AllocationModel) {
    let enforcement = model.problem.scenario.rules.apart
    for group in model.problem.scenario.apart {
      let members = group.compactMap { model.problem.classOf[$0] }
      for (workshop, held) in model.problem.workshops.enumerated() {
        let people = model.people(members, at: workshop)
        model.require(.apart(group), at: held.session.id.text, people, 0...1, enforcement)
      }
    }
  }
}
