import Conference
import Testing
import Verification

@testable import Planning

@Suite struct `A frontier` {
  @Test(arguments: 0..<80)
  func `has every point that enumeration finds, and no other`(seed: Int) throws {
    var random = SplitMix64(scattering: seed)
    var scenario = RandomScenario.make(seed: seed)
    let single: [Objective] = [.sectorBalance, .worstOff, .preferences, .delegationSpread, .evenSizes, .filled]
    let objectives = Array(single.shuffled(using: &random).prefix(4))
    let (first, second) = (objectives[0], objectives[1])
    let before = random.chance(0.4) ? [Stage(objectives[2])] : []
    let after = random.chance(0.5) ? [Stage(objectives[3])] : []
    // What comes between the two follows both.
    scenario.policy = Policy(before + [Stage(first)] + after + [Stage(second)])
    let expected = BruteForce.frontier(scenario, before, first, second)
    let frontier: Frontier?
    do {
      frontier = try Planner().frontier(scenario, between: first, and: second)
    } catch {
      guard case .infeasible = error else { throw error }
      frontier = nil
    }
    guard let frontier else {
      #expect(expected.isEmpty, "seed \(seed): enumeration finds a plan")
      return
    }
    #expect(frontier.isComplete, "seed \(seed)")
    // Figures are fractions of at most 5,040 parts.
    let found = frontier.points.map { [$0.first, $0.second].map { ($0 * 5040).rounded() / 5040 } }
    #expect(found == expected, "seed \(seed)")
    for point in frontier.points {
      expectVerified(point.plan, against: point.scenario, "seed \(seed)")
      #expect(point.plan.isProvenOptimal, "seed \(seed)")
    }
  }

  @Test func `is not said to be complete where other blocks may have other points`() throws {
    let frontier = try Planner().frontier(FreeBlocks.make(seed: 1), between: .worstOff, and: .evenSizes)
    #expect(frontier.hasOpenBlocks && !frontier.isComplete)
    let isClaimed = frontier.points.contains { $0.plan.proof.contains { $0.bound > 0 } }
    #expect(!isClaimed)
  }

  @Test func `is refused for what has no single figure`() {
    let scenario = SmallConference.three(in: 2)
    #expect(throws: PlanningError.self) { try Planner().frontier(scenario, between: .generous, and: .preferences) }
    #expect(throws: PlanningError.self) { try Planner().frontier(scenario, between: .preferences, and: .preferences) }
    #expect(throws: PlanningError.self) {
      try Planner().frontier(scenario, between: .mixing(Mixing()), and: .preferences)
    }
  }
}

extension BruteForce {
  /// The nondominated points of two objectives among the allocations that are best for what comes before, by enumeration.
  static func frontier(_ scenario: Scenario, _ before: [Stage], _ first: Objective, _ second: Objective) -> [[Double]] {
    var scenario = scenario
    scenario.policy = Policy(before + [Stage(first), Stage(second)])
    var points = Array(BruteForce(scenario).points())
    for stage in 0...before.count {
      let best = points.map { $0[stage] }.min() ?? 0
      points.removeAll { $0[stage] > best + 1e-6 }
    }
    let pairs = Set(points.map { $0.suffix(2).map { ($0 * 5040).rounded() / 5040 } })
    return pairs.filter { point in
      !pairs.contains { $0 != point && $0[0] <= point[0] && $0[1] <= point[1] }
    }.sorted { $0[0] < $1[0] }
  }
}
