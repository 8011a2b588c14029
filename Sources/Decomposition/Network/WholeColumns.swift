import Optimization

/// The columns of a model in whole numbers: the bounds and what a unit costs.
struct WholeColumns: Sendable {
  /// The least value of each column, rows with a single column included.
  private(set) var lower: [Int] = []
  /// The greatest value of each column, ``FlowNetwork/unlimited`` for none.
  private(set) var upper: [Int] = []
  /// Rows with a single column, which are bounds here.
  private(set) var singles: [Int] = []
  /// The objective, one per column.
  private(set) var costs: [Int]
  /// Whether the bounds of a column leave no number.
  let isInfeasible: Bool

  /// Looks at the columns of a model.
  ///
  /// - Returns: nil where a column is not integer or has no least value, and where a cost is not whole.
  init?(_ model: Model) {
    lower.reserveCapacity(model.columns.count)
    upper.reserveCapacity(model.columns.count)
    for column in model.columns {
      guard column.kind == .integer, column.lower > -1e12 else { return nil }
      let bounds = column.wholeBounds
      lower.append(Int(bounds.lower))
      upper.append(bounds.upper < 1e12 ? Int(bounds.upper) : FlowNetwork.unlimited)
    }
    for (number, row) in model.rows.enumerated() where row.terms.count == 1 && row.terms[0].coefficient.magnitude == 1 {
      let (column, sign) = (row.terms[0].variable.index, row.terms[0].coefficient)
      let (least, most) = sign > 0 ? (row.lower, row.upper) : (-row.upper, -row.lower)
      if least > -1e12 { lower[column] = max(lower[column], Int((least - Tolerance.wholeness).rounded(.up))) }
      if most < 1e12 { upper[column] = min(upper[column], Int((most + Tolerance.wholeness).rounded(.down))) }
      singles.append(number)
    }
    isInfeasible = zip(lower, upper).contains { $0 > $1 }
    costs = Array(repeating: 0, count: model.columns.count)
    for term in model.objective.terms {
      guard let cost = Int(exactly: term.coefficient.rounded()),
        abs(term.coefficient - Double(cost)) < Tolerance.rounding,
        abs(cost) < 1 << 30
      else { return nil }
      costs[term.variable.index] += cost
    }
  }
}
