import Conference

/// What is known of a stage's bound after its certificate was looked at.
public struct StageStanding: Hashable, Sendable {
  /// How much of a claim was shown.
  public enum Kind: Hashable, Sendable {
    /// The certificate proves the bound.
    case proven
    /// There is no certificate: the bound is the word of whoever made the plan.
    case claimed
    /// The certificate does not prove the bound; why.
    case refuted(String)
  }

  /// The stage as the plan's claim names it.
  public var stage: String
  /// How much was shown.
  public var kind: Kind
  /// What its certificate proves; nil without one.
  public var bound: Fraction?
  /// Into how many cases it is split.
  public var leaves: Int

  /// How a claim stands.
  public init(stage: String, kind: Kind, bound: Fraction? = nil, leaves: Int) {
    self.stage = stage
    self.kind = kind
    self.bound = bound
    self.leaves = leaves
  }
}

/// Counts the certificates of a plan again.
///
/// - Parameters:
///   - proof: the certificates; nil where there are none.
///   - verified: the plan; its claims are known not to contradict it.
/// - Returns: what is known of each claim about the policy, in their order.
public func standings(_ proof: PlanProof?, of verified: VerifiedPlan) -> [StageStanding] {
  let claims = verified.plan.proof
  var certificates: [String: [StageCertificate]] = [:]
  for certificate in proof?.stages ?? [] { certificates[certificate.stage, default: []].append(certificate) }
  let reader = ProofReader(verified.plan, of: verified.scenario)
  var found = claims.enumerated().map { number, claim -> StageStanding in
    let known = reader.flatMap { certificates.removeValue(forKey: $0.names[number]) } ?? []
    guard let certificate = known.first, let reader else {
      return StageStanding(stage: claim.stage, kind: .claimed, leaves: 0)
    }
    var standing = StageStanding(
      stage: claim.stage, kind: .proven, bound: certificate.bound, leaves: certificate.tree?.leaves ?? 1)
    do throws(ProofError) {
      if known.count > 1 { throw ProofError("there are several certificates") }
      try reader.check(certificate, of: number)
      guard certificate.covers(claim) else {
        throw ProofError(
          "the plan claims that nothing is below \(claim.bound), but the proof shows \(certificate.bound)")
      }
    } catch {
      standing.kind = .refuted(error.description)
    }
    return standing
  }
  for stage in certificates.keys.sorted() {
    found.append(StageStanding(stage: stage, kind: .refuted("the plan claims nothing of such a stage"), leaves: 0))
  }
  return found
}

extension StageCertificate {
  /// Whether it shows all of a claim, but for the last bits of a floating point number.
  public func covers(_ claim: StageProof) -> Bool { claim.bound <= bound.value + 1e-6 * max(1, abs(bound.value)) }
}

extension ProofReader {
  /// How deep cases may be split; deeper ones are refused, so that no file can exhaust the stack.
  public static let deepest = 200

  /// Counts a certificate again.
  ///
  /// - Parameters:
  ///   - certificate: what should prove a bound.
  ///   - claim: the position of the claim that it is about.
  /// - Throws: ``ProofError`` where it does not prove its bound.
  public func check(_ certificate: StageCertificate, of claim: Int) throws(ProofError) {
    guard let tree = certificate.tree else {
      guard let counted = meetingBound(claim) else { throw ProofError("there are no cases") }
      guard certificate.bound.value <= counted.value else {
        throw ProofError("counting shows \(counted) repeated meetings, not \(certificate.bound)")
      }
      return
    }
    try check(tree, ProofCase(self, claim: claim, below: certificate.bound), depth: 0)
  }

  private func check(_ tree: ProofTree, _ part: ProofCase, depth: Int) throws(ProofError) {
    guard depth < ProofReader.deepest else { throw ProofError("its cases are split too often") }
    switch tree {
    case .split(let name, let most, let low, let high):
      guard most < Int.max, most > Int.min else { throw ProofError("'\(name)' is split at no number") }
      try check(low, part.narrowed(name, to: Int.min...most), depth: depth + 1)
      try check(high, part.narrowed(name, to: (most + 1)...Int.max), depth: depth + 1)
    case .leaf(let prices):
      guard let problem = part.problem else { throw ProofError("a case leaves open what is held, or cannot be stated") }
      if let excess = try problem.excess(prices), excess <= 0 {
        throw ProofError("the prices of a case do not refute it: they come to \(excess)")
      }
    }
  }
}
