import Conference

/// C: what a plan claims about the stages of its policy is what it is worth.
///
/// A plan that claims nothing at all is fine. One that claims has a claim per stage, before them possibly one for what broken soft rules cost, named as the policy names it, whose final value is
/// what the plan is worth, counted from scratch, whose bound is above neither that nor the value found for the stage, and whose
/// allowance is that value with the stage's slack and is kept by the plan. Figures may differ by 10⁻⁶, of large ones by 10⁻⁶ of them.
///
/// That a bound is valid cannot be seen from a plan: a bound that is too low passes, and only makes the plan's gap look wider.
struct StageClaims: Check {
  /// What the broken soft rules cost.
  var penalty: Int

  func violations(in ledger: Ledger) -> [Violation] {
    var stages = ledger.scenario.policy.stages.map { (name: $0.name, slack: $0.slack, worth: ledger.value(of: $0)) }
    let claims = ledger.plan.proof
    guard let first = claims.first else { return [] }
    if first.stage == StageProof.softRules { stages.insert((StageProof.softRules, .none, Double(penalty)), at: 0) }
    guard claims.map(\.stage) == stages.map(\.name) else {
      let message =
        "the plan claims the stages \(list(claims.map(\.stage))), but the policy has \(list(stages.map(\.name)))"
      return [Violation(.claims, claims.map { .stage($0.stage) }, message)]
    }
    return zip(stages, claims).flatMap { stage, claim in
      problems(of: claim, slack: stage.slack, worth: stage.worth).map {
        Violation(.claims, [.stage(claim.stage)], "\(claim.stage): \($0)")
      }
    }
  }

  private func problems(of claim: StageProof, slack: Slack, worth: Double) -> [String] {
    let allowance = slack.allowance(for: claim.value)
    var found: [String] = []
    if !isClose(claim.final, worth) { found.append("the plan is worth \(worth), but claims \(claim.final)") }
    if !isAtMost(claim.bound, claim.value) {
      found.append("claims that nothing is below \(claim.bound), but to have found \(claim.value)")
    }
    if !isAtMost(claim.bound, worth) {
      found.append("claims that nothing is below \(claim.bound), but the plan is worth \(worth)")
    }
    if !isClose(claim.allowance, allowance) {
      found.append("later stages may leave \(allowance), but the plan claims \(claim.allowance)")
    }
    if !isAtMost(worth, claim.allowance) {
      found.append("the plan is worth \(worth), but may leave at most \(claim.allowance)")
    }
    return found
  }

  // Both are false for a figure that is not a number, so that such a claim is always reported.
  private func isAtMost(_ a: Double, _ b: Double) -> Bool { a <= b + tolerance(a, b) }
  private func isClose(_ a: Double, _ b: Double) -> Bool { abs(a - b) <= tolerance(a, b) }

  private func tolerance(_ a: Double, _ b: Double) -> Double {
    let size = max(1, abs(a), abs(b))
    return size.isFinite ? 1e-6 * size : 1e-6
  }
}
