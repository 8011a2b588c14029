import Foundation
import GLPKSolver
import Optimization
import Testing

@Test func `fifty solves at once give fifty times the same answer`() async throws {
  let model = Model.marketSplit(rows: 2)
  let alone = try GLPKSolver().solve(model)
  try await withThrowingTaskGroup(of: Solution.self) { group in
    for _ in 0..<50 { group.addTask { try GLPKSolver().solve(model) } }
    for try await solution in group {
      #expect(solution.termination == alone.termination)
      #expect(solution.values == alone.values)
      #expect(solution.objective == alone.objective)
      #expect(solution.bound == alone.bound)
      #expect(solution.nodes == alone.nodes)
      #expect(solution.relaxation?.values == alone.relaxation?.values)
      #expect(solution.relaxation?.duals == alone.relaxation?.duals)
    }
  }
}
