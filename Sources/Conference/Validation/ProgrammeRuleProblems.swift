extension Facts {
  /// Rules that are about nothing, or the same twice.
  func programmeRuleProblems() -> [Problem] {
    var seen: Set<ID<ProgrammeRule>> = []
    var problems: [Problem] = []
    for (index, rule) in scenario.programmeRules.enumerated() {
      let here: [Problem.Step] = [.key(ProgrammeRule.stage), .index(index)]
      if !seen.insert(rule.id).inserted {
        problems.append(Problem(here + ["id"], "rule '\(rule.id)' is declared a second time; rename one, or remove it"))
      }
      for group in rule.groups where Set(group).count < group.count {
        problems.append(Problem(here, "a rule that names a session twice; name it once"))
      }
      if case .window = rule.demand { continue }
      if rule.groups.allSatisfy({ $0.count < 2 }) {
        problems.append(
          Problem(here, "a rule about sessions together that names fewer than two; name more, or remove it"))
      }
    }
    return problems
  }
}
