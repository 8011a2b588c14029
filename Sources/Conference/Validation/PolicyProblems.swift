extension Facts {
  /// A policy that wants nothing, or the same twice, or less of what is better.
  func policyProblems() -> [Problem] {
    var problems: [Problem] = []
    if scenario.policy.stages.isEmpty {
      problems.append(
        Problem(["policy"], "a policy without objectives; name one, or leave 'policy' out for the standard one"))
    }
    var seen: Set<String> = []
    for (index, stage) in scenario.policy.stages.enumerated() {
      for part in stage.parts {
        let name = part.objective.name
        let here: [Problem.Step] = ["policy", .index(index), .key(part.objective.key)]
        if !seen.insert(name).inserted {
          problems.append(Problem(here, "'\(name)' is in the policy already; name it once"))
        }
        if case .sectorBalance(let settings) = part.objective, let attribute = settings.attribute,
          !scenario.attributes.contains(attribute)
        {
          problems.append(
            Problem(
              here + ["of"],
              "attribute '\(attribute)' is not declared; \(attributeHint(attribute))"))
        }
        if case .preferences(let preferences) = part.objective { problems += penaltyProblems(preferences, at: here) }
        problems += companyProblems(of: part, in: stage, at: here)
      }
    }
    return problems
  }

  /// A profile is many figures, and meetings are searched for by themselves: both are stages of their own.
  private func companyProblems(of part: Stage.Part, in stage: Stage, at here: [Problem.Step]) -> [Problem] {
    var isMixing = false
    if case .mixing = part.objective { isMixing = true }
    guard isMixing || part.objective.isProfile else { return [] }
    let name = part.objective.name
    if stage.parts.count > 1 || part.weight != 1 {
      return [Problem(here, "'\(name)' cannot be weighed against others; give it a stage of its own, without a weight")]
    }
    if part.objective.isProfile, stage.slack != .none {
      return [Problem(here, "'\(name)' is many figures, and a slack is of one; leave the slack out")]
    }
    return []
  }

  private func attributeHint(_ name: String) -> String {
    if let near = nearestName(to: name, among: scenario.attributes) { return "did you mean '\(near)'?" }
    return "add it to the 'attributes' of the delegates, and a column of that name to the roster"
  }

  private func penaltyProblems(_ preferences: Preferences, at here: [Problem.Step]) -> [Problem] {
    let penalties = preferences.penalties
    var problems: [Problem] = []
    for (index, (before, after)) in zip(penalties, penalties.dropFirst()).enumerated() where after < before {
      problems.append(
        Problem(
          here + ["penalties", .index(index + 1)],
          "choice \(index + 2) costs \(after), less than choice \(index + 1); a later choice costs as much or more"))
    }
    if let unranked = preferences.unranked, let last = penalties.max(), unranked < last {
      problems.append(
        Problem(
          here + ["unranked"],
          "what nobody asked for costs \(unranked), less than the last choice; give \(last) or more"))
    }
    return problems
  }
}
