import Conference
import Optimization
import Verification

/// Makes the certificates of a plan's claims, whoever made the plan and however they came to their bounds.
///
/// A solver's prices are in floating point and need not be believed: they are rounded to whole numbers, and what they prove is what the verifier
/// counts. Where that is too little, the case is split in two.
public struct Certifier: Sendable {
  private let solver: any Solver
  private let effort: Int
  /// Of more seats the choices take more memory than the search did: 10,000 × 8 × 20 has 1.6 million.
  private static let mostSeats = 2_000_000

  /// A maker of certificates.
  ///
  /// - Parameters:
  ///   - solver: finds the prices.
  ///   - effort: how many relaxations a stage is worth.
  public init(solver: any Solver, effort: Int = 200) {
    self.solver = solver
    self.effort = effort
  }

  /// The certificates of a plan's claims about its policy, as far as they can be had.
  ///
  /// A claim that is not proven in full, and for which a certificate shows less, is lowered to what is shown.
  ///
  /// - Parameters:
  ///   - prices: those of whoever made the plan, where they are known: where they prove a claim, nothing is solved.
  ///   - limits: when to make no more; what is certified by then stays.
  public func certify(
    _ plan: Plan, for scenario: Scenario, prices: PlanPrices? = nil, limits: SolverOptions = SolverOptions()
  ) -> (plan: Plan, proof: PlanProof) {
    var plan = plan
    var proof = PlanProof(stages: [])
    let seats = scenario.delegates.count * scenario.workshops.count
    guard seats <= Self.mostSeats else { return (plan, proof) }
    let isSmall = seats <= CaseSearch.manyOptions
    guard let reader = ProofReader(plan, of: scenario) else { return (plan, proof) }
    for number in plan.proof.indices {
      let known = PricedClaim(number, plan.proof[number], reader, prices, solver: solver, limits)
      var found = known.certificate
      if found == nil, !known.isNear || CaseSearch.relaxations(seats) > 1 {
        found = certificate(of: number, plan.proof[number], reader, isSmall: isSmall, limits)
      }
      guard let certificate = found ?? known.weaker else { continue }
      if plan.proof[number].bound > certificate.bound.value + 1e-6 {
        if plan.proof[number].isOptimal { continue }
        plan.proof[number].bound = certificate.bound.value
      }
      proof.stages.append(certificate)
    }
    return (plan, proof)
  }

  private func certificate(
    of number: Int, _ claim: StageProof, _ reader: ProofReader, isSmall: Bool, _ limits: SolverOptions
  ) -> StageCertificate? {
    if let bound = reader.meetingBound(number) {
      return StageCertificate(stage: reader.names[number], bound: bound, tree: nil)
    }
    guard isSmall, let bound = reader.bound(number) else { return nil }
    // A bound that is not the plan's own is worth one look.
    let effort = claim.isOptimal ? effort : 1
    var search = CaseSearch(solver: solver, effort: effort, limits: limits)
    if let tree = search.refute(ProofCase(reader, claim: number, below: bound)) {
      return StageCertificate(stage: reader.names[number], bound: bound, tree: tree)
    }
    guard let least = search.root, least.value < bound.value, least.numerator > 0 else { return nil }
    let part = ProofCase(reader, claim: number, below: least)
    var again = CaseSearch(solver: solver, effort: 1, limits: limits)
    let tree = again.refute(part)
    return tree.map { StageCertificate(stage: reader.names[number], bound: least, tree: $0) }
  }
}
