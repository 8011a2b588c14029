import Conference

/// C: what a plan claims about the stages of its policy is what it is worth.
///
/// A plan that claims nothing at all is fine. One that claims has a claim per stage, named as the policy names it, and one per step of a
/// profile; before them possibly one for what broken soft rules cost. A claim's final value is what the plan is worth, counted from scratch,
/// its bound is above neither that nor the value found for the stage, and its allowance is that value with the stage's slack and is kept by
/// the plan. Figures may differ by 10⁻⁶, of large ones by 10⁻⁶ of them.
///
/// What the agenda is worth to its own stages is counted from the clock; see ``AgendaClaims``.
///
/// That a bound is valid cannot be seen from a plan: a bound that is too low passes, and only makes the plan's gap look wider.
struct StageClaims: Check {
  /// What the broken soft rules cost.
  var penalty: Int

  func violations(in ledger: Ledger) -> [Violation] {
    let claims = ledger.plan.proof
    let agenda = AgendaClaims(ledger: ledger)
    var found = agenda.misplaced.map { Violation(.claims, [.stage("agenda")], "agenda: \($0)") }
    found += ledger.plan.agendaProof.flatMap { agendaProblems(of: $0, agenda, ledger) }
    guard !claims.isEmpty else { return found }
    guard let groups = ledger.claimsByStage, let worths = worths(in: ledger) else {
      let names = ledger.scenario.policy.stages.map(\.name)
      let message = "the plan claims the stages \(list(claims.map(\.stage))), but the policy has \(list(names))"
      return found + [Violation(.claims, claims.map { .stage($0.stage) }, message)]
    }
    for (claim, worth) in zip(claims, worths) {
      found += problems(of: claim, slack: worth.slack, worth: worth.worth)
    }
    for (stage, claims) in zip(ledger.scenario.policy.stages, groups) {
      if stage.isProfile { found += omissions(in: claims, of: stage, ledger) }
    }
    return found
  }

  /// What the plan is worth in each stage that it claims, with the stage's slack; nil where claims are not named as the policy names its stages.
  func worths(in ledger: Ledger) -> [(worth: Double, slack: Slack)]? {
    guard let groups = ledger.claimsByStage else { return nil }
    let isSoft = ledger.plan.proof.first?.stage == StageProof.softRules
    return (isSoft ? [(Double(penalty), Slack.none)] : [])
      + zip(ledger.scenario.policy.stages, groups).flatMap { stage, claims in
        claims.map { claim in
          (stage.step(named: claim.stage).map { ledger.value(of: $0) } ?? ledger.value(of: stage), stage.slack)
        }
      }
  }

  /// What is false about one claim.
  func problems(of claim: StageProof, slack: Slack, worth: Double) -> [Violation] {
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
    return found.map { Violation(.claims, [.stage(claim.stage)], "\(claim.stage): \($0)") }
  }

  private func agendaProblems(of claim: StageProof, _ agenda: AgendaClaims, _ ledger: Ledger) -> [Violation] {
    var found: [String] = []
    let allowance = agenda.allowance(claim.stage, of: claim.value)
    if !isClose(claim.allowance, allowance) {
      found.append("later stages may leave \(allowance), but the plan claims \(claim.allowance)")
    }
    if let worth = agenda.worth(claim.stage).map(Double.init) {
      if !isAtMost(worth, claim.final) {
        found.append("the agenda is worth \(worth), but the plan claims \(claim.final)")
      }
      // What was cancelled afterwards clashes with nothing.
      if ledger.plan.cancelled.isEmpty, !isAtMost(claim.bound, worth) {
        found.append("claims that nothing is below \(claim.bound), but the agenda is worth \(worth)")
      }
    }
    if !isAtMost(claim.bound, claim.value) {
      found.append("claims that nothing is below \(claim.bound), but to have found \(claim.value)")
    }
    if !isAtMost(claim.final, claim.allowance) {
      found.append("the plan is worth \(claim.final), but may leave at most \(claim.allowance)")
    }
    return found.map { Violation(.claims, [.stage(claim.stage)], "\(claim.stage): \($0)") }
  }

  /// Steps that a profile must have and does not claim: every rank that somebody wishes, every level that somebody has.
  private func omissions(in claims: [StageProof], of stage: Stage, _ ledger: Ledger) -> [Violation] {
    let claimed = claims.compactMap { stage.step(named: $0.stage) }
    let expected: [ProfileStep] =
      stage.parts.first?.objective == .generous
      ? [.worstOff] + ledger.levels.map { .level($0) } : (1...max(1, ledger.wishes.longest)).map { .rank($0) }
    return expected.filter { !claimed.contains($0) }.map { step in
      Violation(.claims, [.stage(stage.name)], "\(stage.name): nothing is claimed of '\(step.label)'")
    }
  }

  // Both are false for a figure that is not a number, so that such a claim is always reported.
  private func isAtMost(_ a: Double, _ b: Double) -> Bool { a <= b + tolerance(a, b) }
  private func isClose(_ a: Double, _ b: Double) -> Bool { abs(a - b) <= tolerance(a, b) }

  private func tolerance(_ a: Double, _ b: Double) -> Double {
    let size = max(1, abs(a), abs(b))
    return size.isFinite ? 1e-6 * size : 1e-6
  }
}

extension Ledger {
  /// The claims of each stage of the policy, without those of soft rules; nil where they are not named as the policy names its stages and their
  /// steps, in their order.
  var claimsByStage: [[StageProof]]? {
    var rest = plan.proof.drop { $0.stage == StageProof.softRules }
    guard plan.proof.count - rest.count <= 1 else { return nil }
    var groups: [[StageProof]] = []
    for stage in scenario.policy.stages {
      let group = stage.isProfile ? rest.prefix { stage.step(named: $0.stage) != nil } : rest.prefix(1)
      guard stage.isProfile ? isInOrder(group, of: stage) : group.first?.stage == stage.name else { return nil }
      rest = rest.dropFirst(group.count)
      groups.append(Array(group))
    }
    return rest.isEmpty ? groups : nil
  }

  /// Whether the steps of a profile come in the order of their importance, each once.
  private func isInOrder(_ claims: some Collection<StageProof>, of stage: Stage) -> Bool {
    let isGenerous = stage.parts.first?.objective == .generous
    let places = claims.map { claim -> Int? in
      switch stage.step(named: claim.stage) {
      case .worstOff where isGenerous: Int.min
      case .level(let level) where isGenerous: -level
      case .rank(let rank) where !isGenerous: rank
      default: nil
      }
    }
    guard !places.contains(nil) else { return false }
    return zip(places.compactMap(\.self), places.compactMap(\.self).dropFirst()).allSatisfy { $0 < $1 }
  }
}
