import Conference
import Testing

@testable import Explanation

@Suite struct `What a wish costs, stage by stage` {
  @Test func `sets levels of a profile beside each other by level, and stages by name`() {
    let policy = Policy([Stage(.generous), Stage(.evenSizes)])
    let plan = proofs([("generous: worst-off", 10), ("generous: 10 or more", 2), ("even-sizes", 3)])
    let granted = proofs([
      ("soft-rules", 4), ("generous: worst-off", 10), ("generous: 10 or more", 1), ("generous: 9 or more", 2),
      ("even-sizes", 3),
    ])
    let costs = StageCost.compare(plan, with: granted, by: policy)
    #expect(
      costs.map(\.stage) == [
        "soft-rules", "generous: worst-off", "generous: 10 or more", "generous: 9 or more", "even-sizes",
      ])
    #expect(costs.map(\.plan) == [0, 10, 2, 2, 3])
    #expect(costs.map(\.granted) == [4, 10, 1, 2, 3])
  }

  private func proofs(_ stages: [(String, Double)]) -> [StageProof] {
    stages.map { StageProof(stage: $0.0, value: $0.1, bound: $0.1, allowance: $0.1, final: $0.1) }
  }
}
