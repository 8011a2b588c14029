import Conference
import Testing

@Suite struct `Plans for any objective` {
  @Test(arguments: 0..<80)
  func `are as good as brute force finds, profile by profile`(seed: Int) throws {
    let scenario = RandomScenario.withAnyObjective(seed: seed)
    try expectBest(scenario, "seed \(seed), \(scenario.policy.stages.map(\.name))")
  }
}
