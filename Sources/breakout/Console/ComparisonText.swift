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
  private let words: TerminalWords

  /// - Parameter words: what is said in the language of the reader.
  init(_ comparison: Comparison, _ words: TerminalWords) {
    self.words = words
    self.comparison = comparison
  }

  /// What is compared.
  var columns: [String] { comparison.names }

  /// The tables.
  var sections: [(title: String, rows: [(name: String, cells: [String])])] {
    let said = words.comparing
    let feasible = comparison.isFeasible.map { $0 ? said.yes : said.no }
    var verdict = [(name: said.hasPlan, cells: feasible)]
    if comparison.reasons.contains(where: { !$0.isEmpty }) {
      verdict.append((name: said.clashing, cells: comparison.reasons.map { $0.joined(separator: "; ") }))
    }
    let moved = counts(said.movers, comparison.moved)
    let shifted = counts(said.shifted, comparison.shifted)
    let movers = comparison.movers.map { mover in
      (
        name: mover.delegate.text,
        cells: mover.workshops.map { $0.map { $0.map(\.text).joined(separator: ", ") } ?? "–" }
      )
    }
    return [
      (said.plan, verdict), (said.stages, comparison.stages.map(row)), (said.figures, comparison.figures.map(row)),
      (said.whoMoves, [moved, shifted] + movers),
    ]
  }

  /// How many are different from the first candidate.
  private func counts(_ name: String, _ values: [Int?]) -> (name: String, cells: [String]) {
    (name, values.enumerated().map { $0 == 0 ? "" : $1.map(String.init) ?? "–" })
  }

  private func row(_ row: Comparison.Row) -> (name: String, cells: [String]) {
    let cells = zip(row.values, row.wholes).map { value, whole in
      whole.map { words.share(words.number(value), words.number($0), nil) } ?? words.number(value)
    }
    let figure = Comparison.Figure(rawValue: row.name).map(words.comparing.figure)
    return (figure ?? words.stage(row.name), cells)
  }

  /// For people.
  func text(_ terminal: Terminal) -> String {
    var text = ""
    for (index, name) in columns.enumerated() {
      text += "\(ComparisonText.letter(index))  \(name)\n"
      for reason in comparison.reasons[index] { text += "     \(words.comparing.notWithOthers(reason))\n" }
    }
    for section in sections {
      var table = TextTable([("", .left)] + columns.indices.map { (ComparisonText.letter($0), .right) })
      let rows = section.rows.filter { $0.name != words.comparing.clashing }
      for row in rows.prefix(40) { table.add([row.name] + row.cells) }
      text += "\n\(terminal.styled(section.title, .bold))\n\(table.text)"
      if rows.count > 40 { text += "  \(words.comparing.more(rows.count - 40))\n" }
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
