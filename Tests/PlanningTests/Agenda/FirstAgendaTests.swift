import Conference
import GLPKSolver
import Optimization
import Testing
import Verification

@testable import Planning

@Suite struct `The first agenda` {
  @Test(arguments: 0..<300)
  func `is found along the clock wherever trying everything finds one, and keeps every rule`(seed: Int) throws {
    let scenario = RandomAgenda.make(seed: seed)
    let isPossible = AgendaBruteForce(scenario).anyAgenda() != nil
    #expect(try Feasibility.hasAgenda(scenario) == isPossible, "seed \(seed)")
    let agenda = try AgendaPlanner(solver: GLPKSolver(), options: PlanningOptions()).any(scenario)
    #expect((agenda != nil) == isPossible, "seed \(seed)")
    guard let agenda else { return }
    let plan = Plan(agenda: agenda, allocation: Allocation())
    #expect(throws: Never.self, "seed \(seed)") { try verify(plan, against: scenario) }
  }

  @Test func `of sessions that could stand for each other is refuted in few steps`() throws {
    // With the break they take as many minutes as the day has, but the grid has a start for five of the six, in any of 720 orders.
    let sessions = (0..<6).map { Session(id: ID("s\($0)"), kind: .plenary, title: "Plenary", minutes: 25) }
    let problem = AgendaProblem(OneDay.scenario(breaks: [OneDay.coffee("10:00", "11:00")], sessions))
    let search = FirstAgenda(problem, solver: GLPKSolver(), limits: SolverOptions(), steps: 200)
    guard case .none = try search.run() else {
      Issue.record("it was not refuted")
      return
    }
  }

  @Test func `that is pinned and breaks the pace is refused`() throws {
    var scenario = OneDay.scenario(["a", "b"].map { OneDay.talk($0) })
    for (index, hour) in [9, 10].enumerated() {
      scenario.sessions[index].start = scenario.event.opening(of: scenario.event.days[0]).start + 60 * (hour - 9)
      scenario.sessions[index].room = scenario.rooms[0].id
    }
    scenario.longestWithoutBreak = 120
    #expect(throws: Never.self) { try Planner().plan(scenario) }
    scenario.longestWithoutBreak = 90
    #expect(throws: PlanningError.self) { try Planner().plan(scenario) }
  }
}
