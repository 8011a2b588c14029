extension Model {
  /// The model in free MPS format, as `glpsol --freemps` and every other solver read it.
  ///
  /// Columns and rows keep their order; free rows become rows of type N after the objective. Names are made legal and unique.
  /// A constant of the objective is carried by a column fixed to 1, since readers disagree about its sign on the right-hand
  /// side: GLPK takes it as it stands, most others negate it. A range reads back with an upper bound of
  /// `lower + (upper − lower)`, which may differ from `upper` by a rounding error.
  ///
  /// - Complexity: O(columns + nonzeros).
  /// - Source: GLPK 5.0 reference manual, appendix B.
  public func mpsText() -> String {
    var text = MPSText(self)
    text.write()
    return text.lines.joined(separator: "\n") + "\n"
  }
}

/// The lines of a model in free MPS format, as they are written.
private struct MPSText {
  private(set) var lines: [String] = []
  private let model: Model
  private let columnNames: [String]
  private let rowNames: [String]
  private let objectiveName: String
  private let constantName: String

  init(_ model: Model) {
    self.model = model
    var names = TextNames()
    columnNames = model.columns.enumerated().map { names.unique($1.name, fallback: "x\($0)") }
    constantName = names.unique("constant", fallback: "constant")
    names = TextNames()
    objectiveName = names.unique("obj", fallback: "obj")
    rowNames = model.rows.enumerated().map { names.unique($1.name, fallback: "r\($0)") }
  }

  mutating func write() {
    var names = TextNames()
    lines.append("NAME \(names.unique(model.name, fallback: "model"))")
    lines += ["ROWS", " N \(objectiveName)"]
    for (name, row) in zip(rowNames, model.rows) { lines.append(" \(type(of: row)) \(name)") }
    writeColumns()
    writeRightHandSides()
    writeBounds()
    lines.append("ENDATA")
  }

  private var hasConstant: Bool { model.objective.constant != 0 }

  private func type(of row: Model.Row) -> String {
    if row.lower == row.upper { return "E" }
    if row.lower.isFinite { return "G" }
    return row.upper.isFinite ? "L" : "N"
  }

  private mutating func writeColumns() {
    lines.append("COLUMNS")
    var entries: [[String]] = Array(repeating: [], count: model.columns.count)
    for term in model.objective.normalized().terms {
      entries[term.variable.index].append("\(objectiveName) \(shortest(term.coefficient))")
    }
    for (name, row) in zip(rowNames, model.rows) {
      for term in row.terms { entries[term.variable.index].append("\(name) \(shortest(term.coefficient))") }
    }
    var isInteger = false
    for (index, column) in model.columns.enumerated() {
      if (column.kind == .integer) != isInteger {
        isInteger.toggle()
        lines.append(" MARKER 'MARKER' \(isInteger ? "'INTORG'" : "'INTEND'")")
      }
      // A column exists by being mentioned.
      let mentions = entries[index].isEmpty ? ["\(objectiveName) 0"] : entries[index]
      for mention in mentions { lines.append(" \(columnNames[index]) \(mention)") }
    }
    if isInteger { lines.append(" MARKER 'MARKER' 'INTEND'") }
    if hasConstant { lines.append(" \(constantName) \(objectiveName) \(shortest(model.objective.constant))") }
  }

  private mutating func writeRightHandSides() {
    lines.append("RHS")
    for (name, row) in zip(rowNames, model.rows) {
      let side = row.lower.isFinite ? row.lower : row.upper
      if side.isFinite && side != 0 { lines.append(" RHS \(name) \(shortest(side))") }
    }
    let ranges = zip(rowNames, model.rows).filter { $1.lower.isFinite && $1.upper.isFinite && $1.lower != $1.upper }
    if ranges.isEmpty { return }
    lines.append("RANGES")
    for (name, row) in ranges { lines.append(" RNG \(name) \(shortest(row.upper - row.lower))") }
  }

  /// All bounds are spelled out: readers disagree about the upper bound of an integer column without one, and about the lower
  /// bound of a column with a negative upper one.
  private mutating func writeBounds() {
    lines.append("BOUNDS")
    for (name, column) in zip(columnNames, model.columns) {
      switch column.boundsInText {
      case (-.infinity, .infinity):
        lines.append(" FR BND \(name)")
      case (let lower, let upper) where lower == upper:
        lines.append(" FX BND \(name) \(shortest(lower))")
      case (let lower, let upper):
        lines.append(lower.isFinite ? " LO BND \(name) \(shortest(lower))" : " MI BND \(name)")
        lines.append(upper.isFinite ? " UP BND \(name) \(shortest(upper))" : " PL BND \(name)")
      }
    }
    if hasConstant { lines.append(" FX BND \(constantName) 1") }
  }
}
