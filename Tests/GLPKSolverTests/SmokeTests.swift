import GLPKSolver
import Optimization
import Testing

@Test func `a small knapsack is solved`() throws {
  var model = Model(name: "knapsack")
  let weights = [3.0, 4, 5, 9, 14], worth = [3.0, 4, 4, 10, 15]
  let x = weights.indices.map { model.addVariable("x\($0)", 0...1) }
  model.addConstraint("weight", LinearExpression(zip(x, weights).map { .init($0, $1) }), ...17)
  model.objective = LinearExpression(zip(x, worth).map { .init($0, -$1) })
  let solution = try GLPKSolver().solve(model)
  #expect(solution.termination == .optimal)
  #expect(solution.objective == -18)
  #expect(solution.bound == -18)
}
