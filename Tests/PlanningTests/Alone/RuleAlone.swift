import Conference
import Testing

@testable import Planning

/// A rule, and how random conferences ask for it and for nothing else.
struct RuleAlone: CustomTestStringConvertible, Sendable {
  /// The rule.
  var rule: any Rule.Type
  /// Makes the rule as strong as it is asked to be; nil for a rule that is always hard.
  var soften: (@Sendable (inout Rulebook, Enforcement) -> Void)?
  /// Gives the rule something to say.
  var draw: @Sendable (inout Scenario, inout SplitMix64) -> Void
  /// The scenarios of the catalogue that show it.
  var catalogue: [String]

  var testDescription: String { name }
  /// The rule as the source names it.
  var name: String { "\(rule)" }
  /// How strong it can be.
  var strengths: [Enforcement] { soften == nil ? [.hard] : [.hard, .soft(weight: 2)] }

  private init(
    _ rule: any Rule.Type, in catalogue: [String],
    soften: (@Sendable (inout Rulebook, Enforcement) -> Void)? = nil,
    draw: @escaping @Sendable (inout Scenario, inout SplitMix64) -> Void
  ) {
    (self.rule, self.soften, self.draw, self.catalogue) = (rule, soften, draw, catalogue)
  }

  /// Every rule.
  static let all: [RuleAlone] = [
    RuleAlone(OneWorkshopPerBlock.self, in: ["presence", "optional", "lengths"]) { scenario, random in
      let late = random.delegate(of: scenario)
      switch Int.random(in: 0...2, using: &random) {
      case 0: scenario.delegates[late].arrives = Moment(minutes: 600)
      case 1: scenario.delegates[late].leaves = Moment(minutes: 600)
      default: for number in scenario.sessions.indices { scenario.sessions[number].optional = true }
      }
    },
    RuleAlone(
      AttendanceRule.self, in: ["attendance", "may-be-cancelled"], soften: { $0.attendance = $1 },
      draw: { scenario, random in
        let number = random.workshop(of: scenario)
        scenario.sessions[number].attendance.min = Int.random(in: 1...3, using: &random)
        scenario.sessions[number].mayBeCancelled = random.chance(0.3)
        scenario.sessions[random.workshop(of: scenario)].attendance.max = 3
      }),
    RuleAlone(RoomForWorkshop.self, in: ["room-choice"]) { scenario, random in
      for number in scenario.sessions.indices { scenario.sessions[number].room = nil }
      scenario.rooms[0].features = ["stage"]
      if random.chance(0.5) { scenario.sessions[random.workshop(of: scenario)].requires = ["stage"] }
    },
    RuleAlone(
      Sectors.self, in: ["sectors"], soften: { $0.sectors = $1 },
      draw: { scenario, random in
        let number = random.workshop(of: scenario)
        switch Int.random(in: 0...2, using: &random) {
        case 0: scenario.sessions[number].sectors.atLeast["police"] = Int.random(in: 1...2, using: &random)
        case 1: scenario.sessions[number].sectors.atMost["courts"] = Int.random(in: 0...1, using: &random)
        default: scenario.sessions[number].sectors.distinct = 2
        }
      }),
    RuleAlone(
      DelegationSpreadRule.self, in: ["delegation-spread", "soft-rules"],
      soften: { rules, strength in rules.delegationSpread?.enforcement = strength },
      draw: { scenario, random in
        scenario.rules.delegationSpread = DelegationSpread(random.any(of: [.even, .atMost(1), .atMost(2)]))
      }),
    RuleAlone(
      Pins.self, in: ["pins"], soften: { $0.pins = $1 },
      draw: { scenario, random in
        let delegate = scenario.delegates[random.delegate(of: scenario)].id
        let session = scenario.sessions[random.workshop(of: scenario)].id
        scenario.pins = [Pin(delegate, random.any(of: [.must, .mustNot]), attend: session)]
      }),
    RuleAlone(Roles.self, in: ["roles"]) { scenario, random in
      let session = scenario.sessions[random.workshop(of: scenario)].id
      scenario.delegates[random.delegate(of: scenario)].roles = [Role(.moderator, in: session)]
    },
    RuleAlone(
      Together.self, in: ["together"], soften: { $0.together = $1 },
      draw: { scenario, random in
        scenario.together = [Array(scenario.delegates.map(\.id).prefix(random.chance(0.5) ? 2 : 3))]
      }),
    RuleAlone(
      Apart.self, in: ["apart"], soften: { $0.apart = $1 },
      draw: { scenario, random in
        scenario.apart = [Array(scenario.delegates.map(\.id).prefix(random.chance(0.5) ? 2 : 3))]
      }),
    RuleAlone(
      TopicOnce.self, in: ["topic-once"], soften: { $0.topicOnce = $1 },
      draw: { scenario, random in
        // Wanted by all, and offered again where there is a second block.
        for number in [0, scenario.sessions.count / 2] { scenario.sessions[number].topic = "shared" }
        for number in scenario.delegates.indices { scenario.delegates[number].choices = ["shared"] }
        scenario.rooms[0].seats = Int.random(in: 2...4, using: &random)
      }),
    RuleAlone(
      Languages.self, in: ["languages"], soften: { $0.languages = $1 },
      draw: { scenario, random in
        scenario.sessions[random.workshop(of: scenario)].languages = ["fr"]
        for number in scenario.delegates.indices {
          scenario.delegates[number].languages = random.any(of: [["en"], ["fr"]])
        }
        if random.chance(0.3) { scenario.rooms[0].features = [.interpretation] }
      }),
    RuleAlone(
      Needs.self, in: ["needs"], soften: { $0.needs = $1 },
      draw: { scenario, random in
        scenario.delegates[random.delegate(of: scenario)].needs = ["step-free"]
        scenario.rooms[Int.random(in: scenario.rooms.indices, using: &random)].features = ["step-free"]
      }),
    RuleAlone(
      GuaranteeRule.self, in: ["guarantee"], soften: { rules, strength in rules.guarantee?.enforcement = strength },
      draw: { scenario, random in
        // What many want and few can have: wishes alone would give it to whoever loses most.
        scenario.rooms[0].seats = 1
        scenario.policy = Policy([Stage(.evenSizes), Stage(.preferences)])
        scenario.rules.guarantee = Guarantee(
          choices: Int.random(in: 1...2, using: &random), in: random.any(of: Guarantee.Scope.allCases))
      }),
    RuleAlone(
      RankedOnly.self, in: ["ranked-only"], soften: { $0.rankedOnly = $1 },
      draw: { scenario, random in
        let isOptional = random.chance(0.7)
        for number in scenario.sessions.indices { scenario.sessions[number].optional = isOptional }
        scenario.policy = Policy([Stage(.evenSizes), Stage(.preferences)])
      }),
    RuleAlone(
      OpenTo.self, in: ["open-to"], soften: { $0[.openTo] = $1 },
      draw: { scenario, random in
        scenario.attributes = ["year"]
        for number in scenario.delegates.indices {
          scenario.delegates[number].attributes = random.any(of: [["year": "4"], ["year": "5"], [:]])
        }
        scenario.sessions[random.workshop(of: scenario)].openTo =
          random.any(of: [
            Admission(sectors: ["courts"]), Admission(delegations: ["a"]), Admission(attributes: ["year": ["5", "6"]]),
            Admission(sectors: ["courts"], delegations: ["b"]),
          ])
      }),
    RuleAlone(
      TakesRule.self, in: ["takes"], soften: { $0[.takes] = $1 },
      draw: { scenario, random in
        for number in scenario.sessions.indices { scenario.sessions[number].optional = random.chance(0.8) }
        // Places that nobody fills unasked, or everybody.
        scenario.policy = Policy(random.chance(0.5) ? [Stage(.preferences)] : [Stage(.filled), Stage(.preferences)])
        scenario.rules.takes = random.any(of: [Takes(min: 1), Takes(max: 1), Takes(min: 2, max: 2), Takes(max: 0)])
        scenario.delegates[0].takes = random.any(of: [nil, Takes(), Takes(min: 1, max: 1)])
      }),
    RuleAlone(
      FriendsRule.self, in: ["friends"], soften: { $0[.friends] = $1 },
      draw: { scenario, random in
        scenario.rules.friends = random.any(of: [Friends(), Friends(mutual: true), Friends(atMost: 1)])
        let ids = scenario.delegates.map(\.id)
        scenario.delegates[0].friends = [ids[1], ids[2]]
        scenario.delegates[1].friends = random.any(of: [[ids[0]], [], [ids[2], ids[0]]])
        scenario.delegates[2].friends = random.any(of: [[ids[0]], [ids[1]]])
      }),
    RuleAlone(
      BuildsOn.self, in: ["builds-on"], soften: { $0[.buildsOn] = $1 },
      draw: { scenario, random in
        let topic = scenario.sessions[random.workshop(of: scenario)].topic
        let last = scenario.sessions.count - 1
        scenario.sessions[last].buildsOn = [topic]
        for number in scenario.delegates.indices {
          scenario.delegates[number].choices = [scenario.sessions[last].topic]
        }
        if random.chance(0.3) { scenario.sessions[last - 1].buildsOn = [scenario.sessions[0].topic] }
      }),
  ]
}
