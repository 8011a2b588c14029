import Conference

@testable import Planning

extension RuleCase {
  /// Every rule with a plan that breaks it.
  static let all: [RuleCase] = [
    RuleCase(
      name: "one-workshop-per-block", rule: OneWorkshopPerBlock.self, violations: 1, seats: ["d": ["a1"]]),
    RuleCase(
      name: "one-workshop-per-block-twice", rule: OneWorkshopPerBlock.self, violations: 1,
      seats: ["d": ["a1", "a2", "b1"]]),
    RuleCase(
      name: "lengths", rule: OneWorkshopPerBlock.self, violations: 1, seats: ["d": ["a1", "b1"]],
      adjust: { $0.adjust(session: "a1") { $0.minutes = 180 } }),
    RuleCase(
      name: "attendance-min", rule: AttendanceRule.self, violations: 2, seats: ["d": ["a1", "b2"]],
      soften: { $0.attendance = $1 }, adjust: { $0.adjust(session: "a1") { $0.attendance.min = 3 } }),
    RuleCase(
      name: "attendance-max", rule: AttendanceRule.self, violations: 1, seats: ["d": ["a1"], "e": ["a1"]],
      adjust: { $0.adjust(session: "a1") { $0.attendance.max = 1 } }),
    RuleCase(
      name: "seats", rule: AttendanceRule.self, violations: 1, seats: ["d": ["a2"], "e": ["a2"], "f": ["a2"]]),
    RuleCase(
      name: "cancelled", rule: AttendanceRule.self, violations: 2, seats: ["d": ["a1"]],
      soften: { $0.attendance = $1 },
      adjust: {
        for id: ID<Session> in ["a1", "a2"] {
          $0.adjust(session: id) { ($0.attendance.min, $0.mayBeCancelled) = (3, true) }
        }
      }),
    RuleCase(
      name: "rooms", rule: RoomForWorkshop.self, violations: 1,
      seats: ["d": ["a1"], "e": ["a1"], "f": ["a1"]], rooms: ["a1": "small", "a2": "large"], adjust: open),
    RuleCase(
      name: "rooms-twice", rule: RoomForWorkshop.self, violations: 1, seats: ["d": ["a1"]],
      rooms: ["a1": "large", "a2": "large"], adjust: open),
    RuleCase(
      name: "sectors-at-least", rule: Sectors.self, violations: 2, seats: ["d": ["a1"]],
      soften: { $0.sectors = $1 }, adjust: { $0.adjust(session: "a1") { $0.sectors.atLeast = ["police": 2] } }),
    RuleCase(
      name: "sectors-at-most", rule: Sectors.self, violations: 1, seats: ["d": ["a1"], "e": ["a1"]],
      soften: { $0.sectors = $1 }, adjust: { $0.adjust(session: "a1") { $0.sectors.atMost = ["courts": 1] } }),
    RuleCase(
      name: "sectors-distinct", rule: Sectors.self, violations: 1, seats: ["d": ["a1"], "e": ["a1"]],
      soften: { $0.sectors = $1 }, adjust: { $0.adjust(session: "a1") { $0.sectors.distinct = 2 } }),
    RuleCase(
      name: "delegation-spread", rule: DelegationSpreadRule.self, violations: 2, seats: ["d": ["a1"], "e": ["a1"]],
      soften: { $0.delegationSpread = DelegationSpread(.even, $1) }, adjust: onlyMorning),
    RuleCase(
      name: "delegation-spread-at-most", rule: DelegationSpreadRule.self, violations: 1,
      seats: ["d": ["a1"], "e": ["a1"]], soften: { $0.delegationSpread = DelegationSpread(.atMost(1), $1) },
      adjust: onlyMorning),
    RuleCase(
      name: "delegation-spread-optional", rule: DelegationSpreadRule.self, violations: 2,
      seats: ["d": ["a1"], "e": ["a1"], "f": []], soften: { $0.delegationSpread = DelegationSpread(.even, $1) },
      adjust: {
        onlyMorning(&$0)
        for id: ID<Session> in ["a1", "a2"] { $0.adjust(session: id) { $0.optional = true } }
      }),
    RuleCase(
      name: "pins-must", rule: Pins.self, violations: 1, seats: ["d": ["a2"]], soften: { $0.pins = $1 },
      adjust: { $0.pins = [Pin("d", .must, attend: "a1")] }),
    RuleCase(
      name: "pins-must-not", rule: Pins.self, violations: 1, seats: ["d": ["a1"]], soften: { $0.pins = $1 },
      adjust: { $0.pins = [Pin("d", .mustNot, attend: "a1")] }),
    RuleCase(
      name: "roles", rule: Roles.self, violations: 1, seats: ["d": ["a2"]],
      adjust: { $0.adjust(delegate: "d") { $0.roles = [Role(.moderator, in: "a1")] } }),
    RuleCase(
      name: "together", rule: Together.self, violations: 1, seats: ["d": ["a1", "b1"], "e": ["a1", "b2"]],
      soften: { $0.together = $1 }, adjust: { $0.together = [["d", "e"]] }),
    RuleCase(
      name: "apart", rule: Apart.self, violations: 2, seats: ["d": ["a1"], "e": ["a1"], "f": ["a1"]],
      soften: { $0.apart = $1 }, adjust: { $0.apart = [["d", "e", "f"]] }),
    RuleCase(
      name: "topic-once", rule: TopicOnce.self, violations: 1, seats: ["d": ["a1", "b1"]],
      soften: { $0.topicOnce = $1 },
      adjust: { for id: ID<Session> in ["a1", "b1"] { $0.adjust(session: id) { $0.topic = "clinic" } } }),
    RuleCase(
      name: "languages", rule: Languages.self, violations: 1, seats: ["d": ["a2", "b1"]],
      soften: { $0.languages = $1 },
      adjust: {
        for id: ID<Session> in ["a2", "b1"] { $0.adjust(session: id) { $0.languages = ["fr"] } }
        $0.adjust(delegate: "d") { $0.languages = ["en"] }
      }),
    RuleCase(
      name: "needs", rule: Needs.self, violations: 1, seats: ["d": ["a2", "b1"]], soften: { $0.needs = $1 },
      adjust: { $0.adjust(delegate: "d") { $0.needs = ["step-free"] } }),
    RuleCase(
      name: "needs-room-open", rule: Needs.self, violations: 1, seats: ["d": ["a1"]],
      rooms: ["a1": "small", "a2": "large"], soften: { $0.needs = $1 },
      adjust: {
        open(&$0)
        $0.adjust(delegate: "d") { $0.needs = ["step-free"] }
      }),
    RuleCase(
      name: "guarantee-any-slot", rule: GuaranteeRule.self, violations: 1, seats: ["d": ["a2", "b2"]],
      soften: { $0.guarantee = Guarantee(choices: 2, in: .anySlot, $1) },
      adjust: { $0.adjust(delegate: "d") { $0.choices = ["a1", "b1", "a2"] } }),
    RuleCase(
      name: "guarantee-every-slot", rule: GuaranteeRule.self, violations: 1, seats: ["d": ["a1", "b2"]],
      soften: { $0.guarantee = Guarantee(choices: 2, in: .everySlot, $1) },
      adjust: { $0.adjust(delegate: "d") { $0.choices = ["a1", "b1", "a2"] } }),
    RuleCase(
      name: "ranked-only", rule: RankedOnly.self, violations: 1, seats: ["d": ["a1", "b2"], "e": ["a2", "b2"]],
      soften: { $0.rankedOnly = $1 }, adjust: { $0.adjust(delegate: "d") { $0.choices = ["a1", "b1"] } }),
    RuleCase(
      name: "open-to", rule: OpenTo.self, violations: 1, seats: ["d": ["a1", "b2"], "e": ["a1", "b2"]],
      soften: { $0[.openTo] = $1 },
      adjust: {
        $0.attributes = ["year"]
        $0.adjust(session: "a1") { $0.openTo = Admission(sectors: ["courts"], attributes: ["year": ["5", "6"]]) }
        for (id, year) in [("d", "4"), ("e", "5")] as [(ID<Delegate>, String)] {
          $0.adjust(delegate: id) { $0.attributes = ["year": year] }
        }
      }),
    RuleCase(
      name: "takes", rule: TakesRule.self, violations: 2, seats: ["d": ["a1", "b1"], "e": [], "f": ["a1"]],
      soften: { $0[.takes] = $1 },
      adjust: {
        for id: ID<Session> in ["a1", "a2", "b1", "b2"] { $0.adjust(session: id) { $0.optional = true } }
        $0.rules.takes = Takes(min: 1)
        $0.adjust(delegate: "d") { $0.takes = Takes(max: 1) }
      }),
    RuleCase(
      name: "friends", rule: FriendsRule.self, violations: 3,
      seats: ["d": ["a1", "b1"], "e": ["a2", "b1"], "f": ["a1", "b2"]],
      soften: { rules, strength in (rules[.friends], rules.friends) = (strength, Friends(atMost: 1)) },
      adjust: {
        $0.adjust(delegate: "d") { $0.friends = ["e", "f"] }
        $0.adjust(delegate: "e") { $0.friends = ["d"] }
        $0.adjust(delegate: "f") { $0.friends = ["d"] }
      }),
    RuleCase(
      name: "friends-mutual", rule: FriendsRule.self, violations: 2,
      seats: ["d": ["a1", "b1"], "e": ["a2", "b1"], "f": ["a1", "b2"]],
      soften: { rules, strength in (rules[.friends], rules.friends) = (strength, Friends(mutual: true)) },
      adjust: {
        $0.adjust(delegate: "d") { $0.friends = ["e"] }
        $0.adjust(delegate: "e") { $0.friends = ["d"] }
        $0.adjust(delegate: "f") { $0.friends = ["d"] }
      }),
    RuleCase(
      name: "builds-on", rule: BuildsOn.self, violations: 2,
      seats: ["d": ["a2", "b1"], "e": ["a1", "b1"], "f": ["b1"]], soften: { $0[.buildsOn] = $1 },
      adjust: {
        $0.adjust(session: "b1") { $0.buildsOn = ["a1"] }
        // Who comes late has attended nothing.
        $0.adjust(delegate: "f") { $0.arrives = Moment(minutes: 600) }
      }),
  ]

  /// Leaves the rooms of the morning open.
  @Sendable private static func open(_ scenario: inout Scenario) {
    for id: ID<Session> in ["a1", "a2"] { scenario.adjust(session: id) { $0.room = nil } }
  }

  /// Takes the second block away.
  @Sendable private static func onlyMorning(_ scenario: inout Scenario) {
    scenario.sessions.removeAll { $0.id.text.hasPrefix("b") }
  }
}
