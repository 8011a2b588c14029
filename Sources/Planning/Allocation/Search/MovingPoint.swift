import Optimization

/// A point of a model that moves by a few seats at a time and knows at once whether it still keeps all rows.
///
/// - Complexity: O(rows and definitions that a change touches) per move.
struct MovingPoint {
  /// One per column.
  private(set) var values: [Double]
  /// By how much rows and bounds are broken together.
  private(set) var violation = 0.0
  /// What the expression that is watched is worth.
  private(set) var watched: Double

  private let columns: [Model.Column]
  private let rows: [Model.Row]
  private let definitions: [AllocationModel.Definition]
  /// For each column, the rows it is in; the last row stands for what is watched.
  private let rowsOf: [[(row: Int, coefficient: Double)]]
  /// For each column, the definitions that look at it.
  private let definitionsOf: [[Int]]
  private let always: [Int]
  private var activity: [Double]
  /// The definitions that are to be computed again, a bit for each.
  private var due: [UInt64]
  private var log: [(column: Int, value: Double)] = []

  /// A point of a model.
  ///
  /// - Parameter expression: is watched.
  init(_ model: AllocationModel, at values: [Double], watching expression: LinearExpression) {
    let point = model.completed(values)
    let (columns, rows, definitions) = (model.model.columns, model.model.rows, model.definitions)
    var rowsOf = Array(repeating: [(row: Int, coefficient: Double)](), count: columns.count)
    var activity = Array(repeating: 0.0, count: rows.count)
    for (number, row) in rows.enumerated() {
      for term in row.terms {
        rowsOf[term.variable.index].append((number, term.coefficient))
        activity[number] += term.coefficient * point[term.variable.index]
      }
    }
    for term in expression.normalized().terms { rowsOf[term.variable.index].append((rows.count, term.coefficient)) }
    var definitionsOf = Array(repeating: [Int](), count: columns.count)
    for (number, definition) in definitions.enumerated() {
      for input in Set(definition.inputs ?? []) { definitionsOf[input.index].append(number) }
    }
    always = definitions.indices.filter { definitions[$0].inputs == nil }
    self.values = point
    self.columns = columns
    self.rows = rows
    self.definitions = definitions
    self.rowsOf = rowsOf
    self.definitionsOf = definitionsOf
    self.activity = activity
    watched = expression.value(at: point)
    due = Array(repeating: 0, count: (definitions.count + 63) / 64)
    violation = model.model.violation(at: point) > Tolerance.feasibility ? .infinity : 0
  }

  /// Sets some columns, and all that follows from them.
  mutating func change(_ changes: [(column: Int, value: Double)]) {
    log.removeAll(keepingCapacity: true)
    for number in always { request(number) }
    for (column, value) in changes { set(column, value) }
    // Definitions come in the order in which they can be computed: each asks only for later ones.
    for word in due.indices {
      while due[word] != 0 {
        let bit = due[word].trailingZeroBitCount
        due[word] &= due[word] - 1
        let definition = definitions[word * 64 + bit]
        set(definition.variable.index, definition.value(values))
      }
    }
  }

  private mutating func request(_ definition: Int) {
    due[definition / 64] |= 1 << UInt64(definition % 64)
  }

  /// Takes the last change back.
  mutating func undo() {
    for (column, value) in log.reversed() { move(column, to: value) }
    log.removeAll(keepingCapacity: true)
  }

  private mutating func set(_ column: Int, _ value: Double) {
    guard value != values[column] else { return }
    log.append((column, values[column]))
    move(column, to: value)
    for number in definitionsOf[column] { request(number) }
  }

  private mutating func move(_ column: Int, to value: Double) {
    let step = value - values[column]
    violation += excess(value, columns[column].lower, columns[column].upper)
    violation -= excess(values[column], columns[column].lower, columns[column].upper)
    values[column] = value
    for (row, coefficient) in rowsOf[column] {
      if row == rows.count {
        watched += coefficient * step
        continue
      }
      violation -= excess(activity[row], rows[row].lower, rows[row].upper)
      activity[row] += coefficient * step
      violation += excess(activity[row], rows[row].lower, rows[row].upper)
    }
  }

  /// By how much a value is outside its bounds, without the dust of floating point.
  private func excess(_ value: Double, _ lower: Double, _ upper: Double) -> Double {
    let outside = max(lower - value, value - upper)
    return outside > Tolerance.feasibility ? outside : 0
  }
}
