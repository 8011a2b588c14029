/// A sum of variables with coefficients, and a constant.
///
///     let attendance = x[0] + x[1] + 2 * x[2] - 3
///
/// A variable may occur several times; ``normalized()`` adds its coefficients up.
public struct LinearExpression: Sendable {
  /// One variable times its coefficient.
  public struct Term: Hashable, Sendable {
    /// The variable.
    public var variable: Variable
    /// What it is multiplied by.
    public var coefficient: Double

    /// Makes the term `coefficient · variable`.
    public init(_ variable: Variable, _ coefficient: Double) {
      self.variable = variable
      self.coefficient = coefficient
    }
  }

  /// The terms in the order they were added.
  public var terms: [Term]
  /// What is added to the terms.
  public var constant: Double

  /// An expression from its parts; without any it is zero.
  public init(_ terms: [Term] = [], constant: Double = 0) {
    self.terms = terms
    self.constant = constant
  }

  /// The expression that is just `variable`.
  public init(_ variable: Variable) {
    self.init([Term(variable, 1)])
  }

  /// The sum of the variables.
  @inlinable
  public init(sum variables: some Sequence<Variable>) {
    self.init(variables.map { Term($0, 1) })
  }

  /// Adds `coefficient · variable`.
  public mutating func add(_ coefficient: Double, _ variable: Variable) {
    terms.append(Term(variable, coefficient))
  }

  /// The same function with every variable at most once, in the order of the columns, and no zero coefficient.
  ///
  /// - Complexity: O(*n* log *n*) in the number of terms.
  public func normalized() -> LinearExpression {
    var merged: [Term] = []
    merged.reserveCapacity(terms.count)
    for term in terms.sorted(by: { $0.variable < $1.variable }) {
      if let last = merged.last, last.variable == term.variable {
        merged[merged.count - 1].coefficient += term.coefficient
      } else {
        merged.append(term)
      }
    }
    merged.removeAll { $0.coefficient == 0 }
    return LinearExpression(merged, constant: constant)
  }

  /// What the expression is worth at a point.
  ///
  /// - Parameter values: one value per column of the model.
  public func value(at values: [Double]) -> Double {
    terms.reduce(constant) { $0 + $1.coefficient * values[$1.variable.index] }
  }

  /// The sum of two expressions.
  public static func + (a: LinearExpression, b: LinearExpression) -> LinearExpression {
    LinearExpression(a.terms + b.terms, constant: a.constant + b.constant)
  }

  /// The difference of two expressions.
  public static func - (a: LinearExpression, b: LinearExpression) -> LinearExpression {
    a + -1 * b
  }

  /// An expression with every coefficient and the constant multiplied.
  public static func * (factor: Double, a: LinearExpression) -> LinearExpression {
    LinearExpression(a.terms.map { Term($0.variable, factor * $0.coefficient) }, constant: factor * a.constant)
  }

  /// Adds an expression in place.
  public static func += (a: inout LinearExpression, b: LinearExpression) {
    a.terms += b.terms
    a.constant += b.constant
  }
}
