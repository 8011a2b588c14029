extension Facts {
  /// A policy of the agenda that wants the same twice. One that wants nothing takes the first agenda that keeps the rules.
  func agendaPolicyProblems() -> [Problem] {
    var seen: Set<AgendaPolicy.Objective> = []
    var problems: [Problem] = []
    for (index, stage) in scenario.agendaPolicy.stages.enumerated() {
      for part in stage.parts where !seen.insert(part.objective).inserted {
        let name = part.objective.rawValue
        problems.append(
          Problem(["agenda-policy", .index(index), .key(name)], "'\(name)' is in the policy already; name it once"))
      }
    }
    return problems
  }
}
