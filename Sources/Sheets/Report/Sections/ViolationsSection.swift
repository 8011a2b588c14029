import Verification

/// The soft rules that are not kept, with what they cost; the first thousand of them.
func violationsView(_ content: SheetContent) -> View {
  let (phrases, violations) = (content.phrases, content.verified.violations)
  let names = SentenceNames(content.scenario, phrases)
  let rows = violations.prefix(1000).map { violation -> View in
    [
      "code": violation.rule.code, "rule": phrases.ruleName(violation.rule),
      "message": plain(phrases.violation(violation.finding, names)),
      "amount": violation.amount, "cost": violation.penalty,
    ]
  }
  return [
    "introduction": violations.isEmpty
      ? phrases.violationsNone : phrases.violationsIntroduction(violations.count, content.verified.penalty),
    "hasRows": !rows.isEmpty, "rows": rows,
  ]
}
