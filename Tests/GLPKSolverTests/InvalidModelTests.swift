import GLPKSolver
import Optimization
import Testing

private func expectInvalid(_ reason: String, _ build: (inout Model) -> Void) {
  var model = Model(name: "invalid")
  build(&model)
  #expect(throws: SolverError.invalidModel(reason)) { try GLPKSolver().solve(model) }
}

@Test func `a column of another model is refused`() {
  expectInvalid("row 'r' names column 7, and there are 1") { model in
    model.addVariable("x", 0...1)
    model.addConstraint("r", LinearExpression(Variable(index: 7)), ...1)
  }
  expectInvalid("the objective names column -1, and there are 0") { model in
    model.objective = LinearExpression(Variable(index: -1))
  }
}

@Test func `numbers that are none are refused`() {
  expectInvalid("a coefficient of row 'r' is not finite") { model in
    let x = model.addVariable("x", 0...1)
    model.addConstraint("r", LinearExpression([.nan], [x]), ...1)
  }
  expectInvalid("a coefficient of the objective is not finite") { model in
    let x = model.addVariable("x", 0...1)
    model.objective = LinearExpression([.infinity], [x])
  }
  expectInvalid("the objective is not finite") { model in
    model.objective = LinearExpression(constant: .nan)
  }
  expectInvalid("the objective is not finite") { model in
    let x = model.addVariable("x", 0...1)
    model.objective = LinearExpression([1e308, 1e308], [x, x])
  }
  expectInvalid("a bound of row 'r' is not a number") { model in
    model.addConstraint("r", LinearExpression(constant: .infinity), -.infinity...(.infinity))
  }
}

@Test func `bounds without a number between them are refused`() {
  expectInvalid("the bounds of column 'x' leave no number") { model in
    model.addVariable("x", .infinity...(.infinity))
  }
  expectInvalid("the bounds of row 'r' leave no number") { model in
    let x = model.addVariable("x", 0...1)
    model.addConstraint("r", LinearExpression(x), -.infinity...(-.infinity))
  }
}
