import Conference
import Optimization
import Verification

/// The choices of a stage as a linear model: each option to a part, the parts of a choice adding up to 1.
///
/// Its dual is what certificates are made of: the price of each quantity, and the weight of each stage that is held.
struct StageRelaxation {
  /// So many iterations for each row and column, and no more: the simplex method takes two or three for each row as a rule.
  private static let patience = 4

  /// An optimum with its prices.
  struct Point {
    var objective: Double
    var values: [Double]
    var duals: [Double]
  }

  /// What became of it.
  enum Outcome {
    case optimum(Point)
    case infeasible
  }

  /// An option of a choice, or of several that are alike.
  private struct Column {
    var choice: Int
    var option: Int
    var variable: Variable
  }

  private let problem: StageProblem
  private let isElastic: Bool
  private var model: Model
  private var columns: [Column] = []
  /// How many choices are alike, by the first of them.
  private var alike: [Int: Int] = [:]
  private var rowOfQuantity: [Constraint?]
  private var rowOfMeasure: [Constraint?]
  private var auxiliaries: [Variable] = []
  /// What each quantity adds up to.
  private var sums: [LinearExpression]

  /// States a case.
  ///
  /// - Parameter isElastic: whether every limit and every range may be broken, and as little as can be is: then the stage is limited too, and the
  ///   prices show why that cannot be.
  init(_ problem: StageProblem, isElastic: Bool) {
    self.problem = problem
    self.isElastic = isElastic
    model = Model(name: problem.stage)
    rowOfQuantity = Array(repeating: nil, count: problem.quantities.count)
    rowOfMeasure = Array(repeating: nil, count: problem.measureCount)
    sums = Array(repeating: LinearExpression(), count: problem.quantities.count)
    var costs = (0..<problem.measureCount).map { LinearExpression(constant: Double(problem.constant(ofMeasure: $0))) }
    addChoices(&costs)
    for auxiliary in problem.auxiliaries {
      let range = Double(auxiliary.range.lowerBound)...Double(auxiliary.range.upperBound)
      let variable = model.addVariable(auxiliary.name, range, .continuous)
      auxiliaries.append(variable)
      for (measure, cost) in auxiliary.costs { costs[measure].add(Double(cost), variable) }
      for entry in auxiliary.entries { sums[entry.quantity].add(Double(entry.coefficient), variable) }
    }
    var slack = LinearExpression()
    for number in problem.quantities.indices { addQuantity(number, &costs, &slack) }
    for (measure, cost) in costs.enumerated() {
      guard let limit = problem.limits[measure] else { continue }
      let isStage = measure == problem.measureCount - 1
      if isStage, !isElastic { continue }
      var row = cost
      if isElastic { row.add(-1, free("over", &slack)) }
      rowOfMeasure[measure] = model.addConstraint(
        problem.holdName(ofMeasure: measure), row, -Double.infinity...Double(limit))
    }
    let isWeighed = problem.limits.last.flatMap(\.self) != nil
    model.objective = isElastic || !isWeighed ? slack : costs[problem.measureCount - 1]
  }

  private struct Likeness: Hashable {
    var groups: [Int]
    var options: [[Int]]
    var costs: [[Int]]
  }

  private mutating func addChoices(_ costs: inout [LinearExpression]) {
    var first: [Likeness: Int] = [:]
    for (number, choice) in problem.choices.enumerated() {
      let own = choice.options.indices.map { option in
        (0..<problem.measureCount).map { problem.cost(number, option, measure: $0) }
      }
      let key = Likeness(groups: problem.groups(of: choice.delegate), options: choice.options, costs: own)
      let leader = first[key] ?? number
      first[key] = leader
      alike[leader, default: 0] += 1
    }
    for number in alike.keys.sorted() {
      let choice = problem.choices[number]
      let size = Double(alike[number] ?? 1)
      var all = LinearExpression()
      for (option, workshops) in choice.options.enumerated() {
        let variable = model.addVariable("", 0...size, .continuous)
        columns.append(Column(choice: number, option: option, variable: variable))
        all.add(1, variable)
        for measure in 0..<problem.measureCount {
          let cost = problem.cost(number, option, measure: measure)
          if cost != 0 { costs[measure].add(Double(cost), variable) }
        }
        for workshop in workshops {
          for entry in problem.entries(of: choice.delegate, at: workshop) {
            sums[entry.quantity].add(Double(entry.coefficient), variable)
          }
        }
      }
      model.addConstraint("", all, size...size)
    }
  }

