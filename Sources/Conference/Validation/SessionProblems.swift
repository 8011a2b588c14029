extension Facts {
  /// Figures that make no sense, and settings that only workshops have.
  func sessionProblems() -> [Problem] {
    var problems: [Problem] = []
    if scenario.sessions.isEmpty { problems.append(Problem(["sessions"], "no sessions; list at least one")) }
    for (index, session) in scenario.sessions.enumerated() {
      let here: [Problem.Step] = ["sessions", .index(index)]
      if session.minutes < 1 { problems.append(Problem(here + ["minutes"], "a session must take at least a minute")) }
      guard session.kind != .workshop else { continue }
      let allocated: [(key: Problem.Step, isSet: Bool)] = [
        ("sectors", session.sectors != SectorRule()), ("optional", session.optional),
        ("may-be-cancelled", session.mayBeCancelled), ("open-to", session.openTo != Admission()),
        ("builds-on", !session.buildsOn.isEmpty),
        ("attendance", session.kind != .talk && session.attendance != Attendance()),
      ]
      for (key, _) in allocated.filter(\.isSet) {
        problems.append(
          Problem(
            here + [key],
            "a \(session.kind.rawValue) has nobody allocated to it; this belongs to workshops, leave it out"))
      }
    }
    return problems
  }
}
