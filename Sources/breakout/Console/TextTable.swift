/// A table in plain text: columns as wide as their widest cell, two spaces between them.
struct TextTable {
  /// On which side the cells of a column stand.
  enum Side {
    case left, right
  }

  private let sides: [Side]
  private var rows: [[String]]

  /// A table with a header.
  init(_ header: [(title: String, side: Side)]) {
    sides = header.map(\.side)
    rows = [header.map(\.title)]
  }

  /// A table without a header.
  init(sides: [Side]) {
    self.sides = sides
    rows = []
  }

  /// Adds a row with a cell for each column.
  mutating func add(_ cells: [String]) {
    rows.append(cells)
  }

  /// The lines, indented by two spaces, each ending in a newline.
  var text: String {
    let widths = sides.indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      let cells = zip(zip(row, widths), sides).map { pair, side in
        let padding = String(repeating: " ", count: pair.1 - pair.0.count)
        return side == .left ? pair.0 + padding : padding + pair.0
      }
      var line = "  " + cells.joined(separator: "  ")
      while line.hasSuffix(" ") { line.removeLast() }
      return line + "\n"
    }.joined()
  }
}
