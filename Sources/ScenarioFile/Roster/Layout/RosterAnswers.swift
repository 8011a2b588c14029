import Conference

/// A row of a file.
struct RowPlace: Hashable {
  var file: String
  var line: Int
}

extension Location {
  /// The row that it is in.
  var row: RowPlace { RowPlace(file: file, line: line) }
}

/// What whoever imports rosters says of them, in the terms of a scenario.
struct RosterAnswers {
  /// What columns hold, by their folded headers.
  var headings: [String: Heading] = [:]
  /// How grids are read, by a folded header of theirs or their question.
  var grids: [String: Grid.Reading] = [:]
  /// What texts in cells mean, folded.
  var values: [String: String] = [:]
  /// What empty cells of a column hold.
  var defaults: [(column: RosterColumn, value: String)] = []
  /// Rows that are not read.
  var skipped: Set<RowPlace> = []

  /// What a text in a cell means.
  func value(_ text: String) -> String { values.isEmpty ? text : values[RosterColumn.folded(text)] ?? text }
}

extension Diagnostic {
  /// The row of one of some tables that it is about; nil where it is about a header, or something else.
  func row(in tables: [Table]) -> RowPlace? { found(in: tables).map { $0.cells[0].place.row } }

  /// The same with the header of its column and the name of the person, where it is about a row.
  func naming(in tables: [Table]) -> Diagnostic {
    guard let (table, cells) = found(in: tables) else { return self }
    var named = self
    let position = cells.firstIndex { $0.place == Location(file: file, line: line, column: column) }
    let header = position.flatMap { table.header.indices.contains($0) ? table.header[$0].text : nil } ?? ""
    let person = person(cells, table.header)
    let words = [header.isEmpty ? "" : "'\(header)'", person.isEmpty ? "" : "of \(person)"].filter { !$0.isEmpty }
    if !words.isEmpty { named.message += " (\(words.joined(separator: " ")))" }
    return named
  }

  private func found(in tables: [Table]) -> (table: Table, cells: [Cell])? {
    for table in tables {
      if let cells = table.rows.first(where: { $0.contains { $0.place.file == file && $0.place.line == line } }) {
        return (table, cells)
      }
    }
    return nil
  }

  /// What a row calls its person.
  private func person(_ cells: [Cell], _ header: [Cell]) -> String {
    let names = RosterNames()
    let columns = PersonColumns(header.map { Heading($0.text, names) ?? Heading(question: $0.text, names) })
    let positions = [columns.id, columns.name, columns.first, columns.last, columns.email].compactMap(\.self)
    guard positions.allSatisfy(cells.indices.contains) else { return "" }
    let words = columns.name(cells, at: cells[0].place).text.split(whereSeparator: \.isWhitespace)
    // A quote that is never closed makes one cell of the rest of the file.
    let name = String(words.joined(separator: " ").prefix(40))
    return name.isEmpty ? columns.id.map { cells[$0].text } ?? "" : name
  }
}
