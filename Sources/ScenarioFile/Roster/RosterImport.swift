import Conference

/// Rosters that are read into a scenario.
struct RosterImports {
  /// What problems call each, and its bytes.
  var files: [(name: String, bytes: [UInt8])]
  /// What columns hold, by their headers, where the headers do not say it.
  var meanings: [(header: String, meaning: String)]
}

/// A scenario with the delegates of other rosters.
public struct RosterImport: Sendable {
  /// The scenario; its delegates are those of the rosters.
  public var scenario: Scenario
  /// How the columns of each roster were understood.
  public var mappings: [RosterMapping]
}

extension ScenarioSource {
  /// The roster that the scenario names, relative to its folder; nil for a scenario that names none.
  public var roster: String? { namedFiles().first }

  /// Reads rosters as registration tools export them in the place of the one that the scenario names.
  ///
  /// Columns that planning does not use are left out. The file that the scenario names need not exist.
  ///
  /// - Parameters:
  ///   - rosters: what problems call each file, and its bytes: CSV or Excel workbooks.
  ///   - meanings: what columns hold, by their headers, as `--map` gives it.
  /// - Throws: ``InvalidScenarioFile`` with everything that is wrong, in the scenario and in every row of the rosters.
  public func importing(
    _ rosters: [(name: String, bytes: [UInt8])], meanings: [(header: String, meaning: String)] = []
  ) throws(InvalidScenarioFile) -> RosterImport {
    let findings = Findings()
    let imports = RosterImports(files: rosters, meanings: meanings)
    let decoded = decode(self, importing: imports, findings)
    let diagnostics = findings.sorted(main: main)
    guard let (scenario, mappings) = decoded, diagnostics.isEmpty else {
      throw InvalidScenarioFile(diagnostics: diagnostics)
    }
    return RosterImport(scenario: scenario, mappings: mappings)
  }
}

extension ScenarioDecoder {
  /// The rows of all rosters under the columns of any.
  mutating func importedTable(_ imports: RosterImports) -> Table? {
    let tables = imports.files.map { file in
      (file.name, rosterTable(file.bytes, file: file.name, findings: findings))
    }
    let headings = meanings(imports, in: tables.compactMap(\.1))
    var layout = RosterLayout(names, meanings: headings, leavesOutUnknown: true, findings: findings)
    var joined: Table?
    for case (let name, let table?) in tables {
      let roster = layout.roster(table)
      if !roster.table.header.contains(where: { RosterColumn(header: $0.text) == .sector }) {
        offerSector(zip(table.header, roster.mapping).filter { $1.meaning == RosterLayout.unused }.map(\.0))
      }
      mappings.append(RosterMapping(file: name, columns: roster.mapping, notes: roster.notes))
      joined = joined.map { ScenarioDecoder.joined($0, roster.table) } ?? roster.table
    }
    return joined
  }

  /// Says how to name the column of the sectors, which may be one that nobody understands.
  private func offerSector(_ columns: [Cell]) {
    guard let first = columns.first else { return }
    let (texts, rest) = (columns.prefix(8).map { "'\($0.text)'" }, columns.count - 8)
    let list = (texts + (rest > 0 ? ["\(rest) more"] : [])).joinedInWords
    let problem = columns.count == 1 ? "is not understood; if it is" : "are not understood; if one of them is"
    findings.error("\(list) \(problem) the sector, say --map '\(first.text)=sector'", at: first.place)
  }

  /// What columns hold according to whoever imports them. A header that no roster has, and a meaning that does not exist, are
  /// reported.
  private func meanings(_ imports: RosterImports, in tables: [Table]) -> [String: Heading] {
    guard let place = tables.first?.header.first?.place else { return [:] }
    let headers = tables.flatMap { ([$0.header] + $0.rows.prefix(10)).flatMap(\.self) }
    var headings: [String: Heading] = [:]
    for (header, meaning) in imports.meanings {
      let known = headers.contains { Heading.folded($0.text) == Heading.folded(header) }
      if !known {
        let names = tables.flatMap { $0.header.map(\.text) }
        findings.error(
          "there is no column '\(header)' to map; \(suggestion(for: header, kind: "column", among: names))", at: place)
      }
      guard let heading = Heading(meaning: meaning, names) else {
        let near = nearestName(to: meaning, among: Heading.meanings).map { "did you mean '\($0)'?" }
        findings.error(
          "'\(header)' cannot be '\(meaning)'; \(near ?? "columns are \(Heading.meanings.joinedInWords)")", at: place)
        continue
      }
      headings[Heading.folded(header)] = heading
    }
    return headings
  }

  /// The rows of two tables; a row has nothing in the columns of the other one.
  private static func joined(_ first: Table, _ second: Table) -> Table {
    func key(_ cell: Cell) -> String {
      RosterColumn(header: cell.text).map(\.name) ?? RosterColumn.folded(cell.text)
    }
    var table = first
    let known = first.header.map(key)
    let positions = second.header.map { cell in
      if let position = known.firstIndex(of: key(cell)) { return position }
      table.header.append(cell)
      return table.header.count - 1
    }
    for row in table.rows.indices {
      let place = table.rows[row][0].place
      while table.rows[row].count < table.header.count { table.rows[row].append(Cell(text: "", place: place)) }
    }
    for cells in second.rows {
      var row = table.header.map { _ in Cell(text: "", place: cells[0].place) }
      for (position, cell) in zip(positions, cells) { row[position] = cell }
      // What is too much in a row is complained about where rows are read.
      table.rows.append(row + cells.dropFirst(positions.count))
    }
    return table
  }
}
