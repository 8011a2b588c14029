import Optimization

extension ContractCase {
  /// Models with integer columns.
  static let integer: [ContractCase] = [
    ContractCase("knapsack", objective: -18, relaxation: -130 / 7) { model in
      let weights = [3.0, 4, 5, 9, 14], worth = [3.0, 4, 4, 10, 15]
      let x = weights.indices.map { model.addVariable("x\($0)", 0...1) }
      model.addConstraint("weight", LinearExpression(weights, x), ...17)
      model.objective = LinearExpression(worth.map { -$0 }, x)
    },
    ContractCase("mixed", objective: -6.5, values: [3, 0.5], relaxation: -20 / 3) { model in
      let x = model.addVariable("x", 0...10)
      let y = model.addVariable("y", 0...10, .continuous)
      model.addConstraint("a", LinearExpression([3, 2], [x, y]), ...10)
      model.objective = LinearExpression([-2, -1], [x, y])
    },
    ContractCase("integral relaxation", objective: 4) { model in
      let cost = [[1.0, 4, 5], [3, 2, 7], [4, 6, 1]]
      let x = (0..<9).map { model.addVariable("x\($0)", 0...1) }
      for i in 0..<3 {
        model.addConstraint("row \(i)", LinearExpression(sum: (0..<3).map { x[3 * i + $0] }), equals: 1)
        model.addConstraint("column \(i)", LinearExpression(sum: (0..<3).map { x[3 * $0 + i] }), equals: 1)
      }
      model.objective = LinearExpression(cost.flatMap(\.self), x)
    },
    ContractCase("odd cycle", objective: -2, relaxation: -2.5) { model in
      let x = (0..<5).map { model.addVariable("x\($0)", 0...1) }
      for i in 0..<5 { model.addConstraint("edge \(i)", LinearExpression(sum: [x[i], x[(i + 1) % 5]]), ...1) }
      model.objective = -1 * LinearExpression(sum: x)
    },
    ContractCase("infeasible, with a feasible relaxation", .infeasible) { model in
      let x = (0..<2).map { model.addVariable("x\($0)", 0...5) }
      model.addConstraint("odd", LinearExpression([2, 2], x), equals: 3)
      model.objective = LinearExpression(sum: x)
    },
    ContractCase("infeasible between whole numbers", .infeasible) { model in
      model.addVariable("x", 0.25...0.75)
    },
    ContractCase("integer, unbounded", .unbounded) { model in
      let x = model.addVariable("x", 0...(.infinity))
      let y = model.addVariable("y", 0...(.infinity))
      model.addConstraint("halves", LinearExpression([2, -2], [x, y]), ...3)
      model.objective = LinearExpression([-1, -1], [x, y])
    },
    ContractCase("infeasible, with an unbounded relaxation", .infeasible) { model in
      let x = model.addVariable("x", 0...5)
      let y = model.addVariable("y", 0...(.infinity))
      model.addConstraint("odd", LinearExpression([2], [x]), equals: 3)
      model.objective = -1 * LinearExpression(y)
    },
    ContractCase("bounds between whole numbers", objective: -3, values: [3]) { model in
      let x = model.addVariable("x", -0.5...3.9)
      model.objective = -1 * LinearExpression(x)
    },
    ContractCase("bounds a hair from whole numbers", objective: -1, values: [3, 2]) { model in
      let x = model.addVariable("x", 0...2.999_999_999_9)
      let y = model.addVariable("y", 2.000_000_000_01...5)
      model.objective = LinearExpression([-1, 1], [x, y])
    },
    ContractCase("negative integers", objective: -14, values: [-3, 5]) { model in
      let x = model.addVariable("x", -3...3)
      let y = model.addVariable("y", -.infinity...(.infinity))
      model.addConstraint("sum", LinearExpression([2, 3], [x, y]), ...9.5)
      model.objective = LinearExpression([3, -1], [x, y])
    },
    ContractCase("big M", objective: 11, values: [1, 1, 0]) { model in
      let x = model.addVariable("amount", 0...1_000, .continuous)
      let open = model.addVariable("open", 0...1)
      let other = model.addVariable("other", 0...1)
      model.addConstraint("only when open", LinearExpression([1, -1_000], [x, open]), ...0)
      model.addConstraint("demand", LinearExpression([1, 1], [x, other]), 1...)
      model.objective = LinearExpression([1, 10, 12], [x, open, other])
    },
    ContractCase("a big M that tempts", objective: 10.0000001, values: [0.000_000_1, 1]) { model in
      let x = model.addVariable("amount", 0...1e6, .continuous)
      let open = model.addVariable("open", 0...1)
      model.addConstraint("only when open", LinearExpression([1, -1e6], [x, open]), ...0)
      model.addConstraint("demand", LinearExpression([1e7], [x]), 1...)
      model.addConstraint("really", LinearExpression([1e6], [open]), 5...)
      model.objective = LinearExpression([1, 10], [x, open])
    },
    ContractCase("a big M that hides", objective: 15, values: [5, 1]) { model in
      let x = model.addVariable("amount", 0...1e6, .continuous)
      let open = model.addVariable("open", 0...1)
      model.addConstraint("only when open", LinearExpression([1, -1e6], [x, open]), ...0)
      model.addConstraint("demand", LinearExpression(x), 5...)
      model.objective = LinearExpression([1, 10], [x, open])
    },
    ContractCase("a big M with a big price", objective: 1e6, values: [5, 1]) { model in
      let x = model.addVariable("amount", 0...1e6, .continuous)
      let open = model.addVariable("open", 0...1)
      model.addConstraint("only when open", LinearExpression([1e-6, -1], [x, open]), ...0)
      model.addConstraint("demand", LinearExpression(x), 5...)
      model.addConstraint("cap", LinearExpression(x), ...5)
      model.objective = LinearExpression([1e6], [open])
    },
    ContractCase("set cover", objective: 2) { model in
      let sets = [[0, 1], [1, 2], [2, 3], [3, 0], [0, 2]]
      let x = sets.indices.map { model.addVariable("set \($0)", 0...1) }
      for element in 0..<4 {
        let covering = sets.indices.filter { sets[$0].contains(element) }.map { x[$0] }
        model.addConstraint("element \(element)", LinearExpression(sum: covering), 1...)
      }
      model.objective = LinearExpression(sum: x)
    },
    ContractCase("costs on a grid", objective: 17) { model in
      let x = (0..<4).map { model.addVariable("x\($0)", 0...3) }
      let one = model.addVariable("one", 1...1, .continuous)
      model.addConstraint("cover", LinearExpression([3, 5, 7, 11], x), equals: 13)
      model.objective = LinearExpression([5, 5, 10, 15], x) + LinearExpression([2], [one])
    },
    ContractCase("integers without rows", objective: -7, values: [2, 5]) { model in
      let x = model.addVariable("x", 2...9)
      let y = model.addVariable("y", 0...5)
      model.objective = LinearExpression([.init(x, 1.5), .init(y, -2)])
    },
    ContractCase("all columns fixed", objective: 9, values: [2, 3]) { model in
      let x = model.addVariable("x", 2...2)
      let y = model.addVariable("y", 3...3)
      model.addConstraint("sum", LinearExpression(sum: [x, y]), equals: 5)
      model.objective = LinearExpression([3, 1], [x, y])
    },
    ContractCase("all columns fixed, wrongly", .infeasible) { model in
      let x = model.addVariable("x", 2...2)
      let y = model.addVariable("y", 3...3)
      model.addConstraint("sum", LinearExpression(sum: [x, y]), equals: 6)
    },
  ]
}
