extension Facts {
  /// Workshops open to what nobody is.
  func admissionShapeProblems() -> [Problem] {
    scenario.sessions.enumerated().flatMap { index, session -> [Problem] in
      guard session.kind == .workshop else { return [] }
      let here: [Problem.Step] = ["sessions", .index(index), "open-to"]
      return session.openTo.attributes.sorted { $0.key < $1.key }.compactMap { name, values -> Problem? in
        guard scenario.attributes.contains(name) else { return nil }
        if values.isEmpty { return Problem(here + [.key(name)], "open to no \(name); name one, or leave it out") }
        let known = Set(scenario.delegates.compactMap { $0.attributes[name] })
        guard known.isDisjoint(with: values) else { return nil }
        let has = known.isEmpty ? "nobody has any" : "the roster has \(Array(known.sorted().prefix(12)).joinedInWords)"
        return Problem(here + [.key(name)], "nobody has \(name) \(values.joinedInWords); \(has)")
      }
    }
  }

  /// Workshops that need more than are let in, and delegates who are let into nothing where they have to be somewhere.
  func admissionProblems() -> [Problem] {
    guard scenario.rules[.openTo] == .hard else { return [] }
    return fewAdmitted() + shutOut()
  }

  private func fewAdmitted() -> [Problem] {
    guard scenario.rules.attendance == .hard else { return [] }
    return scenario.sessions.enumerated().compactMap { index, session -> Problem? in
      guard session.kind == .workshop, session.openTo != Admission(), !session.mayBeCancelled else { return nil }
      let admitted = scenario.delegates.count { delegate in
        session.openTo.admits(delegate) && session.pinnedTime.map(delegate.isPresent) ?? true
      }
      guard admitted < session.attendance.min else { return nil }
      return Problem(
        ["sessions", .index(index), "open-to"],
        "this lets in \(admitted) people, and the workshop needs \(session.attendance.min)")
    }
  }

  private func shutOut() -> [Problem] {
    let sets = blocks.filter { block in !block.workshops.allSatisfy { session($0)?.optional ?? true } }
      .flatMap(\.cliques).map { $0.compactMap(session) }.filter { set in set.allSatisfy { $0.openTo != Admission() } }
    guard !sets.isEmpty else { return [] }
    return scenario.delegates.enumerated().compactMap { index, delegate -> Problem? in
      // A part in something else may keep them from the whole block.
      guard delegate.roles.allSatisfy({ session($0.session)?.kind == .workshop }) else { return nil }
      for set in sets {
        let there = set.filter { $0.pinnedTime.map(delegate.isPresent) ?? false }
        guard !there.isEmpty, !there.contains(where: { $0.openTo.admits(delegate) }) else { continue }
        let which =
          there.count == 1 ? "\(there.map(\.id).quoted()), which" : "any of \(there.map(\.id).quoted()), which"
        return Problem(
          ["delegates", .index(index)],
          "'\(delegate.id)' is not let into \(which) they would have to attend; see 'open-to' of \(there.count == 1 ? "it" : "these")"
        )
      }
      return nil
    }
  }
}
