import Conference
import GLPKSolver
import Testing
import Verification

@testable import Planning

@Suite struct `Agendas of small scenarios` {
  @Test(arguments: 0..<500)
  func `keep every rule, or there is none`(seed: Int) throws {
    let scenario = RandomAgenda.make(seed: seed)
    let result = Result { () throws(PlanningError) in
      try AgendaPlanner(solver: GLPKSolver(), options: PlanningOptions()).place(scenario)
    }
    switch result {
    case .success(let outcome):
      let plan = Plan(agenda: outcome.agenda, allocation: Allocation())
      #expect(throws: Never.self, "seed \(seed)") { try verify(plan, against: scenario) }
      let isProven = outcome.proof.allSatisfy { $0.isOptimal }
      #expect(isProven, "seed \(seed)")
    case .failure(.infeasible(let reasons)):
      let found = AgendaBruteForce(scenario).anyAgenda()
      #expect(found == nil, "seed \(seed): \(reasons)")
      #expect(!reasons.isEmpty, "seed \(seed)")
    case .failure(let error):
      throw error
    }
  }
}
