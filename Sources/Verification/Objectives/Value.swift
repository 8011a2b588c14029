import Conference

extension Ledger {
  /// How much of an objective the plan has, counted from scratch; of a profile, what its first step is worth.
  func value(of objective: Objective) -> Double {
    switch objective {
    case .sectorBalance(let settings): sectorBalance(settings)
    case .cancellations: Double(plan.cancelled.count)
    case .worstOff: worstOff
    case .preferences(let preferences): totalDissatisfaction(preferences)
    case .delegationSpread: delegationSpread
    case .evenSizes: evenSizes
    case .generous: presentWorstOff
    case .rankMaximal: placesBeyond(rank: 1)
    case .filled: emptyPlaces
    case .roomFit: emptySeats
    case .mixing(let mixing): repeatedMeetings(mixing)
    case .stability(let stability): moved(stability)
    case .roomChanges(let agenda): roomChanges(since: agenda)
    }
  }

  /// What the plan is worth in a stage: Σ weight × value over its parts.
  func value(of stage: Stage) -> Double {
    stage.parts.reduce(0) { $0 + $1.weight * value(of: $1.objective) }
  }

  /// What the plan is worth in a step of a profile.
  func value(of step: ProfileStep) -> Double {
    switch step {
    case .worstOff: presentWorstOff
    case .level(let level): people(dissatisfiedBy: level)
    case .rank(let rank): placesBeyond(rank: rank)
    }
  }
}
