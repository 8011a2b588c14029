import GLPKSolver
import Optimization
import Testing

@Test(arguments: 0..<300) func `the optimum equals brute force`(seed: Int) throws {
  let model = Model.random(seed: seed)
  let solution = try GLPKSolver().solve(model)
  guard let optimum = model.optimumByEnumeration else {
    #expect(solution.termination == .infeasible)
    return
  }
  #expect(solution.termination == .optimal)
  let values = try #require(solution.values)
  #expect(abs(model.objective.value(at: values) - optimum) < 1e-6)
  #expect(model.violation(at: values) < 1e-6)
  #expect(solution.bound <= optimum + 1e-6)
  #expect(try #require(solution.relaxation).objective <= optimum + 1e-6)
}

@Test(arguments: 0..<100) func `any feasible start leads to the same optimum`(seed: Int) throws {
  let model = Model.random(seed: seed)
  guard let optimum = model.optimumByEnumeration else { return }
  // The worst feasible point is the best of the model turned round.
  var reversed = model
  reversed.objective = -1 * model.objective
  let worst = try #require(try GLPKSolver().solve(reversed).values)
  let solution = try GLPKSolver().solve(model, options: SolverOptions(start: worst))
  #expect(solution.termination == .optimal)
  #expect(abs(try #require(solution.objective) - optimum) < 1e-6)
}

/// Strong duality and the signs of prices: with x at its optimum,
///
///     cᵀx + c₀ = c₀ + Σ duals · active row bound + Σ reduced costs · active column bound
@Test(arguments: 0..<200) func `prices prove the relaxation`(seed: Int) throws {
  let model = Model.random(seed: seed, kind: .continuous)
  let solution = try GLPKSolver().solve(model)
  guard solution.termination == .optimal else {
    #expect(solution.termination == .infeasible)
    return
  }
  let relaxation = try #require(solution.relaxation)
  var dualObjective = model.objective.constant
  for (row, price) in zip(model.rows, relaxation.duals) where abs(price) > 1e-9 {
    // A positive price is paid at the lower bound: raising it costs.
    let bound = price > 0 ? row.lower : row.upper
    let sum = row.terms.reduce(0) { $0 + $1.coefficient * relaxation.values[$1.variable.index] }
    #expect(abs(sum - bound) < 1e-6)
    dualObjective += price * bound
  }
  for (index, price) in relaxation.reducedCosts.enumerated() {
    let column = model.columns[index]
    let bound = price > 0 ? column.lower : column.upper
    if abs(price) > 1e-9 {
      #expect(abs(relaxation.values[index] - bound) < 1e-6)
      dualObjective += price * bound
    }
    let cost = model.objective.normalized().terms.first { $0.variable.index == index }?.coefficient ?? 0
    let priced = zip(model.rows, relaxation.duals).reduce(0.0) { sum, row in
      sum + row.1 * (row.0.terms.first { $0.variable.index == index }?.coefficient ?? 0)
    }
    #expect(abs(cost - priced - price) < 1e-6)
  }
  #expect(abs(dualObjective - relaxation.objective) < 1e-6)
}

@Test func `a dual is the growth of the objective per unit of the row's bound`() throws {
  var model = Model(name: "price")
  let x = model.addVariable("x", 0...10, .continuous)
  let y = model.addVariable("y", 0...10, .continuous)
  model.addConstraint("demand", LinearExpression(sum: [x, y]), 4...)
  model.addConstraint("supply", LinearExpression(x), ...3)
  model.objective = LinearExpression([2, 5], [x, y])
  let relaxation = try #require(try GLPKSolver().solve(model).relaxation)
  #expect(relaxation.duals == [5, -3])
  #expect(relaxation.reducedCosts == [0, 0])
}
