import Conference
import Testing
import Verification

@testable import Planning

@Suite struct `Plans for any objective` {
  @Test(arguments: 0..<80)
  func `are as good as brute force finds, profile by profile`(seed: Int) throws {
    let scenario = RandomScenario.withAnyObjective(seed: seed)
    let brute = BruteForce(scenario)
    let expected = brute.best()
    do {
      let plan = try Planner().plan(scenario)
      let best = try #require(expected, "seed \(seed): brute force finds no plan")
      let price = plan.proof.first.map { $0.stage == StageProof.softRules ? $0.value : 0 } ?? 0
      let found = [price] + brute.worth(plan)
      let names = scenario.policy.stages.map(\.name)
      #expect(zip(found, best).allSatisfy { abs($0 - $1) < 1e-9 }, "seed \(seed): \(found) is not \(best) for \(names)")
      #expect(plan.isProvenOptimal, "seed \(seed): \(plan.proof)")
      expectVerified(plan, against: scenario, "seed \(seed)")
    } catch PlanningError.infeasible {
      #expect(expected == nil, "seed \(seed): brute force finds a plan")
    }
  }
}
