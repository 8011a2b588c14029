import Optimization

/// A model as flat arrays, checked: whatever GLPK would abort on has been refused here.
///
/// Shapes: n columns, m rows, k nonzeros; rows are in compressed form, as `cglpk_model` has them.
struct Instance {
  /// n
  private(set) var lower: [Double] = []
  /// n
  private(set) var upper: [Double] = []
  /// n; 1 for integer columns
  private(set) var integer: [UInt8] = []
  /// n
  private(set) var cost: [Double]
  private(set) var constant: Double
  /// m
  private(set) var rowLower: [Double] = []
  /// m
  private(set) var rowUpper: [Double] = []
  /// m + 1
  private(set) var rowStart: [Int32] = [0]
  /// k
  private(set) var column: [Int32] = []
  /// k
  private(set) var coefficient: [Double] = []
  /// An integer column without a whole number between its bounds, or an empty row that asks for more than nothing.
  private(set) var isTriviallyInfeasible = false

  var columns: Int { lower.count }
  var rows: Int { rowLower.count }

  /// Flattens a model.
  ///
  /// - Parameter relaxed: all columns are continuous; otherwise bounds of integer columns are rounded inwards.
  /// - Throws: ``SolverError/invalidModel(_:)``
  /// - Complexity: O(columns + nonzeros), O(t log t) for t terms of the objective.
  init(_ model: Model, relaxed: Bool) throws(SolverError) {
    cost = Array(repeating: 0, count: model.columns.count)
    constant = model.objective.constant
    for column in model.columns { try add(column, relaxed: relaxed) }
    for row in model.rows { try add(row) }
    for term in model.objective.terms {
      try Self.check(term, of: "the objective", columns: columns)
      cost[term.variable.index] += term.coefficient
    }
    guard constant.isFinite, cost.allSatisfy(\.isFinite) else { throw .invalidModel("the objective is not finite") }
    guard max(columns, rows, coefficient.count) < Int(Int32.max) else { throw .invalidModel("too large for GLPK") }
  }

  private mutating func add(_ column: Model.Column, relaxed: Bool) throws(SolverError) {
    try Self.check(column.lower, column.upper, of: "column '\(column.name)'")
    let rounds = column.kind == .integer && !relaxed
    let (low, high) = rounds ? column.wholeBounds : (column.lower, column.upper)
    if low > high { isTriviallyInfeasible = true }
    lower.append(low)
    upper.append(high)
    integer.append(rounds ? 1 : 0)
  }

  private mutating func add(_ row: Model.Row) throws(SolverError) {
    let subject = "row '\(row.name)'"
    try Self.check(row.lower, row.upper, of: subject)
    for term in row.terms {
      try Self.check(term, of: subject, columns: columns)
      column.append(Int32(term.variable.index))
      coefficient.append(term.coefficient)
    }
    if row.terms.isEmpty && (row.lower > Tolerance.wholeness || row.upper < -Tolerance.wholeness) {
      isTriviallyInfeasible = true
    }
    rowLower.append(row.lower)
    rowUpper.append(row.upper)
    rowStart.append(Int32(truncatingIfNeeded: coefficient.count))
  }

  private static func check(_ lower: Double, _ upper: Double, of subject: String) throws(SolverError) {
    if lower.isNaN || upper.isNaN { throw .invalidModel("a bound of \(subject) is not a number") }
    if lower > upper { throw .invalidModel("the bounds of \(subject) are crossed: \(lower) > \(upper)") }
    if lower == .infinity || upper == -.infinity { throw .invalidModel("the bounds of \(subject) leave no number") }
  }

  private static func check(
    _ term: LinearExpression.Term, of subject: String, columns: Int
  ) throws(SolverError) {
    guard 0..<columns ~= term.variable.index else {
      throw .invalidModel("\(subject) names column \(term.variable.index), and there are \(columns)")
    }
    guard term.coefficient.isFinite else { throw .invalidModel("a coefficient of \(subject) is not finite") }
  }

  /// The same constraints with nothing to minimise.
  var withoutObjective: Instance {
    var copy = self
    copy.cost = Array(repeating: 0, count: columns)
    copy.constant = 0
    return copy
  }

  /// A point with the values of integer columns rounded to whole numbers, and all values inside their bounds.
  func rounded(_ values: [Double]) -> [Double] {
    values.indices.map { index in
      // Adding 0 turns the -0 of a rounded -1e-12 into 0.
      let value = integer[index] == 1 ? values[index].rounded() + 0 : values[index]
      return abs(value - values[index]) > 0.5 ? value : min(max(value, lower[index]), upper[index])
    }
  }

  /// Whether all values of integer columns are whole, to 1e-6.
  func isIntegral(_ values: [Double]) -> Bool {
    zip(values, integer).allSatisfy { $1 == 0 || abs($0 - $0.rounded()) <= Tolerance.feasibility }
  }

  /// Whether a point keeps bounds and rows to 1e-6, relative to the largest number in each.
  func isFeasible(_ values: [Double]) -> Bool {
    for index in 0..<columns {
      let tolerance = Tolerance.feasibility * max(1, abs(values[index]))
      if values[index] < lower[index] - tolerance || values[index] > upper[index] + tolerance { return false }
    }
    for row in 0..<rows {
      var sum = 0.0
      var scale = 1.0
      for entry in Int(rowStart[row])..<Int(rowStart[row + 1]) {
        let part = coefficient[entry] * values[Int(column[entry])]
        sum += part
        scale = max(scale, abs(part))
      }
      let slack = Tolerance.feasibility * scale
      if sum < rowLower[row] - slack || sum > rowUpper[row] + slack { return false }
    }
    return true
  }
}
