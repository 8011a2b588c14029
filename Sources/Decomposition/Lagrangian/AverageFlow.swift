/// A weighted average of points, `x ← (1 − w) x + w · point`, at the price of the columns that are not 0 in the point.
struct AverageFlow: Sendable {
  /// The average is this times ``scale``.
  private var shares: [Double]
  private var scale = 1.0

  /// The average of nothing: 0 everywhere.
  init(columns: Int) {
    shares = Array(repeating: 0, count: columns)
  }

  /// Takes a point in; the weight 1 forgets all others.
  mutating func add(_ point: [(column: Int32, value: Int32)], weight: Double) {
    scale *= 1 - weight
    if scale < 1e-100 {
      // What was before counts for nothing, or the numbers would soon be too small.
      for column in shares.indices { shares[column] *= scale }
      scale = 1
    }
    for (column, value) in point { shares[Int(column)] += weight / scale * Double(value) }
  }

  /// The average in a column.
  subscript(column: Int) -> Double { scale * shares[column] }
}
