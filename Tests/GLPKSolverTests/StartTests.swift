import GLPKSolver
import Optimization
import Testing

private func model(_ name: String) throws -> Model {
  try #require(ContractCase.integer.first { $0.name == name }).model
}

@Test(arguments: [
  [1, 1, 1, 1, 1], [0.5, 0, 0, 0, 0], [0, 0], [], [-1, 0, 0, 0, 0], [.nan, 0, 0, 0, 0], [.infinity, 0, 0, 0, 0],
]) func `a start that is none is ignored`(start: [Double]) throws {
  let solution = try GLPKSolver().solve(try model("knapsack"), options: SolverOptions(start: start))
  #expect(solution.termination == .optimal)
  #expect(solution.objective == -18)
}

@Test func `an optimal start is returned`() throws {
  let solution = try GLPKSolver().solve(try model("knapsack"), options: SolverOptions(start: [1, 0, 0, 0, 1]))
  #expect(solution.termination == .optimal)
  #expect(solution.values == [1, 0, 0, 0, 1])
}

@Test func `a start as good as the rounded bound needs no branching`() throws {
  let model = try model("odd cycle")
  let solution = try GLPKSolver().solve(model, options: SolverOptions(start: [1, 0, 1, 0, 0]))
  #expect(solution.termination == .optimal)
  #expect(solution.nodes == 0)
  #expect(solution.bound == -2)
}

@Test func `the relaxation alone ignores wholeness`() throws {
  let model = try model("odd cycle")
  let solution = try GLPKSolver().solve(model, options: SolverOptions(relaxationOnly: true))
  #expect(solution.termination == .optimal)
  #expect(solution.objective == -2.5)
  #expect(solution.values == Array(repeating: 0.5, count: 5))
  #expect(solution.bound == -2.5)
}

@Test func `the relaxation alone keeps fractional bounds`() throws {
  var model = Model(name: "bounds")
  let x = model.addVariable("x", 0...2.5)
  model.objective = -1 * LinearExpression(x)
  #expect(try GLPKSolver().solve(model, options: SolverOptions(relaxationOnly: true)).objective == -2.5)
  #expect(try GLPKSolver().solve(model).objective == -2)
}
