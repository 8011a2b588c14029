import Conference
import Testing

@testable import Planning

private let seeds = 0..<8

@Suite struct `A rule alone, beside brute force` {
  @Test(arguments: RuleAlone.all)
  func `is kept or priced as it should be`(rule: RuleAlone) throws {
    for strength in rule.strengths {
      var matters = false
      for seed in seeds {
        var random = SplitMix64(scattering: seed)
        let free = AloneScenario.make(&random)
        var scenario = free
        rule.draw(&scenario, &random)
        rule.soften?(&scenario.rules, strength)
        let expected = try expectBest(scenario, "\(rule.name) \(strength), seed \(seed)")
        var without = scenario
        if let soften = rule.soften { soften(&without.rules, .off) } else { without = free }
        matters = matters || BruteForce(without).best() != expected
      }
      #expect(matters, "\(rule.name) \(strength) changes nothing in any of the scenarios")
    }
  }

  @Test func `is any that there is`() throws {
    #expect(Set(RuleAlone.all.map(\.name)) == Sources.rules)
    #expect(Set(AllocationRules.all.map { "\($0)" }) == Sources.rules)
  }
}

@Suite struct `An objective alone, beside brute force` {
  @Test(arguments: ObjectiveAlone.all)
  func `is as small as can be`(objective: ObjectiveAlone) throws {
    var matters = false
    for seed in seeds {
      let scenario = objective.scenario(seed: seed)
      try expectBest(scenario, "\(objective.name), seed \(seed)")
      matters = matters || BruteForce(scenario).points().count > 1
    }
    #expect(matters, "\(objective.name) is the same whatever one does")
  }

  @Test func `is any that there is`() throws {
    let stages = ObjectiveAlone.all.flatMap { $0.scenario(seed: 0).policy.stages }
    #expect(Set(stages.flatMap(\.parts).map(\.objective.label)) == Sources.objectives)
  }
}
