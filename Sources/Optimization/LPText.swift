extension Model {
  /// The model in CPLEX LP format, as `glpsol --lp`, HiGHS, CBC and Gurobi read it.
  ///
  ///     \ seats
  ///     Minimize
  ///      obj: - 2 x - y
  ///     Subject To
  ///      limit: x + y <= 4
  ///     Bounds
  ///      0 <= x <= 3
  ///      0 <= y <= 2
  ///     Generals
  ///      x
  ///     End
  ///
  /// The format knows no ranges, no free rows and no constant in the objective: a row with two bounds becomes two rows, a row
  /// without any is left out, and the constant is carried by a column fixed to 1. Names are made legal and unique.
  /// Readers number the columns as they meet them; ``mpsText()`` keeps their order.
  ///
  /// - Complexity: O(columns + nonzeros).
  /// - Source: GLPK 5.0 reference manual, appendix C.
  public func lpText() -> String {
    var text = LPText(self)
    text.write()
    return text.lines.joined(separator: "\n") + "\n"
  }
}

/// The lines of a model in LP format, as they are written.
private struct LPText {
  private(set) var lines: [String] = []
  private let model: Model
  private let columnNames: [String]
  private let objectiveConstant: String
  private var rowNames = TextNames()

  init(_ model: Model) {
    self.model = model
    var names = TextNames()
    columnNames = model.columns.enumerated().map { names.unique($1.name, fallback: "x\($0)") }
    objectiveConstant = names.unique("constant", fallback: "constant")
  }

  mutating func write() {
    lines.append("\\ " + String(model.name.unicodeScalars.map { $0.value < 32 ? " " : Character($0) }))
    writeObjective()
    writeRows()
    writeBounds()
    let integers = model.columns.indices.filter { model.columns[$0].kind == .integer }
    if !integers.isEmpty {
      lines.append("Generals")
      append(integers.map { columnNames[$0] })
    }
    lines.append("End")
  }

  /// Columns that no row mentions are mentioned here, with cost 0: bounds may only be given for columns that are known.
  private mutating func writeObjective() {
    let objective = model.objective.normalized()
    var cost = Array(repeating: 0.0, count: model.columns.count)
    for term in objective.terms { cost[term.variable.index] = term.coefficient }
    var isMentioned = Array(repeating: false, count: model.columns.count)
    for term in model.rows.lazy.flatMap(\.terms) { isMentioned[term.variable.index] = true }
    let mentioned = model.columns.indices.filter { cost[$0] != 0 || !isMentioned[$0] }
    var words = mentioned.map { word(cost[$0], columnNames[$0]) }
    if objective.constant != 0 || words.isEmpty { words.append(word(objective.constant, objectiveConstant)) }
    lines.append("Minimize")
    append(["\(rowNames.unique("obj", fallback: "obj")):"] + words)
  }

  private mutating func writeRows() {
    lines.append("Subject To")
    let before = lines.count
    for (index, row) in model.rows.enumerated() {
      let name = rowNames.unique(row.name, fallback: "r\(index)")
      let words = row.terms.isEmpty ? [nothing] : row.terms.map { word($0.coefficient, columnNames[$0.variable.index]) }
      if row.lower == row.upper {
        append(["\(name):"] + words + ["=", shortest(row.lower)])
        continue
      }
      if row.lower.isFinite { append(["\(name):"] + words + [">=", shortest(row.lower)]) }
      if row.upper.isFinite {
        let upperName = row.lower.isFinite ? rowNames.unique(name + "_upper", fallback: name) : name
        append(["\(upperName):"] + words + ["<=", shortest(row.upper)])
      }
    }
    // The grammar asks for a row.
    if lines.count == before { append([rowNames.unique("none", fallback: "none") + ":", nothing, "<=", "0"]) }
  }

  private mutating func writeBounds() {
    lines.append("Bounds")
    for (name, column) in zip(columnNames, model.columns) {
      switch column.boundsInText {
      case (-.infinity, .infinity): lines.append(" \(name) free")
      case (let lower, let upper) where lower == upper: lines.append(" \(name) = \(shortest(lower))")
      case (-.infinity, let upper): lines.append(" -inf <= \(name) <= \(shortest(upper))")
      case (let lower, .infinity): lines.append(" \(name) >= \(shortest(lower))")
      case (let lower, let upper): lines.append(" \(shortest(lower)) <= \(name) <= \(shortest(upper))")
      }
    }
    if model.columns.isEmpty || model.objective.normalized().constant != 0 {
      lines.append(" \(objectiveConstant) = 1")
    }
  }

  /// A sum that is worth nothing.
  private var nothing: String { word(0, columnNames.first ?? objectiveConstant) }

  private func word(_ coefficient: Double, _ name: String) -> String {
    let sign = coefficient < 0 ? "-" : "+"
    let size = abs(coefficient)
    return size == 1 ? "\(sign) \(name)" : "\(sign) \(shortest(size)) \(name)"
  }

  /// Appends words as lines of at most 120 characters or so; old readers stop at 255.
  private mutating func append(_ words: [String]) {
    var line = ""
    var length = 0
    for word in words {
      if length + word.utf8.count >= 120 {
        lines.append(line)
        line = ""
        length = 0
      }
      line += " " + word
      length += 1 + word.utf8.count
    }
    lines.append(line)
  }
}
