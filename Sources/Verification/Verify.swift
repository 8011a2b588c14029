import Conference

/// Checks a plan against its scenario, from the clock and the heads alone.
///
/// Nothing here knows how plans are made: every rule is read again from the scenario, every figure counted again.
///
/// - Parameters:
///   - plan: what is claimed.
///   - scenario: a consistent scenario.
///   - allowingPartial: whether the plan was asked to be partial; any other plan that leaves sessions out is refused.
/// - Returns: the plan with its metrics and the soft rules that it breaks.
/// - Throws: ``VerificationFailure`` when a hard rule is broken, or a claim about a stage is false.
public func verify(
  _ plan: Plan, against scenario: Scenario, allowingPartial: Bool = false
) throws(VerificationFailure) -> VerifiedPlan {
  let ledger = Ledger(plan, of: scenario, allowingPartial: allowingPartial)
  var violations = everyCheck.flatMap { $0.violations(in: ledger) }
  // What is asked of the programme is a stage of the agenda.
  let penalty = violations.reduce(0) { $1.rule == .programmeRules ? $0 : $0 + $1.penalty }
  violations += StageClaims(penalty: penalty).violations(in: ledger)
  let broken = violations.filter(\.isHard)
  guard broken.isEmpty else { throw VerificationFailure(broken) }
  return VerifiedPlan(scenario: scenario, plan: plan, metrics: Metrics(ledger), violations: violations)
}

/// A plan that keeps every hard rule and whose claims are true. Only ``verify(_:against:allowingPartial:)`` makes one; sheets accept nothing else.
public struct VerifiedPlan: Sendable {
  /// What it was checked against.
  public let scenario: Scenario
  /// What was checked.
  public let plan: Plan
  /// What it is measured by.
  public let metrics: Metrics
  /// The soft rules that it breaks, in the order of `RuleName`.
  public let violations: [Violation]

  fileprivate init(scenario: Scenario, plan: Plan, metrics: Metrics, violations: [Violation]) {
    self.scenario = scenario
    self.plan = plan
    self.metrics = metrics
    self.violations = violations
  }

  /// What the broken soft rules cost together: Σ weight × amount.
  public var penalty: Int { violations.reduce(0) { $0 + $1.penalty } }
}

/// Why a plan is not one: the hard rules that it breaks, and the claims that are false.
public struct VerificationFailure: Error, Hashable, Sendable {
  /// At least one, in the order of `RuleName`.
  public let violations: [Violation]

  init(_ violations: [Violation]) {
    self.violations = violations
  }
}

extension VerificationFailure: CustomStringConvertible {
  /// One line per violation: the rule's number and the sentence.
  public var description: String {
    violations.map { "\($0.rule.code) \($0.rule.rawValue): \($0.message)" }.joined(separator: "\n")
  }
}
