import Conference
import Testing
import Verification

@testable import Planning

@Suite struct `The lottery of a scenario` {
  /// Ten people who wish the first of two workshops of five seats; the last three wish nothing else.
  private static func tie(_ rule: LotteryRule?) -> Scenario {
    var scenario = SmallConference.three(in: 2, delegates: 10)
    for room in scenario.rooms.indices { scenario.rooms[room].seats = 5 }
    let topics = scenario.sessions.map(\.topic)
    for person in scenario.delegates.indices {
      scenario.delegates[person].choices = person < 7 ? [topics[0], topics[1]] : [topics[0]]
    }
    scenario.policy = Policy([Stage(.preferences)])
    scenario.lottery = rule
    return scenario
  }

  private static func picked(_ scenario: Scenario, seed: UInt32? = nil) throws -> Plan {
    let options = PlanningOptions(seed: seed)
    return try Planner().picked(Planner().plan(scenario, options: options), of: scenario, options: options)
  }

  @Test func `by leximin tells a plan that the seed picks, with everybody's chances`() throws {
    let scenario = Self.tie(.leximin)
    let plan = try Self.picked(scenario, seed: 7)
    #expect(try Self.picked(scenario, seed: 7) == plan)
    let draw = try #require(plan.draw)
    #expect(plan.seed == 7)
    // The first 13 digits of the digest of "7 draw".
    #expect(draw.number == Double(Int(sha256("7 draw").prefix(13), radix: 16) ?? 0) / 0x1p52)
    for (place, person) in scenario.delegates.enumerated() {
      let chance = try #require(draw.chances[person.id])
      #expect(abs(chance - (place < 7 ? 2.0 / 7 : 1)) < 1e-6)
    }
    #expect(abs(try #require(draw.least) - 2.0 / 7) < 1e-6)
    #expect(abs(try #require(draw.bound) - 2.0 / 7) < 1e-6)
    #expect(draw.without == 0)
    _ = try verify(plan, against: scenario)
    let others = try (1...20).map { try Self.picked(scenario, seed: $0).allocation }
    #expect(Set(others).count > 3)
  }

  @Test func `unless leximin is said leaves the plan to the lots`() throws {
    for rule in [nil, LotteryRule.uniform] {
      let scenario = Self.tie(rule)
      let plan = try Self.picked(scenario, seed: 7)
      #expect(plan.draw == nil && plan.seed == 7)
      #expect(try plan == Planner().plan(scenario, options: PlanningOptions(seed: 7)))
    }
  }

  @Test func `that is uniform draws orders, each as likely, without a say of any order`() throws {
    let scenario = Self.tie(.uniform)
    let plan = try Planner().plan(scenario)
    let lottery = try Planner().lottery(scenario, of: plan, most: 30)
    #expect(lottery.levels.isEmpty)
    #expect(abs(lottery.tickets.reduce(0) { $0 + $1.chance } - 1) < 1e-9)
    #expect(lottery.tickets.allSatisfy { ($0.chance * 30).rounded() >= 1 })
    // Those who are alike are dealt each other's places, so that their chances are those of leximin here.
    for (place, person) in scenario.delegates.enumerated() {
      let chance = try #require(lottery.chances[person.id])
      #expect(abs(chance - (place < 7 ? 2.0 / 7 : 1)) < 1e-9)
    }
    let drawn = try #require(lottery.plan(at: 0.5))
    #expect(drawn.draw?.bound == nil)
    _ = try verify(drawn, against: scenario)
  }

  @Test func `that is off leaves it to identifiers, whatever the seed`() throws {
    let scenario = Self.tie(.off)
    let plan = try Planner().plan(scenario)
    #expect(plan.seed == nil)
    for seed: UInt32 in [1, 2, 3] {
      #expect(try Planner().plan(scenario, options: PlanningOptions(seed: seed)) == plan)
    }
    #expect(throws: PlanningError.self) { try Planner().lottery(scenario, of: plan) }
  }
}
