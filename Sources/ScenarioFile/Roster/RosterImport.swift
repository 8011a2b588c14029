import Conference

/// A scenario with the delegates of other rosters.
public struct RosterImport: Sendable {
  /// Somebody's address.
  public struct Contact: Hashable, Sendable {
    /// The code.
    public var id: String
    /// The name; empty where the roster has none.
    public var name: String
    /// The e-mail; empty where the roster has none.
    public var email: String
  }

  /// The scenario; its delegates are those of the rosters.
  public var scenario: Scenario
  /// How the columns of each roster were understood.
  public var mappings: [RosterMapping]
  /// The rows that were left out because something is wrong with them, with what that is.
  public var leftOut: [Diagnostic]
  /// Who has which code now.
  public var codes: DelegateCodes
  /// The addresses of those whose roster has a column of e-mails, by code.
  public var contacts: [Contact]
}

extension ScenarioSource {
  /// The roster that the scenario names, relative to its folder; nil for a scenario that names none.
  public var roster: String? { namedFiles().all.first }

  /// Reads rosters as registration tools export them in the place of the one that the scenario names.
  ///
  /// Columns that planning does not use are left out. The file that the scenario names need not exist.
  ///
  /// - Parameters:
  ///   - rosters: what problems call each file, and its bytes: CSV or Excel workbooks.
  ///   - options: what is said of columns and cells, and whether bad rows are left out.
  /// - Throws: ``InvalidScenarioFile`` with everything that is wrong, in the scenario and in every row of the rosters, and
  ///   the answers that would be understood.
  public func importing(
    _ rosters: [(name: String, bytes: [UInt8])], options: ImportOptions = ImportOptions()
  ) throws(InvalidScenarioFile) -> RosterImport {
    let reading = reading(rosters, options: options)
    guard let roster = reading.roster else {
      throw InvalidScenarioFile(diagnostics: reading.problems.map(\.diagnostic), proposals: reading.proposals)
    }
    return roster
  }

  /// Reads rosters as ``importing(_:options:)`` does, and tells how far that went where something is wrong with them.
  public func reading(
    _ rosters: [(name: String, bytes: [UInt8])], options: ImportOptions = ImportOptions()
  ) -> RosterReading {
    var imports = RosterImports(files: rosters, options: options)
    var leftOut: [Diagnostic] = []
    var whole: [Table]?
    while true {
      let findings = Findings()
      let decoder = decode(self, importing: imports, findings)
      let diagnostics = findings.sorted(main: main)
      let tables = decoder?.decoder.tables ?? []
      // What is left out is shown nevertheless.
      whole = whole ?? tables
      var reading = RosterReading(
        mappings: decoder?.decoder.mappings ?? [], tables: whole ?? tables, scenario: decoder?.scenario,
        problems: diagnostics.map { RosterReading.Problem($0, in: tables) }, proposals: findings.proposals)
      if let decoder, let scenario = decoder.scenario, diagnostics.isEmpty {
        var mappings = decoder.decoder.mappings
        if let note = scenario.noteOnScores { mappings[mappings.count - 1].notes.append(note) }
        let layout = decoder.decoder.imported
        var codes = layout?.codes ?? options.codes
        codes.begin()
        let contacts = (layout?.contacts ?? [:]).map { RosterImport.Contact(id: $0, name: $1.name, email: $1.email) }
          .sorted { $0.id < $1.id }
        reading.mappings = mappings
        reading.roster = RosterImport(
          scenario: scenario, mappings: mappings, leftOut: leftOut, codes: codes, contacts: contacts)
        return reading
      }
      let rows = Set(diagnostics.compactMap { $0.row(in: tables) })
      guard options.skipsBadRows, !rows.isEmpty, rows.isDisjoint(with: imports.skipped) else { return reading }
      imports.skipped.formUnion(rows)
      leftOut += zip(diagnostics, reading.problems).filter { $0.0.row(in: tables) != nil }.map(\.1.diagnostic)
    }
  }
}

extension Scenario {
  /// That wishes are scores which the policy does not count; nil where they count.
  fileprivate var noteOnScores: String? {
    guard delegates.contains(where: { !$0.scores.isEmpty }), policy.preferences.basis == .ranks else { return nil }
    return
      "wishes are scores; the policy counts ranks: write 'preferences: {by: scores}' there, or nobody's wish counts"
  }
}

extension ScenarioDecoder {
  /// The rows of all rosters under the columns of any.
  mutating func importedTable(_ imports: RosterImports) -> Table? {
    let files = imports.files.map { file in (file.name, rosterTable(file.bytes, file: file.name, findings: findings)) }
    var answers = answers(imports.options, in: files.compactMap(\.1))
    answers.skipped = imports.skipped
    var layout = RosterLayout(
      names, answers: answers, codes: imports.options.codes, leavesOutUnknown: true, findings: findings)
    var joined: Table?
    for case (let name, let table?) in files {
      let roster = layout.roster(table)
      mappings.append(RosterMapping(file: name, columns: roster.mapping, notes: roster.notes))
      tables.append(roster.original)
      joined = joined.map { ScenarioDecoder.joined($0, roster.table) } ?? roster.table
    }
    imported = layout
    return joined
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
