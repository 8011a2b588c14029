import Conference
import Explanation
import Planning
import Testing

@Suite struct `An answer for a delegate` {
  @Test func `names nobody else`() throws {
    var (scenario, plan): (Scenario, Plan?) = (Example.random(seed: 0), nil)
    for seed in 0..<40 where plan == nil {
      scenario = crowded(Example.random(seed: seed))
      plan = try planIfAny(scenario)
    }
    let found = try #require(plan, "no seed gave a scenario with a plan")
    let others = scenario.delegates.dropFirst().flatMap { [$0.id.text, $0.name] }
    let feasibility = try Feasibility(scenario)
    for demand in feasibility.demands {
      let words = demand.words(in: scenario, for: .delegate("d0")).split { !$0.isLetter && !$0.isNumber }.map(
        String.init)
      #expect(!words.contains(where: others.contains), "\(words)")
    }
    let questions = Questions(found, of: scenario)
    for workshop in scenario.workshops {
      guard let answer = try questions.whyNot("d0", in: workshop.id) else { continue }
      let text = answer.words(in: scenario, for: .delegate("d0"))
      #expect(!others.contains { text.contains("\($0) ") || text.contains("\($0);") || text.hasSuffix($0) }, "\(text)")
    }
  }

  /// Whoever is in the way of d0 is there by pins, parts and friends.
  private func crowded(_ given: Scenario) -> Scenario {
    var scenario = given
    let first = scenario.workshops[0]
    scenario.rooms[scenario.rooms.firstIndex { $0.id == first.room }!].seats = 6
    for index in 1...3 { scenario.apply(.pin(Pin(ID("d\(index)"), .must, attend: first.id))) }
    scenario.delegates[5].roles = [Role(.moderator, in: first.id)]
    scenario.together = [["d6", "d7"]]
    scenario.rules.guarantee = Guarantee(choices: 2)
    // Even delegations would not let three of one be together.
    scenario.rules.delegationSpread = nil
    return scenario
  }
}
