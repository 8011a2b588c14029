import Optimization

/// A model in whole numbers: every objective coefficient is whole, and rows are scaled until theirs are.
struct WholeModel: Sendable {
  /// The model as it was stated.
  let model: Model
  /// What is a network in it, and what is not.
  let structure: NetworkStructure
  /// The objective, one per column.
  let costs: [Int]
  /// Rows outside the network, scaled.
  let rows: [Row]
  /// The terms of ``rows`` by column: `entries[start[j] ..< start[j + 1]]`.
  let start: [Int32]
  let entries: [Entry]
  /// The objective is a multiple of this, beside its constant.
  let step: Int

  /// A row outside the network: `lower ≤ Σ coefficient · x ≤ upper`.
  struct Row: Sendable {
    /// Its position in the model.
    var number: Int
    /// By how much its coefficients were multiplied.
    var factor: Double
    /// Its bounds, scaled.
    var lower: Double
    var upper: Double
  }

  /// A column in a row outside the network.
  struct Entry: Sendable {
    /// A position in ``WholeModel/rows``.
    var row: Int32
    /// Scaled.
    var coefficient: Int32
  }

  /// Looks for the network in a model.
  ///
  /// - Returns: nil where a number is not whole, or a column not integer.
  init?(_ model: Model) {
    guard let columns = WholeColumns(model) else { return nil }
    self.init(model, columns, CountingRows(model))
  }

  /// The same where columns and rows were looked at before.
  init?(_ model: Model, _ columns: WholeColumns, _ counting: CountingRows) {
    let structure = NetworkStructure(model, columns, counting)
    costs = columns.costs
    var step = 0
    for cost in costs where cost != 0 { step = greatestCommonDivisor(step, abs(cost)) }
    var rows: [Row] = []
    var start = Array(repeating: Int32(0), count: model.columns.count + 1)
    for number in structure.relaxed {
      let row = model.rows[number]
      guard let factor = row.wholeFactor else { return nil }
      rows.append(Row(number: number, factor: factor, lower: row.lower * factor, upper: row.upper * factor))
      for term in row.terms { start[term.variable.index + 1] += 1 }
    }
    for column in model.columns.indices { start[column + 1] += start[column] }
    var entries = Array(repeating: Entry(row: 0, coefficient: 0), count: Int(start[model.columns.count]))
    var next = start
    for (position, row) in rows.enumerated() {
      for term in model.rows[row.number].terms {
        let column = term.variable.index
        let coefficient = Int32((term.coefficient * row.factor).rounded())
        entries[Int(next[column])] = Entry(row: Int32(position), coefficient: coefficient)
        next[column] += 1
      }
    }
    self.model = model
    self.structure = structure
    self.rows = rows
    self.start = start
    self.entries = entries
    self.step = max(1, step)
  }

  /// No point is worth more than this; `infinity` where a column that costs something has no greatest value.
  var ceiling: Double {
    var most = model.objective.constant
    for (column, cost) in costs.enumerated() where cost != 0 {
      let value = cost > 0 ? structure.upper[column] : structure.lower[column]
      guard value < FlowNetwork.unlimited else { return .infinity }
      most += Double(cost) * Double(value)
    }
    return most
  }

  /// The least value that the objective can have at or above a bound.
  func roundedUp(_ bound: Double) -> Double {
    guard bound.isFinite else { return bound }
    let steps = (bound - model.objective.constant) / Double(step)
    return max(bound, model.objective.constant + (steps - Tolerance.objective).rounded(.up) * Double(step))
  }
}

extension Model.Row {
  /// By how much its coefficients are multiplied to be whole; nil where no small factor makes them so.
  var wholeFactor: Double? {
    let factor = LinearExpression(terms).integralFactor
    let isWhole = terms.allSatisfy {
      abs($0.coefficient * factor - ($0.coefficient * factor).rounded()) < Tolerance.rounding
    }
    return isWhole ? factor : nil
  }
}
