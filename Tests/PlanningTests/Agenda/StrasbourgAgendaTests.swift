import Conference
import GLPKSolver
import ScenarioFile
import Testing
import Verification

@testable import Planning

@Suite struct `The agenda of Strasbourg` {
  @Test func `falls into the published order and shape when only durations, windows, order and rooms are known`() throws
  {
    let open = try scenario("open-agenda")
    let published = try PinnedAgenda.agenda(of: scenario("strasbourg"))
    let outcome = try AgendaPlanner(solver: GLPKSolver(), options: PlanningOptions()).place(open)
    let allOptimal = outcome.proof.allSatisfy(\.isOptimal)
    #expect(allOptimal)
    #expect(outcome.agenda == published)
  }

  @Test func `can be planned with workshops that are free to pair`() throws {
    let open = try scenario("blocks-open")
    let agenda = try AgendaPlanner(solver: GLPKSolver(), options: PlanningOptions()).place(open).agenda
    #expect(agenda.blocks(of: open).map(\.workshops.count) == [2, 2])
  }

  @Test func `gives a plan that keeps every rule`() throws {
    let open = try scenario("open-agenda")
    let plan = try Planner().plan(open)
    #expect(throws: Never.self) { try verify(plan, against: open) }
  }

  private func scenario(_ name: String) throws -> Scenario {
    let folder = #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
    return try decode(ScenarioSource.load("/\(folder)/scenarios/strasbourg-2019/\(name).yaml"))
  }
}
