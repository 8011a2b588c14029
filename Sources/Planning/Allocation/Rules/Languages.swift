import Conference

/// B7: a delegate understands the workshop: they share a language with it, or its room interprets.
///
///     x[c, w] ≤ |c| · Σ_{r interprets} room[w, r]        where they share no language
///
/// A violation is one delegate in a workshop that they do not understand.
enum Languages: Rule {
  static func add(to model: inout AllocationModel) {
    let problem = model.problem
    for (workshop, held) in problem.workshops.enumerated() where !held.session.languages.isEmpty {
      for (group, members) in problem.classes.enumerated() {
        let understood = members.delegate.languages
        guard !understood.isEmpty, !understood.contains(where: held.session.languages.contains) else { continue }
        model.forbid(
          group, at: workshop, unlessRoom: { $0.features.contains(.interpretation) },
          .language(members.delegate.id), problem.scenario.rules.languages)
      }
    }
  }
}
