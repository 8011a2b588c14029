import Conference

/// A plan without its false claims: from the first stage on whose claim does not hold, every stage is claimed to be worth
/// what it is, without a bound, and told as disturbed.
///
/// Stages after a false claim rest on it, so theirs fall with it. A plan whose claims are not named as its policy names its
/// stages claims nothing afterwards. Nothing else about the plan changes: whether it keeps the rules is another question.
///
/// - Parameters:
///   - plan: what is claimed.
///   - scenario: a consistent scenario.
///   - allowingPartial: whether the plan was asked to be partial.
public func withdrawingFalseClaims(of plan: Plan, in scenario: Scenario, allowingPartial: Bool = false) -> Plan {
  var copy = plan
  let ledger = Ledger(plan, of: scenario, allowingPartial: allowingPartial)
  let penalty = everyCheck.flatMap { $0.violations(in: ledger) }
    .reduce(0) { $1.rule == .programmeRules ? $0 : $0 + $1.penalty }
  let check = StageClaims(penalty: penalty)
  guard let worths = check.worths(in: ledger), worths.count == plan.proof.count else {
    copy.proof = []
    return copy
  }
  let firstFalse = plan.proof.indices.first { number in
    !check.problems(of: plan.proof[number], slack: worths[number].slack, worth: worths[number].worth).isEmpty
  }
  guard let firstFalse else { return copy }
  for number in copy.proof.indices where number >= firstFalse {
    let worth = worths[number].worth
    copy.proof[number] = StageProof(
      stage: plan.proof[number].stage, value: worth, bound: min(0, worth),
      allowance: worths[number].slack.allowance(for: worth), final: worth, isDisturbed: true)
  }
  return copy
}
