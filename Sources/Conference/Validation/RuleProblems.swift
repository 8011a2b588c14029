extension Facts {
  /// Rules whose figures no plan can have.
  func ruleProblems() -> [Problem] {
    var problems: [Problem] = []
    let rules = scenario.rules
    for rule in RuleName.inRulebook {
      guard case .soft(let weight) = rules[rule], weight < 1 else { continue }
      problems.append(
        Problem(
          ["rules", .key(rule.rawValue), "soft"], "a weight of \(weight) forbids nothing; give 1 or more, or write off")
      )
    }
    if let guarantee = rules.guarantee, guarantee.choices < 1 {
      problems.append(
        Problem(["rules", "guarantee", "within-choices"], "nobody has a choice before the first; give 1 or more"))
    }
    if case .atMost(let most)? = rules.delegationSpread?.limit, most < 1 {
      problems.append(
        Problem(
          ["rules", "delegation-spread", "at-most"], "at most \(most) leaves no place for anybody; give 1 or more"))
    }
    return problems
  }
}
