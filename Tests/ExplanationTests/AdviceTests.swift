import Conference
import Explanation
import Planning
import Testing

@Suite struct `Asking otherwise` {
  /// One block of workshops with some seats, under preferences alone.
  private static func scenario(_ choices: [[Int]], seats: [Int]) -> Scenario {
    var scenario = SyntheticConference(delegates: 1, blocks: 1, workshops: seats.count).scenario()
    for (room, count) in seats.enumerated() { scenario.rooms[room].seats = count }
    let topics = scenario.sessions.map(\.topic)
    scenario.delegates = choices.enumerated().map { number, wishes in
      Delegate(
        id: ID("d\(number)"), name: "d\(number)", sector: scenario.sectors[0].id, choices: wishes.map { topics[$0] })
    }
    scenario.policy = Policy([Stage(.preferences)])
    return scenario
  }

  @Test func `says what another list gains, measured by the list that was given`() throws {
    // Two want the first workshop. Moving anybody to the third costs 4, unless they say that they wish nothing else:
    // what is not wished costs 9.
    let scenario = Self.scenario([[0, 1, 2], [0, 2, 1], [1, 0, 2]], seats: [1, 1, 1])
    let plan = try Planner().plan(scenario)
    #expect(plan.allocation["d1"] == [scenario.sessions[2].id])
    let advice = try #require(try Advice.find(for: "d1", in: plan, of: scenario, draws: 3))
    #expect(advice.given.dissatisfaction == 1)
    #expect(advice.others.first?.wishes == [scenario.sessions[0].topic])
    #expect(advice.others.first?.dissatisfaction == 0)
    #expect(advice.gain == 1)
    #expect(advice.draws == 3)
    #expect(advice.others.count == 3)
  }

  @Test func `says that nothing gains where everybody has what they wish`() throws {
    let scenario = Self.scenario([[0, 1], [1, 0]], seats: [1, 1])
    let plan = try Planner().plan(scenario)
    let advice = try #require(try Advice.find(for: "d0", in: plan, of: scenario, draws: 2))
    #expect(advice.gain == 0)
    #expect(try Advice.find(for: "d9", in: plan, of: scenario) == nil)
  }
}
