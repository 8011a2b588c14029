import Optimization
import Testing

@testable import Planning

/// A solver that answers nothing: it ends every search at the same limit.
private struct NoAnswer: Solver {
  var limit: Limit

  func solve(
    _ model: Model, options: SolverOptions, progress: @escaping @Sendable (Progress) -> Void
  ) throws(SolverError) -> Solution {
    Solution(termination: .limit(limit, hasIncumbent: false))
  }
}

@Suite struct `A search without an answer` {
  @Test(arguments: Limit.allCases)
  func `says whether the caller ended it or its own work did`(limit: Limit) {
    let scenario = SmallConference.three(in: 2)
    let result = Result { () throws(PlanningError) in
      try Planner(solver: NoAnswer(limit: limit)).plan(scenario)
    }
    switch (result, limit) {
    case (.failure(.stopped(let found)), .time), (.failure(.stopped(let found)), .stopped): #expect(found == limit)
    case (.failure(.undecided(let found)), .nodes), (.failure(.undecided(let found)), .iterations),
      (.failure(.undecided(let found)), .states), (.failure(.undecided(let found)), .size):
      #expect(found == limit)
    default: Issue.record("\(result) after \(limit)")
    }
  }
}
