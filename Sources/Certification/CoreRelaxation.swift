import Conference
import Optimization
import Verification

/// The relaxation of a stage over the options that are nearly as cheap as the cheapest at some prices: its core.
///
/// Whoever has one such option left takes it. What the others take, and the quantities that this moves, is a small linear model of what
/// everything costs more than its cheapest at the known prices p. Its duals π correct them to p − π. Every row may be broken at a small price, which
/// keeps each correction so small that no option that was left out becomes the cheapest: the new prices bound at least as much as the old ones.
///
/// - Source: the core problem of Balas and Zemel, 1980, here with convex quantities in the place of capacities; the boxes around the prices are those of
///   Marsten, Hogan and Blankenship: the boxstep method, 1975.
struct CoreRelaxation {
  private let problem: StageProblem
  private var model = Model(name: "core")
  private var columns: [Column] = []
  private var rowOfQuantity: [Int: Constraint] = [:]
  private var rowOfMeasure: [Int: Constraint] = [:]
  private var sums: [Int: LinearExpression] = [:]
  /// What the rows are broken by.
  private var breaks: [Variable] = []
  /// Options are left out that cost more than this above the cheapest.
  private let most: Double
  /// By how much a price may move.
  private let step: Double

  /// An option that is still open.
  private struct Column {
    var choice: Int
    var option: Int
    var variable: Variable
  }

  /// States the core.
  ///
  /// - Parameters:
  ///   - point: the prices.
  ///   - short: by how much they fall short; a plan that is not refuted has no option that costs more than this above the cheapest.
  ///   - step: by how much a price may move.
  init(_ problem: StageProblem, _ flat: FlatChoices, _ point: PricePoint, short: Double, step: Double) {
    self.problem = problem
    self.step = step
    let values = flat.values(problem.seatPrices(point.prices), point.weights)
    // The cheapest option may come to cost so much more, and another so much less.
    most = short + 2 * step * Double(flat.groups.reduce(1) { max($0, $1.count) })
    var taken = Array(repeating: 0.0, count: problem.groupCount * problem.workshopCount)
    var fixedCosts = (0..<problem.measureCount).map { Double(problem.constant(ofMeasure: $0)) }
    var open: [(choice: Int, options: [Int])] = []
    for choice in 0..<flat.count {
      let least = flat.options(choice).reduce(Double.infinity) { min($0, values[$1]) }
      let options = flat.options(choice).filter { values[$0] <= least + most }
      if options.count == 1, let only = options.first {
        for workshop in flat.workshops(only) {
          for group in flat.groups[choice] { taken[group * problem.workshopCount + workshop] += 1 }
        }
        for (measure, costs) in flat.costs.enumerated() where !costs.isEmpty { fixedCosts[measure] += costs[only] }
      } else {
        open.append((choice, options))
      }
    }
    var objective = LinearExpression()
    var costs = (0..<problem.measureCount).map { _ in LinearExpression() }
    for (choice, options) in open { add(choice, options, flat, values, &objective, &costs) }
    addAuxiliaries(point, &objective, &costs)
    addQuantities(point, fixed(taken), &objective, &costs, &fixedCosts)
    addMeasures(point, costs, fixedCosts, &objective)
    model.objective = objective
  }

  /// What the seats that are taken for certain add up to, by quantity.
  private func fixed(_ taken: [Double]) -> [Double] {
    var fixed = Array(repeating: 0.0, count: problem.quantities.count)
    for group in 0..<problem.groupCount {
      for workshop in 0..<problem.workshopCount {
        let people = taken[group * problem.workshopCount + workshop]
        guard people != 0 else { continue }
        for entry in problem.entries(ofGroup: group, at: workshop) {
          fixed[entry.quantity] += Double(entry.coefficient) * people
        }
      }
    }
    return fixed
  }

  private mutating func add(
    _ choice: Int, _ options: [Int], _ flat: FlatChoices, _ values: [Double], _ objective: inout LinearExpression,
    _ costs: inout [LinearExpression]
  ) {
    let least = options.reduce(Double.infinity) { min($0, values[$1]) }
    var all = LinearExpression()
    for option in options {
      let variable = model.addVariable("", 0...1, .continuous)
      columns.append(Column(choice: choice, option: option - flat.firstOption[choice], variable: variable))
      all.add(1, variable)
      objective.add(values[option] - least, variable)
      for (measure, own) in flat.costs.enumerated() where !own.isEmpty && own[option] != 0 {
        costs[measure].add(own[option], variable)
      }
      for workshop in flat.workshops(option) {
        for group in flat.groups[choice] {
          for entry in problem.entries(ofGroup: group, at: workshop) {
            sums[entry.quantity, default: LinearExpression()].add(Double(entry.coefficient), variable)
          }
        }
      }
    }
    model.addConstraint("", all, 1...1)
  }

  private mutating func addAuxiliaries(
    _ point: PricePoint, _ objective: inout LinearExpression, _ costs: inout [LinearExpression]
  ) {
    for auxiliary in problem.auxiliaries {
      let (lower, upper) = (Double(auxiliary.range.lowerBound), Double(auxiliary.range.upperBound))
      let variable = model.addVariable("", lower...upper, .continuous)
      var slope = auxiliary.costs.reduce(0) { $0 + point.weights[$1.key] * Double($1.value) }
      for entry in auxiliary.entries {
        slope += Double(entry.coefficient) * point.prices[entry.quantity]
        sums[entry.quantity, default: LinearExpression()].add(Double(entry.coefficient), variable)
      }
      objective.add(slope, variable)
      objective.constant -= slope * (slope > 0 ? lower : upper)
      for (measure, cost) in auxiliary.costs { costs[measure].add(Double(cost), variable) }
    }
  }

