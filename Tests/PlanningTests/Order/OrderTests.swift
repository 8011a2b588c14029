import Conference
import Testing

@testable import Planning

@Suite struct `The order of the file` {
  @Test(arguments: 0..<40)
  func `has no say in who attends what`(seed: Int) throws {
    let scenario = RandomScenario.withAnyObjective(seed: seed)
    try expectSamePlan(scenario, seed)
  }

  @Test(arguments: 0..<12)
  func `has no say in when and where sessions are`(seed: Int) throws {
    try expectSamePlan(RandomAgenda.make(seed: seed), seed)
    try expectSamePlan(FreeBlocks.make(seed: seed), seed)
  }

  @Test func `has no say in the seed, and wishes have`() {
    var scenario = RandomScenario.make(seed: 3)
    let seed = scenario.derivedSeed
    #expect(scenario.shuffled(seed: 1).derivedSeed == seed)
    scenario.delegates[0].choices.reverse()
    #expect(scenario.derivedSeed != seed)
  }

  @Test func `has no say in the curve of two objectives`() throws {
    let scenario = RandomScenario.make(seed: 5)
    let points = try Planner().frontier(scenario, between: .worstOff, and: .evenSizes).points.map(\.plan)
    let shuffled = try Planner().frontier(scenario.shuffled(seed: 1), between: .worstOff, and: .evenSizes)
    #expect(points == shuffled.points.map(\.plan))
    #expect(points.allSatisfy { $0.seed == scenario.derivedSeed })
  }

  private func expectSamePlan(_ scenario: Scenario, _ seed: Int) throws {
    guard let plan = try? Planner().plan(scenario) else { return }
    for other in 1...2 {
      #expect(try Planner().plan(scenario.shuffled(seed: other)) == plan, "seed \(seed), shuffled by \(other)")
    }
  }
}

@Suite struct `Lots that are drawn` {
  /// Two workshops of five seats; everybody wishes the first.
  private static var tie: Scenario {
    var scenario = SmallConference.three(in: 2, delegates: 10)
    for room in scenario.rooms.indices { scenario.rooms[room].seats = 5 }
    for person in scenario.delegates.indices { scenario.delegates[person].choices = ["w0", "w1"] }
    scenario.policy = Policy([Stage(.preferences)])
    return scenario
  }

  @Test func `are drawn from a seed, so that anybody can draw them again`() {
    // printf '1 delegate b' | sha256sum begins with 11, d with 71, a with d6, c with ed.
    #expect(Lots(seed: 1).draw(["a", "b", "c", "d"], "delegate") { $0 } == ["b", "d", "a", "c"])
  }

  @Test func `stay in their order when somebody drops out`() {
    let people = (1...50).map { "p\($0)" }
    let lots = Lots(seed: 7)
    let drawn = lots.draw(people, "delegate") { $0 }
    #expect(lots.draw(people.filter { $0 != "p9" }, "delegate") { $0 } == drawn.filter { $0 != "p9" })
    #expect(drawn != people)
  }

  @Test func `give another of the best plans by another seed, and the same one by the same`() throws {
    let plans = try (0..<20).map { try Planner().plan(Self.tie, options: PlanningOptions(seed: $0)) }
    #expect(Set(plans.map(\.allocation)).count > 10)
    #expect(Set(plans.map { $0.proof.map(\.value) }) == [[5]])
    #expect(try Planner().plan(Self.tie, options: PlanningOptions(seed: 19)) == plans[19])
    #expect(plans.map(\.seed) == (0..<20).map { $0 })
  }

  @Test(arguments: [Policy([Stage(.preferences)]), .standard])
  func `give everybody the same chances`(policy: Policy) throws {
    var scenario = Self.tie
    scenario.policy = policy
    let draws = 400
    var first = 0
    for seed in 0..<draws {
      let plan = try Planner().plan(scenario, options: PlanningOptions(seed: UInt32(seed)))
      first += scenario.delegates.prefix(5).count { plan.allocation[$0.id] == ["w0"] }
    }
    // Of ten people five are drawn: the first five have 2.5 on average, with a variance of 25/36.
    let sigma = (Double(draws) * 25 / 36).squareRoot()
    #expect(abs(Double(first) - 2.5 * Double(draws)) < 4 * sigma, "\(first) of \(draws * 5)")
  }
}
