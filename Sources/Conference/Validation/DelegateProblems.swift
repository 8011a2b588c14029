extension Facts {
  /// Delegates who are never there, or wish in two ways.
  func delegateProblems() -> [Problem] {
    var problems: [Problem] = []
    if scenario.delegates.isEmpty { problems.append(Problem(["delegates"], "no delegates; the roster must list some")) }
    let opening = scenario.event.days.first.map { scenario.event.opening(of: $0).start }
    let closing = scenario.event.days.last.map { scenario.event.opening(of: $0).end }
    for (index, delegate) in scenario.delegates.enumerated() {
      let here: [Problem.Step] = ["delegates", .index(index)]
      if let arrives = delegate.arrives, let leaves = delegate.leaves, leaves <= arrives {
        problems.append(
          Problem(here + ["leaves"], "'\(delegate.id)' leaves before arriving, at \(scenario.event.label(arrives))"))
      } else if let arrives = delegate.arrives, let closing, arrives >= closing {
        problems.append(Problem(here + ["arrives"], "'\(delegate.id)' arrives when the conference is over"))
      } else if let leaves = delegate.leaves, let opening, leaves <= opening {
        problems.append(Problem(here + ["leaves"], "'\(delegate.id)' leaves before the conference begins"))
      }
      if !delegate.choices.isEmpty, let topic = delegate.scores.keys.min() {
        problems.append(
          Problem(here + ["scores", .key(topic.text)], "'\(delegate.id)' has choices and scores; give one of the two"))
      }
    }
    return problems
  }

  /// Delegates who need what no room offers, or understand no workshop, and may not stay away.
  func lonelyProblems() -> [Problem] {
    scenario.delegates.enumerated().flatMap { index, delegate -> [Problem] in
      let here: [Problem.Step] = ["delegates", .index(index)]
      return [
        needsComplaint(delegate).map { Problem(here + ["needs"], $0) },
        languageComplaint(delegate).map { Problem(here + ["languages"], $0) },
      ].compactMap(\.self)
    }
  }

  private func needsComplaint(_ delegate: Delegate) -> String? {
    guard scenario.rules.needs == .hard, delegate.needs.count > 1, mustAttend,
      delegate.needs.allSatisfy({ need in scenario.rooms.contains { $0.features.contains(need) } }),
      !scenario.rooms.contains(where: { room in delegate.needs.allSatisfy(room.features.contains) })
    else { return nil }
    return "no room offers \(delegate.needs.quoted()) together"
  }

  /// Whether there is a workshop whose block nobody may stay away from.
  private var mustAttend: Bool { scenario.workshops.contains { !$0.optional } }

  private func languageComplaint(_ delegate: Delegate) -> String? {
    guard scenario.rules.languages == .hard, !delegate.languages.isEmpty, mustAttend,
      !scenario.rooms.contains(where: { $0.features.contains(.interpretation) }),
      scenario.workshops.allSatisfy({
        !$0.languages.isEmpty && !$0.languages.contains(where: delegate.languages.contains)
      })
    else { return nil }
    let spoken = Set(scenario.workshops.flatMap(\.languages)).sorted()
    return
      "'\(delegate.id)' understands no workshop: they are in \(spoken.joinedInWords), and no room offers 'interpretation'"
  }
}
