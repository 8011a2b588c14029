import Optimization

/// What keeps a finished stage at or below its allowance while later stages are optimised.
///
/// With the relaxation's optimum z and reduced costs r, a point whose column j is one away from its bound is worth at
/// least z + |r_j|. So every column with |r_j| > allowance − z is where the relaxation has it in every point that is good
/// enough: its bounds are closed.
/// If allowance = z, all that is good enough lies on the optimal face of the relaxation, which is described by closing
/// the columns with a nonzero reduced cost and the rows with a nonzero dual: then no row with the objective is needed,
/// which would spoil the network structure that makes later relaxations integral. (Complementary slackness.)
///
/// The invariant of every lock: the incumbent of the stage keeps it. What floating point makes of reduced costs is not
/// believed without a look: closings that the incumbent does not keep are left away, and the row alone holds the stage.
struct ObjectiveLock {
  /// Columns that are closed, with their values and the reduced costs that close them.
  private(set) var columns: [(variable: Variable, value: Double, reducedCost: Double)] = []
  /// Rows that become equations, with their values and the duals that make them so.
  private(set) var rows: [(constraint: Constraint, value: Double, dual: Double)] = []
  /// What the row is called.
  private var name: String
  /// What it is there for: a lock is no count, however it looks.
  private var role: RowRole
  /// The objective, kept at its allowance; nil where closings say all of it.
  private var limit: (terms: LinearExpression, most: Double, factor: Double)?

  /// Keeps a sum at or below an allowance.
  ///
  /// - Parameters:
  ///   - objective: the sum.
  ///   - allowance: its optimum, with what later stages may give up.
  ///   - relaxation: that of the stage's model; nil where none is known.
  ///   - model: the stage's model.
  ///   - incumbent: a point that keeps the lock; nil where none is known.
  ///   - name: what the row is called.
  ///   - role: what it is there for.
  init(
    _ objective: LinearExpression, at allowance: Double, relaxation: Relaxation? = nil, in model: Model,
    keeping incumbent: [Double]? = nil, named name: String = "hold", role: RowRole = .objectiveLock
  ) {
    self.name = name
    self.role = role
    limit = ObjectiveLock.row(for: objective, at: allowance, in: model)
    guard let relaxation else { return }
    let gap = max(0, allowance - relaxation.objective)
    var closed = self
    closed.close(columnsOf: relaxation, beyond: gap, in: model)
    if gap <= Tolerance.objective * max(1, abs(allowance)), ObjectiveLock.isFace(relaxation, of: model) {
      closed.close(rowsOf: relaxation, in: model)
      closed.limit = nil
    }
    if incumbent.map({ closed.isKept(by: $0, in: model) }) ?? true { self = closed }
  }

  /// How many of the row one unit of the objective is; nil where closings say all of it.
  var rowFactor: Double? { limit?.factor }

  /// Whether a point keeps the lock.
  func isKept(by values: [Double], in model: Model) -> Bool {
    columns.allSatisfy { abs(values[$0.variable.index] - $0.value) <= Tolerance.feasibility }
      && rows.allSatisfy { row in
        let sum = model.rows[row.constraint.index].terms.reduce(0) {
          $0 + $1.coefficient * values[$1.variable.index]
        }
        return abs(sum - row.value) <= Tolerance.feasibility
      }
      && (limit.map { $0.terms.value(at: values) <= $0.most + Tolerance.feasibility } ?? true)
  }

  /// Adds the lock to the stage's model, or to one with more columns and rows.
  func apply(to model: inout Model) {
    for column in columns { model.narrow(column.variable, to: column.value...column.value) }
    for row in rows { model.setBounds(row.value...row.value, of: row.constraint) }
    if let limit { model.addConstraint(name, limit.terms, -.infinity...limit.most, role: role) }
  }

  /// The row of an objective, in whole numbers where its coefficients and columns allow that.
  private static func row(
    for objective: LinearExpression, at allowance: Double, in model: Model
  ) -> (terms: LinearExpression, most: Double, factor: Double) {
    let sum = objective.normalized()
    let factor = sum.integralFactor
    let scaled = sum.multiplied(by: factor)
    // A continuous column, such as the attendance of a share, leaves the sum between whole numbers.
    let isWhole =
      scaled.hasWholeCoefficients && scaled.terms.allSatisfy { model.columns[$0.variable.index].kind == .integer }
    let dust = Tolerance.feasibility * max(1, abs(factor * allowance))
    let most = factor * (allowance - sum.constant)
    return (LinearExpression(scaled.terms), isWhole ? (most + min(dust, 0.4)).rounded(.down) : most + dust, factor)
  }

  /// Whether everything that has a price has a bound on that side, so that closing states the whole face.
  private static func isFace(_ relaxation: Relaxation, of model: Model) -> Bool {
    zip(model.rows, relaxation.duals).allSatisfy { row, dual in
      abs(dual) <= Tolerance.objective || (dual > 0 ? row.lower : row.upper).isFinite
    }
      && zip(model.columns, relaxation.reducedCosts).allSatisfy { column, cost in
        abs(cost) <= Tolerance.objective
          || (column.kind == .integer && (cost > 0 ? column.lower : column.upper).isFinite)
      }
  }

  private mutating func close(columnsOf relaxation: Relaxation, beyond gap: Double, in model: Model) {
    for (index, reducedCost) in relaxation.reducedCosts.enumerated() {
      let column = model.columns[index]
      guard column.kind == .integer, abs(reducedCost) > gap + Tolerance.objective else { continue }
      let bound = reducedCost > 0 ? column.lower : column.upper
      if bound.isFinite { columns.append((Variable(index: index), bound, reducedCost)) }
    }
  }

  private mutating func close(rowsOf relaxation: Relaxation, in model: Model) {
    for (index, dual) in relaxation.duals.enumerated() where abs(dual) > Tolerance.objective {
      let row = model.rows[index]
      let bound = dual > 0 ? row.lower : row.upper
      if bound.isFinite { rows.append((Constraint(index: index), bound, dual)) }
    }
  }
}

extension Relaxation {
  /// States the relaxation for an objective that is `factor` times as large.
  mutating func scale(by factor: Double) {
    objective *= factor
    reducedCosts = reducedCosts.map { $0 * factor }
    duals = duals.map { $0 * factor }
  }
}
