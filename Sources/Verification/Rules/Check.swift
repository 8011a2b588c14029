import Conference

/// One rule, read again from the scenario and held against the clock and the heads.
protocol Check: Sendable {
  /// Every place where the plan breaks the rule, in the order of the scenario.
  func violations(in ledger: Ledger) -> [Violation]
}

/// A rule about what one delegate attends, whatever others do: certificates weigh it with everything that a delegate could attend.
protocol PersonalCheck: Check {
  /// Its name, by which the rulebook says how strong it is.
  var rule: RuleName { get }
  /// Whether it judges every seat by itself, so that the amounts of seats add up.
  var looksAtEachSeat: Bool { get }

  /// Whether a delegate could break it.
  func concerns(_ delegate: Int, in ledger: Ledger) -> Bool

  /// By how much a delegate breaks it who attends these sessions and no others.
  func amount(_ sessions: [Int], of delegate: Int, in ledger: Ledger) -> Int
}

/// Those that need no figure of anybody else and of no room.
let personalChecks: [any PersonalCheck] = [OpenTo(), TakesRule(), BuildsOn()]

/// The rulebook, in the order of ``RuleName``; ``StageClaims`` follow when it is known what all of these cost.
let everyCheck: [any Check] = [
  BelongsToScenario(),

  SessionPlacement(), OneSessionPerRoom(), SuitableRoom(), BreakPlacement(), PlenaryAlone(), SessionRelations(),
  RolesInOnePlace(), LongestWithoutBreak(), ProgrammeRules(),

  OneWorkshopPerBlock(), AttendanceRule(), Sectors(), DelegationSpreadRule(), Pins(), Together(), Apart(),
  TopicOnce(), Languages(), Needs(), GuaranteeRule(), RankedOnly(), OpenTo(), TakesRule(),
  FriendsRule(), BuildsOn(),
]
