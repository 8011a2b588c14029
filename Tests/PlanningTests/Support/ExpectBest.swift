import Conference
import Testing

@testable import Planning

/// Expects the planner to do as well as brute force, with a proof, in a plan that is verified.
///
/// Stages have no slack.
///
/// - Returns: what brute force finds.
@discardableResult
func expectBest(_ scenario: Scenario, _ comment: String) throws -> [Double]? {
  let brute = BruteForce(scenario)
  let expected = brute.best()
  do {
    let plan = try Planner().plan(scenario)
    let best = try #require(expected, "\(comment): brute force finds no plan")
    let price = plan.proof.first.map { $0.stage == StageProof.softRules ? $0.value : 0 } ?? 0
    let found = [price] + brute.worth(plan)
    #expect(
      found.count == best.count && zip(found, best).allSatisfy { abs($0 - $1) < 1e-9 },
      "\(comment): \(found) is not \(best)")
    #expect(plan.isProvenOptimal, "\(comment): \(plan.proof)")
    expectVerified(plan, against: scenario, comment)
  } catch PlanningError.infeasible {
    #expect(expected == nil, "\(comment): brute force finds a plan")
  }
  return expected
}
