import Conference
import Foundation
import GLPKSolver
import Optimization
import Testing

@testable import Decomposition
@testable import Planning

@Suite struct `All strategies` {
  /// Every model, however small, is taken apart.
  private let decomposed = Planner(
    solver: DecompositionSolver(core: GLPKSolver(), parameters: DecompositionParameters(smallest: 0, tried: 0)))

  /// All 1,000 where BREAKOUT_TEST_ALL is set; otherwise the first, one in which a continuous column was once taken for a whole one, and one
  /// with a workshop that has to be cancelled because its moderator is away.
  @Test(
    arguments: ProcessInfo.processInfo.environment["BREAKOUT_TEST_ALL"] == nil
      ? Array(0..<60) + [455, 649] : Array(0..<1000)
  )
  func `agree with brute force, stage by stage`(seed: Int) throws {
    let scenario = RandomScenario.make(seed: seed)
    let expected = BruteForce(scenario).optima()
    do {
      let plan = try decomposed.plan(scenario)
      let stages = try #require(expected, "seed \(seed): brute force finds no plan")
      let hasPrice = plan.proof.first?.stage == StageProof.softRules
      let found = (hasPrice ? [] : [0]) + plan.proof.map(\.value)
      #expect(found.count == stages.count, "seed \(seed)")
      for (value, optimum) in zip(found, stages) {
        #expect(abs(value - optimum) < 1e-9, "seed \(seed): \(found) is not \(stages)")
      }
      #expect(plan.isProvenOptimal, "seed \(seed)")
    } catch PlanningError.infeasible {
      #expect(expected == nil, "seed \(seed): brute force finds a plan")
    }
  }

  @Test(arguments: 0..<20)
  func `prove the same optima of synthetic conferences`(seed: Int) throws {
    var random = SplitMix64(scattering: seed)
    var conference = SyntheticConference(
      delegates: Int.random(in: 10...24, using: &random), blocks: Int.random(in: 1...2, using: &random),
      workshops: Int.random(in: 2...4, using: &random))
    conference.seed = seed
    conference.sectors = Int.random(in: 2...4, using: &random)
    conference.delegations = Int.random(in: 2...6, using: &random)
    conference.choices = 3
    conference.tightness = 1.3
    conference.repeatsTopics = random.chance(0.4)
    conference.guarantee = random.chance(0.5) ? 2 : nil
    conference.spread = random.chance(0.5) ? .soft(weight: 2) : nil
    if random.chance(0.5) {
      conference.policy = Policy([
        Stage(.sectorBalance), Stage(.preferences(conference.preferences), slack: .relative(0.1)),
        Stage(.delegationSpread),
      ])
    }
    let scenario = conference.scenario()
    let mixed = Planner(
      solver: DecompositionSolver(core: GLPKSolver(), parameters: DecompositionParameters(smallest: 0)))
    let plans = try [Planner(solver: GLPKSolver()), decomposed, mixed].map { try $0.plan(scenario) }
    #expect(plans[0].proof.map(\.value) == plans[1].proof.map(\.value), "seed \(seed)")
    #expect(plans[0].proof.map(\.value) == plans[2].proof.map(\.value), "seed \(seed)")
    #expect(plans.allSatisfy { $0.isProvenOptimal }, "seed \(seed)")
  }

  @Test(arguments: 0..<10)
  func `give the same plan on any number of threads`(seed: Int) throws {
    var conference = SyntheticConference(delegates: 30, blocks: 3, workshops: 3)
    conference.seed = seed
    conference.delegations = 5
    conference.guarantee = 3
    let scenario = conference.scenario()
    let plans = try [1, 2, 3].map { try decomposed.plan(scenario, options: PlanningOptions(threads: $0)) }
    #expect(plans[0] == plans[1], "seed \(seed)")
    #expect(plans[0] == plans[2], "seed \(seed)")
  }
}
