/// One rule, read again from the scenario and held against the clock and the heads.
protocol Check: Sendable {
  /// Every place where the plan breaks the rule, in the order of the scenario.
  func violations(in ledger: Ledger) -> [Violation]
}

/// The rulebook, in the order of ``RuleName``; ``StageClaims`` follow when it is known what all of these cost.
let everyCheck: [any Check] = [
  BelongsToScenario(),

  SessionPlacement(), OneSessionPerRoom(), SuitableRoom(), BreakPlacement(), PlenaryAlone(), SessionRelations(),
  RolesInOnePlace(), LongestWithoutBreak(),

  OneWorkshopPerBlock(), AttendanceRule(), Sectors(), DelegationSpreadRule(), Pins(), Together(), Apart(),
  TopicOnce(), Languages(), Needs(), GuaranteeRule(), RankedOnly(),
]
