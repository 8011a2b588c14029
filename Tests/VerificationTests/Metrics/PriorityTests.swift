import Conference
import Testing
import Verification

@Suite struct PriorityTests {
  @Test func `whoever has priority counts so many times in the policy, and once in what people obtained`() throws {
    var fixture = Fixture()
    for id: ID<Delegate> in ["a1", "a3"] { fixture.change(delegate: id) { $0.choices = ["w2", "w1"] } }
    fixture.scenario.policy = Policy([Stage(.preferences), Stage(.worstOff)])
    func values() throws -> [Double] { try fixture.metrics.stages.map(\.value) }
    // Both attend w3 or w4, which they did not rank, for 4; a1 has the second choice besides, for 1.
    #expect(try values() == [9, 5])
    #expect(try fixture.metrics.satisfactionByPriority == nil)
    fixture.change(delegate: "a1") { $0.priority = 3 }
    #expect(try values() == [19, 15])
    let metrics = try fixture.metrics
    #expect(metrics.satisfaction.dissatisfaction == 9)
    let groups = try #require(metrics.satisfactionByPriority)
    #expect(groups.map(\.priority) == [3, 1])
    #expect(groups.map(\.satisfaction.dissatisfaction) == [5, 4])
    #expect(groups.map(\.satisfaction.delegates) == [1, 7])
  }
}
