import Conference

/// Which column of a table holds what.
struct RosterHeader {
  private var positions: [RosterColumn: Int] = [:]
  /// The columns of the choices, the first choice first.
  private(set) var choices: [Int] = []
  /// The columns of the scores with their topics, in the order of the table.
  private(set) var scores: [(topic: ID<Topic>, position: Int)] = []
  /// How many columns there are.
  let width: Int

  /// Reads the header; unknown, repeated and missing columns are reported.
  init(_ cells: [Cell], attributes: [String], findings: Findings) {
    // Spreadsheets end their rows with the empty columns that once held something.
    width = (cells.lastIndex { !$0.text.isEmpty } ?? 0) + 1
    for (position, cell) in cells.prefix(width).enumerated() {
      guard let column = RosterColumn(header: cell.text, attributes: attributes) else {
        let near = nearestName(to: RosterColumn.folded(cell.text), among: RosterColumn.headers + attributes)
        let hint = near.map { "did you mean '\($0)'?" } ?? RosterColumn.overview
        findings.error(
          cell.text.isEmpty ? "a column without a name; give it one" : "unknown column '\(cell.text)'; \(hint)",
          at: cell.place)
        continue
      }
      guard positions[column] == nil else {
        findings.error("a second column for '\(column.name)'; keep one", at: cell.place)
        continue
      }
      positions[column] = position
      if case .score(let topic) = column { scores.append((topic, position)) }
    }
    let start = cells[0].place
    for column in [RosterColumn.id, .sector] where positions[column] == nil {
      findings.error("there is no column '\(column.name)'; every delegate needs one", at: start)
    }
    for name in attributes where positions[.attribute(name)] == nil {
      findings.error("there is no column '\(name)', which is among the scenario's attributes", at: start)
    }
    for rank in positions.keys.compactMap({ if case .choice(let rank) = $0 { rank } else { nil } }).sorted() {
      guard let position = positions[.choice(rank)] else { continue }
      choices.append(position)
      if rank != choices.count {
        findings.error(
          "'choice \(rank)' without 'choice \(choices.count)'; number the choices from 1 without gaps",
          at: cells[position].place)
        break
      }
    }
  }

  /// Where a column is, from 0; nil when the table has no such column.
  func position(of column: RosterColumn) -> Int? { positions[column] }
}

/// A row of the roster, for finding the places of a delegate's values.
struct RosterRow {
  let cells: [Cell]
  let header: RosterHeader

  /// The cell of a column, if the row has one with text in it.
  subscript(column: RosterColumn) -> Cell? {
    header.position(of: column).flatMap(cell)
  }

  /// The cell at a position, if there is text in it.
  func cell(_ position: Int) -> Cell? {
    guard cells.indices.contains(position), !cells[position].text.isEmpty else { return nil }
    return cells[position]
  }

  /// The place of a value of the delegate: the column it came from, or else the start of the row.
  func place(of path: ArraySlice<Problem.Step>) -> Location {
    guard case .key(let key)? = path.first else { return cells[0].place }
    let column: RosterColumn? =
      switch (key, path.dropFirst().first) {
      case ("id", _): .id
      case ("sector", _): .sector
      case ("delegation", _): .delegation
      case ("takes", _): .takes
      case ("friends", _): .friends
      case ("priority", _): .priority
      case ("carried", _): .carried
      case ("languages", _): .languages
      case ("needs", _): .needs
      case ("arrives", _): .arrives
      case ("leaves", _): .leaves
      case ("roles", _): .role
      case ("choices", .index(let rank)?): .choice(rank + 1)
      case ("choices", _): .choice(1)
      case ("scores", .key(let topic)?), ("scores", .name(let topic)?): .score(ID(topic))
      case ("attributes", .key(let name)?), ("attributes", .name(let name)?): .attribute(name)
      default: nil
      }
    guard let column, let position = header.position(of: column), cells.indices.contains(position) else {
      return cells[0].place
    }
    return cells[position].place
  }
}