  private mutating func addQuantity(_ number: Int, _ costs: inout [LinearExpression], _ slack: inout LinearExpression) {
    let quantity = problem.quantities[number]
    guard !quantity.isFree else { return }
    var row = sums[number]
    if isElastic {
      row.add(1, free("under", &slack))
      row.add(-1, free("over", &slack))
    }
    guard quantity.isChosen else {
      let range = Double(quantity.range.lowerBound)...Double(quantity.range.upperBound)
      rowOfQuantity[number] = model.addConstraint(quantity.name, row, range)
      return
    }
    var all = LinearExpression()
    for value in Set(quantity.candidates(offset: problem.offset(of: quantity))).sorted() {
      let variable = model.addVariable("", 0...1, .continuous)
      all.add(1, variable)
      row.add(-Double(value), variable)
      for measure in 0..<problem.measureCount {
        let cost = quantity.cost(of: value, measure: measure)
        if cost != 0 { costs[measure].add(Double(cost), variable) }
      }
    }
    model.addConstraint("", all, 1...1)
    rowOfQuantity[number] = model.addConstraint(quantity.name, row, 0...0)
  }

  private mutating func free(_ name: String, _ slack: inout LinearExpression) -> Variable {
    let variable = model.addVariable(name, 0...(.infinity), .continuous)
    slack.add(1, variable)
    return variable
  }

  /// Solves it; nil where the solver gave up, or took longer than is usual.
  func solve(_ solver: any Solver, _ limits: SolverOptions) -> Outcome? {
    var options = SolverOptions(deadline: limits.deadline, stop: limits.stop, relaxationOnly: true)
    options.iterations = Self.patience * (model.rows.count + model.columns.count)
    guard let solution = try? solver.solve(model, options: options) else { return nil }
    if solution.termination == .infeasible { return .infeasible }
    guard let relaxation = solution.relaxation else { return nil }
    return .optimum(Point(objective: relaxation.objective, values: relaxation.values, duals: relaxation.duals))
  }

  /// The least worth of the stage, as far as floating point tells.
  func worth(at point: Point) -> Fraction? {
    guard !isElastic, problem.limits.last.flatMap(\.self) != nil else { return nil }
    return problem.worth(atLeast: point.objective - 1e-6 * max(1, abs(point.objective)))
  }

  /// The prices of quantities, and the weights of measures.
  func dual(at point: Point) -> PricePoint {
    let prices = rowOfQuantity.map { row in row.map { -point.duals[$0.index] } ?? 0 }
    var weights = rowOfMeasure.map { row in row.map { max(0, -point.duals[$0.index]) } ?? 0 }
    let last = problem.measureCount - 1
    if !isElastic, problem.limits[last] != nil { weights[last] = 1 }
    return PricePoint(prices: prices, weights: weights)
  }

  /// A number that is no whole one at a point: the name, and the whole number below it. Counts come before seats, those that cost before those that
  /// only have a range, and the one nearest to a half.
  func fraction(at point: Point) -> (name: String, atMost: Int)? {
    var branching = Branching()
    for (number, quantity) in problem.quantities.enumerated() {
      // Where two quantities are tied to each other, the simpler one decides.
      branching.look(
        sums[number].value(at: point.values), rank: quantity.isTied ? 2 : quantity.isCostly ? 0 : 1, quantity.name)
    }
    for (number, auxiliary) in problem.auxiliaries.enumerated() {
      branching.look(point.values[auxiliaries[number].index], rank: 0, auxiliary.name)
    }
    if let choice = branching.choice { return choice }
    var seats: [Int: [Int: Double]] = [:]
    for column in columns {
      let value = point.values[column.variable.index] / Double(alike[column.choice] ?? 1)
      guard value > 1e-6 else { continue }
      for workshop in problem.choices[column.choice].options[column.option] {
        seats[problem.choices[column.choice].delegate, default: [:]][workshop, default: 0] += value
      }
    }
    for (delegate, parts) in seats.sorted(by: { $0.key < $1.key }) {
      for (workshop, value) in parts.sorted(by: { $0.key < $1.key }) {
        branching.look(value, rank: 3, problem.seatName(delegate, workshop))
      }
    }
    return branching.choice
  }
}