  /// The quantities that something open moves; what the others cost is certain.
  private mutating func addQuantities(
    _ point: PricePoint, _ fixed: [Double], _ objective: inout LinearExpression, _ costs: inout [LinearExpression],
    _ fixedCosts: inout [Double]
  ) {
    for (number, quantity) in problem.quantities.enumerated() where !quantity.isFree {
      guard var row = sums[number] else {
        for measure in costs.indices where quantity.isCostly {
          fixedCosts[measure] += Double(quantity.cost(of: Int(fixed[number].rounded()), measure: measure))
        }
        continue
      }
      for sign in [1.0, -1.0] {
        let excess = free(step, &objective)
        breaks.append(excess)
        row.add(sign, excess)
      }
      var candidates = Set(quantity.candidates(offset: problem.offset(of: quantity))).sorted()
      var worth = candidates.map { value in
        point.weights.enumerated().reduce(-point.prices[number] * Double(value)) {
          $1.element == 0 || !quantity.isCostly
            ? $0 : $0 + $1.element * Double(quantity.cost(of: value, measure: $1.offset))
        }
      }
      let least = worth.min() ?? 0
      if !quantity.isTied { narrow(&candidates, &worth, to: least + most) }
      guard candidates.count > 1 else {
        add(number, row, certain: Double(candidates.first ?? 0), fixed[number])
        for measure in costs.indices where quantity.isCostly {
          fixedCosts[measure] += Double(quantity.cost(of: candidates.first ?? 0, measure: measure))
        }
        continue
      }
      var all = LinearExpression()
      for (value, own) in zip(candidates, worth) {
        let variable = model.addVariable("", 0...1, .continuous)
        all.add(1, variable)
        row.add(-Double(value), variable)
        objective.add(own - least, variable)
        for measure in costs.indices where quantity.isCostly {
          let cost = quantity.cost(of: value, measure: measure)
          if cost != 0 { costs[measure].add(Double(cost), variable) }
        }
      }
      model.addConstraint("", all, 1...1)
      add(number, row, certain: 0, fixed[number])
    }
  }

  private mutating func add(_ quantity: Int, _ row: LinearExpression, certain value: Double, _ fixed: Double) {
    rowOfQuantity[quantity] = model.addConstraint("", row, (value - fixed)...(value - fixed))
    sums[quantity]?.constant += fixed
  }

  /// Leaves the values out of a convex quantity that cost too much, where the next one to a value that stays does already.
  private func narrow(_ candidates: inout [Int], _ worth: inout [Double], to most: Double) {
    func isDear(_ number: Int, beside other: Int) -> Bool {
      worth[number] > most
        && worth[other] + (worth[number] - worth[other]) / Double(abs(candidates[number] - candidates[other])) > most
    }
    while candidates.count > 1, isDear(candidates.count - 1, beside: candidates.count - 2) {
      candidates.removeLast()
      worth.removeLast()
    }
    while candidates.count > 1, isDear(0, beside: 1) {
      candidates.removeFirst()
      worth.removeFirst()
    }
  }

  /// The stages that are held: what a limit leaves costs the weight of the stage.
  private mutating func addMeasures(
    _ point: PricePoint, _ costs: [LinearExpression], _ fixedCosts: [Double], _ objective: inout LinearExpression
  ) {
    for measure in costs.indices.dropLast() {
      guard let limit = problem.limits[measure] else { continue }
      var row = costs[measure]
      row.add(1, free(point.weights[measure], &objective))
      let most = Double(limit) - fixedCosts[measure]
      rowOfMeasure[measure] = model.addConstraint("", row, most...most)
    }
  }

  private mutating func free(_ cost: Double, _ objective: inout LinearExpression) -> Variable {
    let variable = model.addVariable("", 0...(.infinity), .continuous)
    objective.add(cost, variable)
    return variable
  }

  /// Whether rows are broken at an optimum, so that prices might move on.
  func isBroken(at values: [Double]) -> Bool { breaks.contains { values[$0.index] > 1e-6 } }

  /// How large it is.
  var size: Int { model.columns.count + model.rows.count }

  /// The optimum: the corrected prices, and the open seats and quantities there; nil where the solver gave up.
  func solve(_ solver: any Solver, _ limits: SolverOptions, from point: PricePoint) -> (
    point: PricePoint, at: [Double]
  )? {
    let options = SolverOptions(deadline: limits.deadline, stop: limits.stop, relaxationOnly: true)
    guard let solution = try? solver.solve(model, options: options), let relaxation = solution.relaxation else {
      return nil
    }
    var point = point
    for (number, row) in rowOfQuantity { point.prices[number] -= relaxation.duals[row.index] }
    for (measure, row) in rowOfMeasure {
      point.weights[measure] = max(0, point.weights[measure] - relaxation.duals[row.index])
    }
    return (point, relaxation.values)
  }

  /// A number that is no whole one at an optimum: the name, and the whole number below it. Counts that cost come before other counts, those
  /// before seats, and of each kind the one nearest to a half.
  func fraction(at values: [Double]) -> (name: String, atMost: Int)? {
    var branching = Branching()
    for number in rowOfQuantity.keys.sorted() {
      let quantity = problem.quantities[number]
      branching.look(
        sums[number]?.value(at: values) ?? 0, rank: quantity.isTied ? 2 : quantity.isCostly ? 0 : 1, quantity.name)
    }
    if let choice = branching.choice { return choice }
    for column in columns {
      let choice = problem.choices[column.choice]
      for workshop in choice.options[column.option] {
        branching.look(values[column.variable.index], rank: 3, problem.seatName(choice.delegate, workshop))
      }
    }
    return branching.choice
  }
}
