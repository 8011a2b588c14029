import Explanation

/// A comparison in words, for machines, and as tables for a page.
struct ComparisonText: Encodable {
  private struct Figure: Encodable {
    var name: String
    var values: [Double?]
  }

  private struct Mover: Encodable {
    var delegate: String
    var workshops: [[String]?]
  }

  private let comparison: Comparison

  init(_ comparison: Comparison) {
    self.comparison = comparison
  }

  /// What is compared.
  var columns: [String] { comparison.names }

  /// The tables.
  var sections: [(title: String, rows: [(name: String, cells: [String])])] {
    let feasible = comparison.isFeasible.map { $0 ? "yes" : "no" }
    var verdict = [(name: "has a plan", cells: feasible)]
    if comparison.reasons.contains(where: { !$0.isEmpty }) {
      verdict.append((name: "clashing", cells: comparison.reasons.map { $0.joined(separator: "; ") }))
    }
    let moved = counts("delegates who move", comparison.moved)
    let shifted = counts("sessions at another time or in another room", comparison.shifted)
    let movers = comparison.movers.map { mover in
      (
        name: mover.delegate.text,
        cells: mover.workshops.map { $0.map { $0.map(\.text).joined(separator: ", ") } ?? "–" }
      )
    }
    return [
      ("Plan", verdict), ("Stages of the policy, less is better", comparison.stages.map(row)),
      ("Figures", comparison.figures.map(row)), ("Who moves", [moved, shifted] + movers),
    ]
  }

  /// How many are different from the first candidate.
  private func counts(_ name: String, _ values: [Int?]) -> (name: String, cells: [String]) {
    (name, values.enumerated().map { $0 == 0 ? "" : $1.map(String.init) ?? "–" })
  }

  private func row(_ row: Comparison.Row) -> (name: String, cells: [String]) {
    let cells = zip(row.values, row.wholes).map { value, whole in
      whole.map { "\(figure(value)) of \(figure($0))" } ?? figure(value)
    }
    return (row.name, cells)
  }

  /// For people.
  func text(_ terminal: Terminal) -> String {
    var text = ""
    for (index, name) in columns.enumerated() {
      text += "\(ComparisonText.letter(index))  \(name)\n"
      for reason in comparison.reasons[index] { text += "     cannot be met with the others: \(reason)\n" }
    }
    for section in sections {
      var table = TextTable([("", .left)] + columns.indices.map { (ComparisonText.letter($0), .right) })
      let rows = section.rows.filter { $0.name != "clashing" }
      for row in rows.prefix(40) { table.add([row.name] + row.cells) }
      text += "\n\(terminal.styled(section.title, .bold))\n\(table.text)"
      if rows.count > 40 { text += "  and \(rows.count - 40) more; --json and --html have all\n" }
    }
    return text
  }

  private static func letter(_ index: Int) -> String {
    index < 26 ? String(UnicodeScalar(UInt8(65 + index))) : "\(index + 1)"
  }

  private enum Key: String, CodingKey {
    case candidates, feasible, reasons, stages, figures, moved, shifted, movers
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(comparison.names, forKey: .candidates)
    try container.encode(comparison.isFeasible, forKey: .feasible)
    try container.encode(comparison.reasons, forKey: .reasons)
    try container.encode(comparison.stages.map { Figure(name: $0.name, values: $0.values) }, forKey: .stages)
    try container.encode(comparison.figures.map { Figure(name: $0.name, values: $0.values) }, forKey: .figures)
    try container.encode(comparison.moved, forKey: .moved)
    try container.encode(comparison.shifted, forKey: .shifted)
    try container.encode(
      comparison.movers.map { Mover(delegate: $0.delegate.text, workshops: $0.workshops.map { $0?.map(\.text) }) },
      forKey: .movers)
  }
}
