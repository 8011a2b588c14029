import Certification
import Conference
import Explanation
import GLPKSolver
import Optimization
import Planning
import ScenarioFile
import Sheets
import Verification

/// A plan that was certified and verified, with everything that is written of it: what `solve` and `replan` write, and the page as well.
package struct FinishedPlan: Sendable {
  /// The plan, verified.
  package let verified: VerifiedPlan
  /// How each claim about the policy stands. The verifier counted every certificate when it was made.
  package let standings: [StageStanding]
  /// The plan's file, its proof and its sheets.
  package let files: [SheetFile]

  /// Finishes a plan from scratch.
  ///
  /// - Parameters:
  ///   - plan: what the planner found.
  ///   - scenario: its scenario.
  ///   - source: the files of the scenario.
  ///   - options: limits of the search for certificates.
  ///   - sheetOptions: how sheets are written.
  ///   - prices: those that the planner had in the end.
  ///   - partial: whether the plan may leave sessions out.
  ///   - certified: told how many certificates there are of how many claims.
  /// - Throws: ``VerificationFailure`` where the plan breaks a rule, which is a fault of the program.
  package init(
    _ plan: Plan, of scenario: Scenario, source: ScenarioSource, options: PlanningOptions, sheetOptions: SheetOptions,
    prices: PlanPrices? = nil, partial: Bool = false, certified tell: (Int, Int) -> Void = { _, _ in }
  ) throws(VerificationFailure) {
    let certified = FinishedPlan.certified(plan, of: scenario, options, prices: prices)
    tell(certified.proof.stages.count, plan.proof.count)
    verified = try FinishedPlan.verified(certified.plan, of: scenario, allowingPartial: partial)
    standings = FinishedPlan.standings(certified.proof, of: verified)
    var sheetOptions = sheetOptions
    sheetOptions.standings = standings
    var files = sheets(for: verified, source: SourceFiles(source), options: sheetOptions)
    // Who may have the plan may have its proof, which names people too.
    if files.contains(where: { $0.name == "plan.json" }) { files.insert(proofFile(certified.proof), at: 1) }
    self.files = files
  }

  /// Finishes a re-plan.
  ///
  /// - Parameters:
  ///   - replan: what was found; its plan is verified.
  ///   - source: the files of the scenario, with the changes.
  ///   - options: limits of the search for certificates.
  ///   - sheetOptions: how sheets are written.
  ///   - certified: told how many certificates there are of how many claims.
  package init(
    _ replan: Replan, source: ScenarioSource, options: PlanningOptions, sheetOptions: SheetOptions,
    certified tell: (Int, Int) -> Void = { _, _ in }
  ) {
    verified = replan.plan
    let plan = replan.plan.plan
    let certified = FinishedPlan.certified(plan, of: replan.plan.scenario, options)
    tell(certified.proof.stages.count, plan.proof.count)
    // Of a claim that is not shown in full nothing is written: the plan stands as it is.
    let shown = certified.proof.stages.filter { certificate in
      plan.proof.contains { $0.stage == certificate.stage && $0.bound <= certificate.bound.value + 1e-6 }
    }
    standings = FinishedPlan.standings(PlanProof(stages: shown), of: replan.plan)
    var sheetOptions = sheetOptions
    sheetOptions.standings = standings
    var files = sheets(
      for: replan.plan, source: SourceFiles(source), options: sheetOptions, news: replan.rearrangement)
    if files.contains(where: { $0.name == "plan.json" }) { files.insert(proofFile(PlanProof(stages: shown)), at: 1) }
    self.files = files
  }

  /// How long certificates and sheets are likely to take after the search, which a time limit for all of it has to leave: 6 s for 10,000 × 8 × 20,
  /// nothing to speak of for a few hundred people. It is no more than three tenths of the limit.
  package static func rest(of limit: Duration, for scenario: Scenario) -> Duration {
    let (people, seats) = (scenario.delegates.count, scenario.delegates.count * scenario.workshops.count)
    return min(.microseconds(300 * people + 2 * seats), limit * 3 / 10)
  }

  /// The plan with certificates of what it claims, as far as they could be had.
  package static func certified(
    _ plan: Plan, of scenario: Scenario, _ options: PlanningOptions, prices: PlanPrices? = nil
  ) -> (plan: Plan, proof: PlanProof) {
    // The time of the whole command is meant: what it does not reach is claimed.
    let limits = SolverOptions(deadline: options.deadline, stop: options.stop)
    return Certifier(solver: GLPKSolver()).certify(plan, for: scenario, prices: prices, limits: limits)
  }

  /// How each claim stands after certificates that were counted when they were made.
  private static func standings(_ proof: PlanProof, of verified: VerifiedPlan) -> [StageStanding] {
    let names = ProofReader(verified.plan, of: verified.scenario)?.names
    return verified.plan.proof.enumerated().map { number, claim in
      let certificate = names.flatMap { names in proof.stages.first { $0.stage == names[number] } }
      guard let certificate, certificate.covers(claim) else {
        return StageStanding(stage: claim.stage, kind: .claimed, leaves: 0)
      }
      return StageStanding(
        stage: claim.stage, kind: .proven, bound: certificate.bound, leaves: certificate.tree?.leaves ?? 1)
    }
  }

  /// The plan, verified; one whose claims alone are false without them.
  package static func verified(
    _ plan: Plan, of scenario: Scenario, allowingPartial: Bool = false
  ) throws(VerificationFailure) -> VerifiedPlan {
    do throws(VerificationFailure) {
      return try verify(plan, against: scenario, allowingPartial: allowingPartial)
    } catch {
      guard error.violations.allSatisfy({ $0.rule == .claims }),
        let withdrawn = try? verify(
          withdrawingFalseClaims(of: plan, in: scenario, allowingPartial: allowingPartial), against: scenario,
          allowingPartial: allowingPartial)
      else { throw error }
      return withdrawn
    }
  }
}
