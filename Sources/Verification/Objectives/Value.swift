import Conference

extension Ledger {
  /// How much of an objective the plan has, counted from scratch.
  func value(of objective: Objective) -> Double {
    switch objective {
    case .sectorBalance(let settings): sectorBalance(settings)
    case .cancellations: Double(plan.cancelled.count)
    case .worstOff: worstOff
    case .preferences(let preferences): totalDissatisfaction(preferences)
    case .delegationSpread: delegationSpread
    case .evenSizes: evenSizes
    case .stability(let stability): moved(stability)
    }
  }

  /// What the plan is worth in a stage: Σ weight × value over its parts.
  func value(of stage: Stage) -> Double {
    stage.parts.reduce(0) { $0 + $1.weight * value(of: $1.objective) }
  }
}
