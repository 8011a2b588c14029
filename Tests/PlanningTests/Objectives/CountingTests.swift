import Conference
import Testing

@testable import Planning

@Suite struct `What counting tells` {
  /// Of two workshops at once one person can keep one, and no other is held for nobody.
  @Test func `a workshop that may be cancelled is held for somebody`() throws {
    var scenario = SmallConference.three(in: 2, delegates: 1)
    for number in scenario.sessions.indices { scenario.sessions[number].mayBeCancelled = true }
    scenario.policy = Policy([Stage(.cancellations)])
    let plan = try Planner().plan(scenario)
    #expect(plan.proof.map(\.value) == [1])
    #expect(plan.proof.map(\.bound) == [1])
    expectVerified(plan, against: scenario, "one person")
  }

  /// Those of the larger workshop of one block go on in two: of three of them two meet again, of four two pairs do.
  @Test(arguments: [(4, 0), (5, 1), (6, 2), (8, 4)])
  func `people meet again where one block has more of them together than the next has workshops`(
    people: Int, least: Int
  )
    throws
  {
    let scenario = TwoBlocks.scenario(of: (0..<people).map { ID("p\($0)") })
    #expect(MeetingBound(try SmallConference.problem(scenario)).value == least)
  }
}
