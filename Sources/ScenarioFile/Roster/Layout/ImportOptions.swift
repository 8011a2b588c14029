import Conference

/// What whoever imports rosters says where these do not.
public struct ImportOptions: Sendable {
  /// What columns hold, by their headers, as `--map` gives it: `Your country=delegation`, `[question]=ratings`.
  public var meanings: [(header: String, meaning: String)]
  /// What is meant by a text in a cell, as `--value` gives it: `5a=k5`.
  public var values: [(text: String, meaning: String)]
  /// What empty cells of a column hold, as `--default` gives it: `sector=law`.
  public var defaults: [(column: String, value: String)]
  /// The most bytes of a file that are read.
  public static var mostBytes: Int { Limits.bytes }

  /// Whether rows that cannot be right are left out, and told.
  public var skipsBadRows: Bool
  /// Who has which code from earlier imports.
  public var codes: DelegateCodes

  /// Nothing said, unless given.
  public init(
    meanings: [(header: String, meaning: String)] = [], values: [(text: String, meaning: String)] = [],
    defaults: [(column: String, value: String)] = [], skipsBadRows: Bool = false,
    codes: DelegateCodes = DelegateCodes()
  ) {
    self.meanings = meanings
    self.values = values
    self.defaults = defaults
    self.skipsBadRows = skipsBadRows
    self.codes = codes
  }
}

/// Rosters that are read into a scenario.
struct RosterImports {
  /// What problems call each, and its bytes.
  var files: [(name: String, bytes: [UInt8])]
  var options: ImportOptions
  /// Rows that are not read.
  var skipped: Set<RowPlace> = []
}
