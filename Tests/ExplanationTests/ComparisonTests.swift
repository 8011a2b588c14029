import Conference
import Explanation
import Planning
import Testing
import Verification

@Suite struct `A comparison` {
  @Test func `counts who moves, and knows who has no plan`() throws {
    let scenario = Example.random(seed: 6)
    let plan = try Planner().plan(scenario)
    let first = try verify(plan, against: scenario)
    let changed = try Replan.make(after: plan, of: scenario, changes: [.leave("d3"), .leave("d4")])
    let comparison = Comparison([
      .init(name: "before", plan: first), .init(name: "after", plan: changed.plan),
      .init(name: "never", plan: nil, reasons: ["no room"]),
    ])
    #expect(comparison.isFeasible == [true, true, false])
    #expect(comparison.moved[1] == changed.rearrangement.moved.count)
    #expect(comparison.moved[0] == 0)
    #expect(comparison.moved[2] == nil)
    #expect(comparison.shifted == [0, 0, nil])
    #expect(comparison.movers.filter { $0.workshops[1] != nil }.map(\.delegate) == changed.rearrangement.moved)
    let delegates = try #require(comparison.figures.first { $0.name == "delegates" })
    #expect(delegates.values == [Double(scenario.delegates.count), Double(scenario.delegates.count - 2), nil])
    #expect(
      comparison.stages.map(\.name) == ["sector-balance", "preferences", "even-sizes", "stability", "room-changes"])
  }
}
