import Conference
import Planning
import ScenarioFile
import Testing
import Verification

@Suite struct `The second reading of the rulebook` {
  @Test(arguments: SecondReading.all)
  func `has the same plans and optima, stage by stage`(reading: SecondReading) throws {
    let scenario: Scenario
    do {
      scenario = try decode(reading.source)
    } catch {
      Issue.record("seed \(reading.seed) is refused: \(error)")
      return
    }
    do {
      let plan = try Planner().plan(scenario)
      #expect(reading.feasible, "seed \(reading.seed): it has no plan")
      #expect(plan.isProvenOptimal, "seed \(reading.seed): \(plan.proof)")
      let differences = reading.differences(from: plan.proof)
      #expect(differences.isEmpty, "seed \(reading.seed): \(differences.joined(separator: "; "))")
      expectVerified(plan, against: scenario, "seed \(reading.seed)")
    } catch PlanningError.infeasible {
      #expect(!reading.feasible, "seed \(reading.seed): it has a plan")
    }
  }

  @Test func `is there, with 200 scenarios`() {
    #expect(SecondReading.all.count == 200)
    #expect(SecondReading.all.contains { !$0.feasible })
  }
}
