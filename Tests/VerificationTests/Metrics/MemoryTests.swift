import Conference
import Testing
import Verification

@Suite struct MemoryTests {
  @Test func `who carries losses counts more in the policy, and once in what people obtained`() throws {
    var fixture = Fixture()
    for id: ID<Delegate> in ["a1", "a3"] { fixture.change(delegate: id) { $0.choices = ["w2", "w1"] } }
    fixture.scenario.policy = Policy([Stage(.preferences), Stage(.worstOff), Stage(.generous)])
    func values() throws -> [Double] { try fixture.metrics.stages.map(\.value) }
    // Both attend w3 or w4, which they did not rank, for 4; a1 has the second choice besides, for 1.
    #expect(try values() == [9, 5, 5])
    #expect(try fixture.metrics.satisfaction.carried == nil)
    // One of eight carries all there is: eight times the mean, and no more than four times the weight.
    fixture.change(delegate: "a1") { $0.carried = 1_500_000 }
    #expect(try values() == [4 + 5 * 4, 5 * 4, 5])
    fixture.scenario.memory.strength = 20
    // 1 + 20 % · 8, rounded down to a sixteenth.
    #expect(try values() == [4 + 5 * 41.0 / 16, 5 * 41.0 / 16, 5])
    fixture.change(delegate: "a3") { $0.carried = 500_000 }
    // Of a mean of a quarter of a point they carry six times and twice as much.
    #expect(try values() == [5 * 35.0 / 16 + 4 * 22.0 / 16, 5 * 35.0 / 16, 5])
    fixture.scenario.memory.strength = 0
    #expect(try values() == [9, 5, 5])
    fixture.change(delegate: "a3") { $0.carried = 0 }
    let satisfaction = try fixture.metrics.satisfaction
    #expect(satisfaction.dissatisfaction == 9)
    #expect(satisfaction.carried == 1.5)
    // Their first two wishes would have cost 1 each: 3 and 5.5 are lost, and (5.5 − 3) / (2 · 8.5) is the coefficient.
    let gini = try #require(satisfaction.giniWithCarried)
    #expect(abs(gini - 2.5 / 17) < 1e-12)
    let sectors = try fixture.metrics.satisfactionBySector.map(\.satisfaction.carried)
    #expect(sectors == [1.5, 0])
  }

  @Test func `what is remembered of a plan is what its figures say`() throws {
    var fixture = Fixture()
    for id: ID<Delegate> in ["a1", "a3", "b2"] { fixture.change(delegate: id) { $0.choices = ["w2", "w1", "w3"] } }
    fixture.change(delegate: "b4") { $0.choices = ["w1"] }
    let past = try #require(PastEvent(of: fixture.plan, in: fixture.scenario))
    #expect(past.outcomes.keys.sorted() == ["a1", "a3", "b2", "b4"])
    #expect(past.outcomes["a1"] == PastOutcome(points: 1 + 4 - 1, ranks: [2, 3]))
    #expect(past.outcomes["b4"] == PastOutcome(points: 9, ranks: [nil, nil]))
    let sum = past.outcomes.values.reduce(0) { $0 + $1.points }
    // Three could have had 0 + 1 at best, and one 0 + 9.
    #expect(try fixture.metrics.satisfaction.dissatisfaction == sum + 3 + 9)
  }
}
