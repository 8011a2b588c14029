/// A mixed-integer linear model to be minimised: columns, rows and one objective.
///
///     var model = Model(name: "seats")
///     let x = model.addVariable("x", 0...3)
///     let y = model.addVariable("y", 0...2, .continuous)
///     model.addConstraint("limit", LinearExpression(sum: [x, y]), ...4)
///     model.objective = LinearExpression([.init(x, -2), .init(y, -1)])
///
/// The order of columns and rows is the order in which they were added, so the same calls give the same model, the same text
/// and the same solver run. To maximise, minimise the negative.
public struct Model: Sendable {
  /// A variable as the model holds it.
  public struct Column: Hashable, Sendable {
    /// What the column is called in LP and MPS text and in messages.
    public var name: String
    /// The least value; `-infinity` for none.
    public var lower: Double
    /// The greatest value; `infinity` for none.
    public var upper: Double
    /// Which values between the two are allowed.
    public var kind: VariableKind

    /// The bounds, rounded inwards for an integer column; crossed when there is no whole number between them.
    ///
    /// A bound such as 2.0000000001 that means 2 keeps the 2.
    public var wholeBounds: (lower: Double, upper: Double) {
      guard kind == .integer else { return (lower, upper) }
      return (
        lower.isFinite ? (lower - Tolerance.wholeness).rounded(.up) : lower,
        upper.isFinite ? (upper + Tolerance.wholeness).rounded(.down) : upper
      )
    }
  }

  /// A constraint `lower ≤ Σ terms ≤ upper` as the model holds it.
  public struct Row: Hashable, Sendable {
    /// What the row is called in LP and MPS text and in messages.
    public var name: String
    /// The least value of the sum; `-infinity` for none.
    public var lower: Double
    /// The greatest value of the sum; `infinity` for none.
    public var upper: Double
    /// Sorted by column, each column at most once.
    public var terms: [LinearExpression.Term]
    /// What the row is there for.
    public var role = RowRole.plain
  }

  /// What the model is called.
  public var name: String
  /// All columns, at the positions their variables name.
  public private(set) var columns: [Column] = []
  /// All rows, at the positions their constraints name.
  public private(set) var rows: [Row] = []
  /// What is minimised.
  public var objective = LinearExpression()

  /// An empty model.
  public init(name: String) {
    self.name = name
  }

  /// Adds a column.
  ///
  /// - Parameters:
  ///   - name: for text and messages; need not be unique.
  ///   - bounds: the least and the greatest value; either may be infinite.
  ///   - kind: integer unless said otherwise.
  @discardableResult
  public mutating func addVariable(
    _ name: String, _ bounds: ClosedRange<Double>, _ kind: VariableKind = .integer
  ) -> Variable {
    columns.append(Column(name: name, lower: bounds.lowerBound, upper: bounds.upperBound, kind: kind))
    return Variable(index: columns.count - 1)
  }

  /// Adds the row `lower ≤ expression ≤ upper`; a constant in the expression moves to the bounds.
  ///
  /// - Parameters:
  ///   - name: what exports call it.
  ///   - expression: what is bounded.
  ///   - bounds: lower and upper; infinite where there is none.
  ///   - role: what the row is there for, which a solver that looks for structure may use.
  @discardableResult
  public mutating func addConstraint(
    _ name: String, _ expression: LinearExpression, _ bounds: ClosedRange<Double>, role: RowRole = .plain
  ) -> Constraint {
    let sum = expression.normalized()
    rows.append(
      Row(
        name: name, lower: bounds.lowerBound - sum.constant, upper: bounds.upperBound - sum.constant, terms: sum.terms,
        role: role))
    return Constraint(index: rows.count - 1)
  }

  /// Adds the row `expression ≤ bound`.
  @discardableResult
  public mutating func addConstraint(
    _ name: String, _ expression: LinearExpression, _ bound: PartialRangeThrough<Double>
  ) -> Constraint {
    addConstraint(name, expression, -.infinity...bound.upperBound)
  }

  /// Adds the row `expression ≥ bound`.
  @discardableResult
  public mutating func addConstraint(
    _ name: String, _ expression: LinearExpression, _ bound: PartialRangeFrom<Double>
  ) -> Constraint {
    addConstraint(name, expression, bound.lowerBound...(.infinity))
  }

  /// Adds the row `expression = value`.
  @discardableResult
  public mutating func addConstraint(
    _ name: String, _ expression: LinearExpression, equals value: Double
  ) -> Constraint {
    addConstraint(name, expression, value...value)
  }

  /// Narrows the bounds of a column: what they already forbid stays forbidden.
  ///
  /// Bounds may be what keeps an earlier objective, so that whoever adds a restriction must not widen them. Where nothing is left
  /// between both, a row says so, and the model has no point.
  public mutating func narrow(_ variable: Variable, to bounds: ClosedRange<Double>) {
    let column = columns[variable.index]
    let (lower, upper) = (max(column.lower, bounds.lowerBound), min(column.upper, bounds.upperBound))
    if lower <= upper {
      setBounds(lower...upper, of: variable)
    } else {
      addConstraint("bounds[\(column.name)]", LinearExpression(variable), bounds)
    }
  }

  /// Narrows or widens the bounds of a column.
  public mutating func setBounds(_ bounds: ClosedRange<Double>, of variable: Variable) {
    columns[variable.index].lower = bounds.lowerBound
    columns[variable.index].upper = bounds.upperBound
  }

  /// Narrows or widens the bounds of a row.
  public mutating func setBounds(_ bounds: ClosedRange<Double>, of constraint: Constraint) {
    rows[constraint.index].lower = bounds.lowerBound
    rows[constraint.index].upper = bounds.upperBound
  }

  /// By how much a point breaks the worst of the bounds, rows and integrality; 0 for a feasible one.
  ///
  /// - Parameter values: one value per column.
  /// - Complexity: O(columns + nonzeros).
  public func violation(at values: [Double]) -> Double {
    var worst = 0.0
    for (column, value) in zip(columns, values) {
      worst = max(worst, column.lower - value, value - column.upper)
      if column.kind == .integer { worst = max(worst, abs(value - value.rounded())) }
    }
    for row in rows {
      let sum = row.terms.reduce(0) { $0 + $1.coefficient * values[$1.variable.index] }
      worst = max(worst, row.lower - sum, sum - row.upper)
    }
    return worst
  }
}
