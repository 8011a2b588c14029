import Conference

/// What a plan is worth in one stage of the policy; in the first step, where the stage is a profile.
public struct StageResult: Hashable, Sendable, Encodable {
  /// One objective of the stage.
  public struct Part: Hashable, Sendable, Encodable {
    /// The objective as the policy names it.
    public var objective: String
    /// What one unit of it counts for in the stage.
    public var weight: Double
    /// How much of it the plan has.
    public var value: Double
  }

  /// The stage as the policy names it.
  public var name: String
  /// What the plan is worth: Σ weight × value over its parts.
  public var value: Double
  /// Its objectives.
  public var parts: [Part]
  /// The claimed bound: no plan that respects the stages before is worth less. Nil when the plan claims nothing, or no bound is known.
  public var bound: Double?
  /// The claimed gap between what was found for this stage and the bound, `(found − bound) / max(1, |found|)`; nil without a bound.
  public var gap: Double?
}

extension StageResult {
  /// One per stage of the policy.
  static func all(in ledger: Ledger) -> [StageResult] {
    let claims = ledger.claimsByStage
    return ledger.scenario.policy.stages.enumerated().map { position, stage in
      let claim = claims?[position].first
      let parts = stage.parts.map {
        Part(objective: $0.objective.name, weight: $0.weight, value: ledger.value(of: $0.objective))
      }
      let hasBound = claim?.bound.isFinite ?? false
      return StageResult(
        name: stage.name, value: parts.reduce(0) { $0 + $1.weight * $1.value }, parts: parts,
        bound: hasBound ? claim?.bound : nil, gap: hasBound ? claim?.gap : nil)
    }
  }
}
