import Optimization

/// Seats the people of a part of the model anew while everybody else stays, by the relaxation over the columns that look promising.
///
/// A vertex of the relaxation of one block is nearly whole: of 10,000 people in 20 workshops, some 200 have no seat for sure. Those who have one keep
/// it, and the general solver seats the others exactly.
///
/// - Complexity: one relaxation with a column per promising seat, and a few hundred nodes of one that is a tenth of it.
struct RelaxationRounding {
  /// How many nodes the people without a sure seat are worth.
  private static let nodes = 400

  private let solver: any Solver
  private let options: SolverOptions

  /// A way to seat people.
  ///
  /// - Parameters:
  ///   - solver: solves the relaxation and what it leaves open.
  ///   - options: says when to stop.
  init(_ solver: any Solver, _ options: SolverOptions) {
    self.solver = solver
    self.options = SolverOptions(deadline: options.deadline, stop: options.stop)
  }

  /// Seats people anew.
  ///
  /// - Parameters:
  ///   - landscape: who may move, and where to.
  ///   - values: where everybody is: how many units each column has.
  /// - Returns: where everybody is then; nil where no way was found.
  func seated(_ landscape: Landscape, at values: [Int32]) throws(SolverError) -> [Int32]? {
    var relaxed = options
    relaxed.relaxationOnly = true
    let part = Part(landscape, at: values)
    guard let shares = try solver.solve(part.model, options: relaxed).values else { return nil }
    var values = values
    var open: [Int] = []
    for group in 0..<landscape.groupCount {
      let seats = part.variables(of: group)
      guard seats.allSatisfy({ abs(shares[$0] - shares[$0].rounded()) < Tolerance.feasibility }) else {
        open.append(group)
        continue
      }
      for seat in seats { values[Int(landscape.choices[seat])] = Int32(shares[seat].rounded()) }
    }
    if !open.isEmpty {
      var exact = options
      exact.nodes = Self.nodes
      let rest = Part(landscape.only(open), at: values)
      guard let units = try solver.solve(rest.model, options: exact).values else { return nil }
      for (column, units) in zip(rest.landscape.choices, units) { values[Int(column)] = Int32(units.rounded()) }
    }
    return values
  }
}

/// What may move in a landscape, as a model: a variable for each choice, in their order, then rows' own columns.
///
/// It is stated from the few rows of those choices alone: a ``ReducedModel`` looks at all rows of the model, which in a large one takes as long as solving a part.
private struct Part {
  let landscape: Landscape
  private(set) var model = Model(name: "part")

  /// States the model.
  ///
  /// - Parameter values: how many units each column has; those that may move mean nothing but how many there are of each group.
  init(_ landscape: Landscape, at values: [Int32]) {
    self.landscape = landscape
    var fixed = landscape.counts(at: values)
    var rows: [(row: Int, sum: LinearExpression)] = []
    var numberOf = Array(repeating: Int32(-1), count: landscape.rowCount)
    for column in landscape.choices {
      let bounds = landscape.bounds(of: Int(column))
      let seat = model.addVariable("", Double(bounds.lower)...Double(bounds.upper), .integer)
      model.objective.add(Double(landscape.cost(of: Int(column))), seat)
      for term in landscape.rows(of: Int(column)) {
        let row = Int(term.row)
        fixed[row] -= Int(term.coefficient) * Int(values[Int(column)])
        if numberOf[row] < 0 {
          numberOf[row] = Int32(rows.count)
          rows.append((row, LinearExpression()))
        }
        rows[Int(numberOf[row])].sum.add(Double(term.coefficient), seat)
      }
    }
    for (row, sum) in rows { add(row, sum, fixed[row]) }
  }

  private mutating func add(_ row: Int, _ sum: LinearExpression, _ fixed: Int) {
    let limits = landscape.limits(of: row)
    let own = landscape.ownColumns(of: row)
    var sum = sum
    sum.constant = Double(fixed)
    let range = model.range(of: sum)
    // A row that no choice breaks need not be there.
    if own.isEmpty, range.least >= Double(limits.lower), range.most <= Double(limits.upper) { return }
    for own in own {
      let most = own.room >= FlowNetwork.unlimited ? Double.infinity : Double(own.room)
      let variable = model.addVariable("", 0...most, .integer)
      model.objective.add(Double(own.cost), variable)
      sum.add(Double(own.sign), variable)
    }
    let lower = limits.lower <= -FlowNetwork.unlimited ? -Double.infinity : Double(limits.lower)
    let upper = limits.upper >= FlowNetwork.unlimited ? Double.infinity : Double(limits.upper)
    model.addConstraint("", sum, lower...upper)
  }

  /// The variables of a group's columns.
  func variables(of group: Int) -> Range<Int> {
    Int(landscape.groupStart[group])..<Int(landscape.groupStart[group + 1])
  }
}
