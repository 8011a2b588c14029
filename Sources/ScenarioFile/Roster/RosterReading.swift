import Conference

/// What rosters say as far as they can be read, also where something is wrong with them: for whoever shows their columns, and asks what they hold.
public struct RosterReading: Sendable {
  /// Something that is wrong with a roster, at its cell.
  public struct Problem: Hashable, Sendable {
    /// What is wrong, with the person and the column named.
    public var diagnostic: Diagnostic
    /// Whether it is about one row, which can be left out.
    public var isOfRow: Bool
    /// The position of its column in the table; nil where it is about none.
    public var column: Int?
    /// What stands in the cell.
    public var cell: String

    init(_ diagnostic: Diagnostic, in tables: [Table]) {
      self.diagnostic = diagnostic.naming(in: tables)
      isOfRow = diagnostic.row(in: tables) != nil
      let place = Location(file: diagnostic.file, line: diagnostic.line, column: diagnostic.column)
      let rows = tables.lazy.flatMap { [$0.header] + $0.rows }
      let cells = rows.first { $0.contains { $0.place == place } }
      column = cells?.firstIndex { $0.place == place }
      cell = column.flatMap { cells?[$0].text } ?? ""
    }
  }

  /// How the columns of each roster were understood.
  public var mappings: [RosterMapping]
  /// Of each column of each roster, the first few different texts in it.
  public var samples: [[[String]]]
  /// How many rows each roster has.
  public var rows: [Int]
  /// The scenario as far as it could be read, for what there is to choose from; nil where it could not.
  public var scenario: Scenario?
  /// Everything that is wrong, in the scenario and in the rosters.
  public var problems: [Problem]
  /// Answers that would be understood.
  public var proposals: [ImportProposal]
  /// What comes of it; nil while something is wrong.
  public var roster: RosterImport?

  /// So many samples of a column are enough to see what it holds.
  private static let fewest = 4

  init(
    mappings: [RosterMapping], tables: [Table], scenario: Scenario?, problems: [Problem], proposals: [ImportProposal]
  ) {
    self.mappings = mappings
    self.scenario = scenario
    self.problems = problems
    self.proposals = proposals
    samples = zip(mappings, tables).map { mapping, table in
      mapping.columns.indices.map { RosterReading.samples(of: $0, in: table) }
    }
    rows = tables.map(\.rows.count)
  }

  private static func samples(of column: Int, in table: Table) -> [String] {
    var found: [String] = []
    for row in table.rows where row.indices.contains(column) {
      let text = row[column].text
      if !text.isEmpty, !found.contains(text) { found.append(text) }
      if found.count == fewest { break }
    }
    return found
  }
}
