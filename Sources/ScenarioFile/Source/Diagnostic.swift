/// Something to say about one place of a scenario's files.
public struct Diagnostic: Hashable, Sendable {
  /// How bad it is.
  public enum Severity: String, Hashable, Sendable {
    /// There is no scenario until this is put right.
    case error
  }

  /// The file, relative to the scenario's folder.
  public var file: String
  /// The line, from 1.
  public var line: Int
  /// The column in Unicode scalars, from 1.
  public var column: Int
  /// How bad it is.
  public var severity: Severity
  /// What is wrong, and what would be right.
  public var message: String

  /// A diagnostic.
  public init(file: String, line: Int, column: Int, severity: Severity = .error, message: String) {
    self.file = file
    self.line = line
    self.column = column
    self.severity = severity
    self.message = message
  }
}

extension Diagnostic: CustomStringConvertible {
  /// As compilers print it, so that editors can jump there: `strasbourg.yaml:12:7: error: …`.
  public var description: String {
    "\(file):\(line):\(column): \(severity.rawValue): \(message)"
  }
}

/// What is wrong with a scenario's files: every problem of one run, by file and place.
public struct InvalidScenarioFile: Error, Hashable, Sendable {
  /// The problems, at least one: the scenario file's first, then those of the rosters; each file's by line and column.
  public var diagnostics: [Diagnostic]
  /// Answers that would be understood, where an import asks.
  public var proposals: [ImportProposal]

  /// Problems, which are taken as they come.
  public init(diagnostics: [Diagnostic], proposals: [ImportProposal] = []) {
    self.diagnostics = diagnostics
    self.proposals = proposals
  }
}

/// An answer to what an import asks, as an option of the command: `--map` with `Field of work=sector`.
public struct ImportProposal: Hashable, Sendable {
  /// The option.
  public var option: String
  /// Its value.
  public var value: String

  /// An answer.
  public init(option: String, value: String) {
    self.option = option
    self.value = value
  }
}

extension InvalidScenarioFile: CustomStringConvertible {
  /// One line per problem.
  public var description: String {
    diagnostics.map(\.description).joined(separator: "\n")
  }
}

/// A place in one of the files.
public struct Location: Hashable, Sendable {
  /// The file, relative to the scenario's folder; a setting of the command line is its own file.
  public var file: String
  /// The line, from 1.
  public var line: Int
  /// The column in Unicode scalars, from 1.
  public var column: Int

  /// A place.
  public init(file: String, line: Int, column: Int) {
    self.file = file
    self.line = line
    self.column = column
  }
}
