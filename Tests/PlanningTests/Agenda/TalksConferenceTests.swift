import Conference
import GLPKSolver
import Testing
import Verification

@testable import Planning

@Suite struct `A talks conference` {
  @Test(arguments: 0..<3)
  func `of 56 talks in 7 times and 8 rooms is placed`(seed: Int) throws {
    try place(TalksConference.make(talks: 56, slots: 7, days: 1, rooms: 8, speakers: 45, tags: 8, seed: seed))
  }

  @Test func `of 216 talks in 18 times and 20 rooms is placed`() throws {
    try place(TalksConference.make(talks: 216, slots: 18, days: 3, rooms: 20, speakers: 150, tags: 30, seed: 1))
  }

  private func place(_ scenario: Scenario) throws {
    let outcome = try AgendaPlanner(solver: GLPKSolver(), options: PlanningOptions()).place(scenario)
    let plan = Plan(agenda: outcome.agenda, allocation: Allocation())
    #expect(throws: Never.self) { try verify(plan, against: scenario) }
    let isProven = outcome.proof.allSatisfy(\.isOptimal)
    #expect(isProven)
  }
}
