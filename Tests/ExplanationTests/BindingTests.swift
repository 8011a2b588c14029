import Conference
import Explanation
import Planning
import Testing

@Suite struct `What binds a plan` {
  @Test func `is the rule without which a stage would be better`() throws {
    // Everybody wants the first workshop, and half of them find a place.
    var scenario = Example.random(seed: 2)
    scenario.rules.delegationSpread = nil
    for index in scenario.delegates.indices { scenario.delegates[index].choices = [ID(scenario.workshops[0].id.text)] }
    scenario.policy = Policy([Stage(.preferences)])
    let plan = try Planner().plan(scenario)
    let binding = try #require(try Binding.all(of: scenario, in: plan).first)
    #expect(binding.stage == "preferences")
    #expect(binding.alone.contains(.seats(scenario.workshops[0].room!)))
    for demand in binding.alone {
      let isBetter = try Feasibility(scenario).hasBetterPlan(inStage: 0, than: plan.proof, lifting: [demand])
      #expect(isBetter, "\(demand)")
    }
  }

  @Test(arguments: 0..<4)
  func `names every demand that alone makes a difference`(seed: Int) throws {
    let scenario = Example.random(seed: seed)
    let plan = try Planner().plan(scenario)
    let feasibility = try Feasibility(scenario)
    for (number, binding) in try Binding.all(of: scenario, in: plan).enumerated() {
      var alone: [Demand] = []
      for demand in feasibility.demands {
        let isBetter = try feasibility.hasBetterPlan(inStage: number, than: plan.proof, lifting: [demand])
        if isBetter { alone.append(demand) }
      }
      #expect(binding.alone == alone, "seed \(seed), \(binding.stage)")
    }
  }
}
