/// Values in rows and columns, in one piece of memory.
struct Table<Value: Sendable>: Sendable {
  private let columns: Int
  private var values: [Value]

  init(rows: Int, columns: Int, filledWith value: Value) {
    self.columns = columns
    values = Array(repeating: value, count: rows * columns)
  }

  subscript(row: Int, column: Int) -> Value {
    get { values[row * columns + column] }
    set { values[row * columns + column] = newValue }
  }
}
