import Conference

/// B7: a delegate understands the workshop: they share a language with it, or its room interprets.
///
/// A violation is one delegate in a workshop that they do not understand.
enum Understanding: Rule {
  static func add(to model: inout AllocationModel) {
    let problem = model.problem
    for (workshop, held) in problem.workshops.enumerated() {
      let spoken = held.session.languages
      guard !spoken.isEmpty, !held.room.features.contains(.interpretation) else { continue }
      for (group, members) in problem.classes.enumerated() {
        let understood = members.delegate.languages
        if !understood.isEmpty, !understood.contains(where: spoken.contains) {
          model.forbid(group, at: workshop, .language(members.delegate.id), problem.scenario.rules.languages)
        }
      }
    }
  }
}
