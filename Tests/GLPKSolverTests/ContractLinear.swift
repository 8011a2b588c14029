import Optimization

extension ContractCase {
  /// Models without integer columns, and models without much else.
  static let linear: [ContractCase] = [
    ContractCase("two products", objective: -36, values: [2, 6], relaxation: -36) { model in
      let x = model.addVariable("doors", 0...(.infinity), .continuous)
      let y = model.addVariable("windows", 0...(.infinity), .continuous)
      model.addConstraint("plant 1", LinearExpression(x), ...4)
      model.addConstraint("plant 2", LinearExpression([2], [y]), ...12)
      model.addConstraint("plant 3", LinearExpression([3, 2], [x, y]), ...18)
      model.objective = LinearExpression([-3, -5], [x, y])
    },
    ContractCase("equality", objective: 3, values: [3, 0]) { model in
      let x = [0, 1].map { model.addVariable("x\($0)", 0...10, .continuous) }
      model.addConstraint("sum", LinearExpression(sum: x), equals: 3)
      model.objective = LinearExpression([1, 2], x)
    },
    ContractCase("free column", objective: -5, values: [-5]) { model in
      let x = model.addVariable("x", -.infinity...(.infinity), .continuous)
      model.addConstraint("floor", LinearExpression(x), (-5)...)
      model.objective = LinearExpression(x)
    },
    ContractCase("range row, lower end", objective: 2, values: [2]) { model in
      let x = model.addVariable("x", 0...10, .continuous)
      model.addConstraint("range", LinearExpression(x), 2...7)
      model.objective = LinearExpression(x)
    },
    ContractCase("range row, upper end", objective: -7, values: [7]) { model in
      let x = model.addVariable("x", 0...10, .continuous)
      model.addConstraint("range", LinearExpression(x), 2...7)
      model.objective = -1 * LinearExpression(x)
    },
    ContractCase("fixed column", objective: 7, values: [4, 3]) { model in
      let x = model.addVariable("x", 4...4, .continuous)
      let y = model.addVariable("y", 0...10, .continuous)
      model.addConstraint("sum", LinearExpression(sum: [x, y]), 7...)
      model.objective = LinearExpression(sum: [x, y])
    },
    ContractCase("free row", objective: 0, values: [0]) { model in
      let x = model.addVariable("x", 0...1, .continuous)
      model.addConstraint("free", LinearExpression(x), -.infinity...(.infinity))
      model.objective = LinearExpression(x)
    },
    ContractCase("no rows", objective: -3, values: [3, -2]) { model in
      let x = model.addVariable("x", 0...3, .continuous)
      let y = model.addVariable("y", -2...2, .continuous)
      model.objective = LinearExpression([-1 / 3, 1], [x, y])
    },
    ContractCase("no columns", objective: 42, values: [], relaxation: 42) { model in
      model.addConstraint("empty", LinearExpression(), -1...1)
      model.objective = LinearExpression(constant: 42)
    },
    ContractCase("nothing at all", objective: 0, values: []) { _ in },
    ContractCase("no columns, and a row that fails", .infeasible) { model in
      model.addConstraint("empty", LinearExpression(), 1...)
    },
    ContractCase("an empty row that fails", .infeasible) { model in
      model.addVariable("x", 0...1)
      model.addConstraint("empty", LinearExpression(), 1...2)
    },
    ContractCase("an empty row that holds", objective: -1, values: [1]) { model in
      let x = model.addVariable("x", 0...1)
      model.addConstraint("empty", LinearExpression(), ...2)
      model.objective = -1 * LinearExpression(x)
    },
    ContractCase("constant objective", objective: 5) { model in
      let x = model.addVariable("x", 0...4)
      model.addConstraint("limit", LinearExpression(x), 1...)
      model.objective = LinearExpression(constant: 5)
    },
    ContractCase("objective with a constant", objective: 11, values: [1]) { model in
      let x = model.addVariable("x", 0...4, .continuous)
      model.addConstraint("limit", LinearExpression([2], [x]), 2...)
      model.objective = LinearExpression([.init(x, 1)], constant: 10)
    },
    ContractCase("row with a constant", objective: 4, values: [4]) { model in
      let x = model.addVariable("x", 0...9, .continuous)
      model.addConstraint("shifted", LinearExpression([.init(x, 1)], constant: 6), 10...)
      model.objective = LinearExpression(x)
    },
    ContractCase("duplicates in an expression", objective: -4, values: [2]) { model in
      let x = model.addVariable("x", 0...9, .continuous)
      model.addConstraint("thrice", LinearExpression(sum: [x, x, x]), ...6)
      model.objective = LinearExpression([-1, -1], [x, x])
    },
    ContractCase("terms that cancel", objective: 0, values: [0]) { model in
      let x = model.addVariable("x", 0...1, .continuous)
      model.addConstraint("nothing", LinearExpression([1, -1], [x, x]), -1...1)
      model.objective = LinearExpression([2, -1], [x, x])
    },
    ContractCase("degenerate corner", objective: -2) { model in
      let x = (0..<3).map { model.addVariable("x\($0)", 0...(.infinity), .continuous) }
      for i in 0..<3 { model.addConstraint("pair \(i)", LinearExpression(sum: [x[i], x[(i + 1) % 3]]), ...1) }
      model.addConstraint("all", LinearExpression([2, 2, 2], x), ...3)
      model.addConstraint("again", LinearExpression([4, 4, 4], x), ...6)
      model.objective = LinearExpression([-2, -1, -1], x)
    },
    ContractCase("negative bounds", objective: -11, values: [-4, -7]) { model in
      let x = model.addVariable("x", -4 ... -2, .continuous)
      let y = model.addVariable("y", -.infinity ... -1, .continuous)
      model.addConstraint("floor", LinearExpression(sum: [x, y]), (-11)...)
      model.addConstraint("side", LinearExpression([-1, 1], [x, y]), ...(-3))
      model.objective = LinearExpression([1.5, 1], [x, y]) - LinearExpression(constant: -2)
    },
    ContractCase("linear, infeasible", .infeasible) { model in
      let x = (0..<2).map { model.addVariable("x\($0)", 0...(.infinity), .continuous) }
      model.addConstraint("low", LinearExpression(sum: x), ...1)
      model.addConstraint("high", LinearExpression(sum: x), 2...)
      model.objective = LinearExpression(sum: x)
    },
    ContractCase("linear, infeasible and falling for ever", .infeasible) { model in
      let x = (0..<3).map { model.addVariable("x\($0)", 0...(.infinity), .continuous) }
      model.addConstraint("low", LinearExpression(sum: [x[0], x[1]]), ...1)
      model.addConstraint("high", LinearExpression(sum: [x[0], x[1]]), 2...)
      model.objective = LinearExpression([0, 0, -1], x)
    },
    ContractCase("linear, unbounded", .unbounded) { model in
      let x = (0..<2).map { model.addVariable("x\($0)", 0...(.infinity), .continuous) }
      model.addConstraint("difference", LinearExpression([1, -1], x), ...1)
      model.objective = LinearExpression([-1, -1], x)
    },
    ContractCase("unbounded without rows", .unbounded) { model in
      let x = model.addVariable("x", 0...(.infinity), .continuous)
      model.objective = -1 * LinearExpression(x)
    },
  ]
}
