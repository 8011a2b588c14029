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
  ///   - plan: what claims them.
  ///   - scenario: its scenario.
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
      if let bound = reader.meetingBound(number) {
        keep(StageCertificate(stage: reader.names[number], bound: bound, tree: nil), of: number, &plan, &proof)
      } else if let bound = reader.bound(number) {
        let claim = plan.proof[number]
        let known = PricedClaim(number, claim, below: bound, reader, prices, solver: solver, limits)
        var found = known.certificate
        if found == nil, isSmall, !known.isNear || CaseSearch.relaxations(seats) > 1 {
          found = certificate(of: number, claim, below: bound, reader, limits)
        }
        if let certificate = found ?? known.weaker { keep(certificate, of: number, &plan, &proof) }
      }
    }
    return (plan, proof)
  }

  /// Adds a certificate, and lowers a claim to what it shows; not one of an optimum, which stays a claim.
  private func keep(_ certificate: StageCertificate, of number: Int, _ plan: inout Plan, _ proof: inout PlanProof) {
    if plan.proof[number].bound > certificate.bound.value + 1e-6 {
      if plan.proof[number].isOptimal { return }
      plan.proof[number].bound = certificate.bound.value
    }
    proof.stages.append(certificate)
  }

  private func certificate(
    of number: Int, _ claim: StageProof, below bound: Fraction, _ reader: ProofReader, _ limits: SolverOptions
  ) -> StageCertificate? {
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
