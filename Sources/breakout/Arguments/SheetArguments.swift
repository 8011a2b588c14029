import ArgumentParser
import Conference
import Sheets

/// The language of an answer, of subcommands that write no sheets.
struct LanguageArguments: ParsableArguments {
  @Option(
    help: ArgumentHelp("The language of the answer, \(Language.choices); en unless given.", valueName: "language"),
    completion: .list(Language.allCases.map(\.rawValue)), transform: Language.init(argument:))
  var language = Language.english
}

/// How sheets are written and where; every subcommand that writes sheets takes these.
struct SheetArguments: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The folder for the sheets. Unless given, it is out/NAME for a scenario folder or file of that name, a new one "
        + "beside the plan's for 'replan' and 'draw', and the plan's own for 'export'; 'waiting' writes a sheet only where one is given. It is made if need be, and nothing is "
        + "written outside it.",
      valueName: "folder"),
    completion: .directory)
  var out: String?

  @Option(
    help: ArgumentHelp(
      "What separates CSV cells: ',' or ';' (European Excel) or '|' or 'tab'; ',' unless given.", valueName: "character"
    ),
    transform: CSVDelimiter.init(argument:))
  var csvDelimiter = CSVDelimiter.comma

  @Option(
    help: ArgumentHelp(
      "The language of the sheets and of the answer, \(Language.choices); en unless given.", valueName: "language"),
    completion: .list(Language.allCases.map(\.rawValue)), transform: Language.init(argument:))
  var language = Language.english

  /// The options for writing the sheets.
  var options: SheetOptions { SheetOptions(language: language, csvDelimiter: csvDelimiter) }
}

extension CSVDelimiter {
  /// Reads `;`, `tab` and the like.
  fileprivate init(argument: String) throws {
    let text = argument == "tab" ? "\t" : argument
    guard text.count == 1, let character = text.first, let delimiter = CSVDelimiter(rawValue: character) else {
      throw ValidationError("'\(argument)' cannot separate CSV cells; write ',' or ';' or '|' or 'tab'")
    }
    self = delimiter
  }
}

extension Language {
  /// `en or fr`.
  static var choices: String { allCases.map(\.rawValue).joined(separator: " or ") }

  /// Reads `en` or `fr`.
  init(argument: String) throws {
    guard let language = Language(rawValue: argument) else {
      throw ValidationError("Breakout writes nothing in '\(argument)'; write \(Language.choices)")
    }
    self = language
  }
}
