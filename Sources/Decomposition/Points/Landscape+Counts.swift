import Optimization

/// What the board of a local search asks: who is where, and what that costs.
extension Landscape {
  /// How many units each column has, given those that are not 0.
  func values(of point: [(column: Int32, value: Int32)]) -> [Int32] {
    var values = Array(repeating: Int32(0), count: columnCount)
    for (column, value) in point { values[Int(column)] = value }
    return values
  }

  /// How many groups there are.
  var groupCount: Int { groupStart.count - 1 }

  /// The columns of a group.
  func columns(of group: Int) -> ArraySlice<Int32> { choices[Int(groupStart[group])..<Int(groupStart[group + 1])] }

  /// How many columns the model has.
  var columnCount: Int { group.count }

  /// How many rows there are.
  var rowCount: Int { shapes.count }

  /// The rows that count a column.
  func rows(of column: Int) -> ArraySlice<WholeModel.Entry> { entries[positions(of: column)] }

  /// Where in ``entries`` they are: for loops that are too hot for slices.
  func positions(of column: Int) -> Range<Int> { Int(start[column])..<Int(start[column + 1]) }

  /// What a unit of a column costs, beside what rows charge.
  func cost(of column: Int) -> Int { costs[column] }

  /// The least and the greatest value of a column.
  func bounds(of column: Int) -> (lower: Int32, upper: Int32) {
    (
      Int32(clamping: whole.lower[column]), Int32(clamping: whole.upper[column])
    )
  }

  /// What the rows amount to at a point.
  func counts(at values: [Int32]) -> [Int] {
    var counts = Array(repeating: 0, count: shapes.count)
    for column in values.indices where values[column] != 0 {
      for position in positions(of: column) {
        counts[Int(entries[position].row)] += Int(entries[position].coefficient) * Int(values[column])
      }
    }
    return counts
  }

  /// What a row charges at a count.
  ///
  /// - Parameter factor: by how much a unit of violation is charged more than usual.
  func charge(_ row: Int, _ count: Int, penalty factor: Int = 1) -> Int {
    let shape = shapes[row]
    let need = need(of: shape, at: count)
    var (left, cost) = (need.units, 0)
    if left == 0 { return 0 }
    for position in need.columns {
      let units = min(left, own[position].room)
      cost += units * own[position].cost
      left -= units
      if left == 0 { return cost }
    }
    return cost + factor * penalty * left
  }

  /// What a row may count, beside what its own columns add and take away.
  func limits(of row: Int) -> (lower: Int, upper: Int) {
    let shape = shapes[row]
    return (
      shape.lower <= -FlowNetwork.unlimited ? shape.lower : shape.lower - shape.shift,
      shape.upper >= FlowNetwork.unlimited ? shape.upper : shape.upper - shape.shift
    )
  }

  /// A row's own columns: by how many units each can move the count from its least value on, at what cost, and whether it adds or takes away.
  func ownColumns(of row: Int) -> [(room: Int, cost: Int, sign: Int)] {
    let shape = shapes[row]
    return (shape.first..<shape.end).map { position in
      let column = own[Int(position)]
      return (column.room, column.cost, position < shape.middle ? -1 : 1)
    }
  }

  /// By how many units a row's own columns must move it, and which of them can.
  private func need(of shape: Shape, at count: Int) -> (units: Int, columns: Range<Int>) {
    let n = count + shape.shift
    if n > shape.upper { return (n - shape.upper, Int(shape.first)..<Int(shape.middle)) }
    if n < shape.lower { return (shape.lower - n, Int(shape.middle)..<Int(shape.end)) }
    return (0, Int(shape.first)..<Int(shape.first))
  }

  /// The objective at a point without a violation; nil where there is one.
  func objective(at values: [Int32]) -> Int? {
    var total = 0
    for column in values.indices where values[column] != 0 { total += costs[column] * Int(values[column]) }
    for column in own { total += column.cost * whole.lower[Int(column.column)] }
    for (row, count) in counts(at: values).enumerated() {
      let need = need(of: shapes[row], at: count)
      guard need.units <= own[need.columns].reduce(0, { min(FlowNetwork.unlimited, $0 + $1.room) }) else { return nil }
      total += charge(row, count)
    }
    return total
  }

  /// A point of the model, if no rule is broken there.
  func plan(at values: [Int32]) -> [Double]? { objective(at: values) == nil ? nil : completed(values) }

  /// A point of the model: each row's own columns take what its count asks for.
  func completed(_ values: [Int32]) -> [Double] {
    var point = values.map(Double.init)
    for column in own { point[Int(column.column)] = Double(whole.lower[Int(column.column)]) }
    for (row, count) in counts(at: values).enumerated() {
      let need = need(of: shapes[row], at: count)
      var left = need.units
      for column in own[need.columns] where left > 0 {
        let units = min(left, column.room)
        point[Int(column.column)] += Double(units)
        left -= units
      }
    }
    return point
  }
}
