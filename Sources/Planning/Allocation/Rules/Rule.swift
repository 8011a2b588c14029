import Conference

/// A rule of the allocation: what it adds to the model.
///
/// One file per rule. The verifier states the same rules once more, from clock times and heads, and shares no code with these.
protocol Rule: Sendable {
  /// Whether the rule tells apart who of a class attends what in different blocks, so that classes of several people cannot state it.
  static func couplesBlocks(_ scenario: Scenario) -> Bool

  /// Adds the rule's rows, bounds and priced violations.
  static func add(to model: inout AllocationModel)
}

extension Rule {
  static func couplesBlocks(_ scenario: Scenario) -> Bool { false }
}

/// Every rule of the allocation, in the order in which the model states them.
enum AllocationRules {
  /// The rulebook.
  static let all: [any Rule.Type] = [
    OneWorkshopPerBlock.self, AttendanceRule.self, RoomForWorkshop.self, Sectors.self, DelegationSpreadRule.self,
    Pins.self, Roles.self, Together.self, Apart.self, TopicOnce.self, Languages.self, Needs.self,
    GuaranteeRule.self, RankedOnly.self, OpenTo.self, TakesRule.self,
    FriendsRule.self, BuildsOn.self,
  ]
}
