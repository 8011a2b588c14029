import Conference
import Testing
import Verification

@testable import Planning

@Suite struct `Plans of small scenarios` {
  @Test(arguments: 0..<240)
  func `are as good as brute force finds, stage by stage`(seed: Int) throws {
    let scenario = RandomScenario.make(seed: seed)
    let expected = BruteForce(scenario).optima()
    do {
      let plan = try Planner().plan(scenario)
      let stages = try #require(expected, "seed \(seed): brute force finds no plan")
      let values = plan.proof.map(\.value)
      let hasPrice = plan.proof.first?.stage == StageProof.softRules
      let found = (hasPrice ? [] : [0]) + values
      #expect(found.count == stages.count, "seed \(seed)")
      for (value, optimum) in zip(found, stages) {
        #expect(abs(value - optimum) < 1e-9, "seed \(seed): \(found) is not \(stages)")
      }
      #expect(plan.isProvenOptimal, "seed \(seed)")
      do {
        let verified = try verify(plan, against: scenario)
        #expect(hasPrice ? Double(verified.penalty) == plan.proof[0].final : verified.penalty == 0, "seed \(seed)")
      } catch {
        Issue.record("seed \(seed): \(error)")
      }
    } catch PlanningError.infeasible {
      #expect(expected == nil, "seed \(seed): brute force finds a plan")
    }
  }
}
