/// Gives each row a column of its own, so that the values sum up to the most: the Hungarian method.
///
/// Rooms that are as good as each other cost it nothing, where trying them in turn looks at every order of them.
///
/// - Source: after H. W. Kuhn, The Hungarian method for the assignment problem, 1955, with potentials and shortest augmenting paths.
enum Assignment {
  /// The largest sum; nil where not every row can have a column.
  ///
  /// - Parameter values: `values[row][column]`; nil where they do not fit.
  /// - Complexity: O(rows² · columns).
  static func largest(_ values: [[Int?]]) -> Int? {
    guard let columns = values.first?.count else { return 0 }
    guard values.count <= columns else { return nil }
    let most = values.joined().compactMap(\.self).max() ?? 0
    // More than any assignment loses by fitting.
    let never = (most + 1) * (values.count + 1)
    func cost(_ row: Int, _ column: Int) -> Int { values[row][column].map { most - $0 } ?? never }
    var rowPotential = Array(repeating: 0, count: values.count + 1)
    var columnPotential = Array(repeating: 0, count: columns + 1)
    // Rows and columns are counted from 1; 0 is none.
    var rowOf = Array(repeating: 0, count: columns + 1)
    for row in 1...values.count {
      rowOf[0] = row
      var column = 0
      var least = Array(repeating: Int.max, count: columns + 1)
      var before = Array(repeating: 0, count: columns + 1)
      var isUsed = Array(repeating: false, count: columns + 1)
      repeat {
        isUsed[column] = true
        let current = rowOf[column]
        var (delta, next) = (Int.max, 0)
        for other in 1...columns where !isUsed[other] {
          let reduced = cost(current - 1, other - 1) - rowPotential[current] - columnPotential[other]
          if reduced < least[other] { (least[other], before[other]) = (reduced, column) }
          if least[other] < delta { (delta, next) = (least[other], other) }
        }
        for other in 0...columns {
          if isUsed[other] {
            rowPotential[rowOf[other]] += delta
            columnPotential[other] -= delta
          } else if least[other] < .max {
            least[other] -= delta
          }
        }
        column = next
      } while rowOf[column] != 0
      while column != 0 {
        rowOf[column] = rowOf[before[column]]
        column = before[column]
      }
    }
    var sum = 0
    for column in 1...columns where rowOf[column] > 0 {
      guard let value = values[rowOf[column] - 1][column - 1] else { return nil }
      sum += value
    }
    return sum
  }
}
