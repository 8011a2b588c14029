/// A column of a ``Model``, named by its position.
///
/// A variable is a plain number, so it is cheap to copy and to store in arrays; it is only meaningful together with the
/// model that made it.
public struct Variable: Hashable, Comparable, Sendable {
  /// The zero-based position of the column in its model.
  public let index: Int

  /// Names the column at a zero-based position.
  public init(index: Int) {
    self.index = index
  }

  /// The order of the columns.
  public static func < (a: Variable, b: Variable) -> Bool { a.index < b.index }
}

/// A row of a ``Model``, named by its position.
public struct Constraint: Hashable, Comparable, Sendable {
  /// The zero-based position of the row in its model.
  public let index: Int

  /// Names the row at a zero-based position.
  public init(index: Int) {
    self.index = index
  }

  /// The order of the rows.
  public static func < (a: Constraint, b: Constraint) -> Bool { a.index < b.index }
}

/// Which values a variable may take inside its bounds.
public enum VariableKind: Hashable, Sendable {
  /// Any real number.
  case continuous
  /// Whole numbers only. A binary variable is an integer one with the bounds 0 and 1.
  case integer
}
