import ArgumentParser
import Conference
import Foundation
import ScenarioFile
import Sheets

/// `breakout import`: reads registration exports and writes the roster that a scenario names.
struct ImportCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Read registration exports, and write the roster that a scenario names.",
    discussion: """
      Reads CSV and Excel workbooks as Indico, pretalx, Google Forms, Microsoft Forms and spreadsheets write them. How each \
      column is understood is printed; --map says it where the header does not. Every row that cannot be right is told, and \
      then nothing is written.
      """)

  @Argument(
    help: "The exports: .csv or .xlsx files. The delegates of all of them are read.",
    completion: .file(extensions: ["csv", "tsv", "xlsx"]))
  var rosters: [String]

  @Option(
    help: ArgumentHelp("The scenario whose roster is written.", valueName: "scenario"),
    completion: .file(extensions: ["yaml", "yml"]))
  var into: String

  @Option(
    help: ArgumentHelp(
      "What a column holds: 'Your country=delegation'. May be given more than once; =ignore leaves a column out.",
      valueName: "header=meaning"))
  var map: [String] = []

  @Flag(help: "Replace the roster if there is one with other delegates.")
  var replace = false

  @Flag(help: "Only say what would be written.")
  var dryRun = false

  @OptionGroup(title: "Output") var output: OutputArguments

  func validate() throws {
    for text in map where !text.dropFirst().contains("=") {
      throw ValidationError("'\(text)' maps nothing; write a header, an equals sign and what the column holds")
    }
  }

  func answer(_ console: Console) throws(Failure) -> Answer {
    let path = try ScenarioPath(into)
    let source = ScenarioSource.load(path.file)
    var files: [(name: String, bytes: [UInt8])] = []
    for roster in rosters {
      console.note("reading \(roster)")
      files.append((roster, try InputFile.bytes(of: roster, what: "roster")))
    }
    let imported: RosterImport
    do throws(InvalidScenarioFile) {
      imported = try source.importing(files, meanings: meanings)
    } catch {
      throw Failure(error) { rosters.contains($0) ? $0 : path.path(of: $0) }
    }
    guard let name = source.roster, AtomicWriter.isSafe(name), name.lowercased().hasSuffix(".csv") else {
      throw Failure(
        .invalidInput,
        "'\(path.file)' names no roster that can be written; write 'roster: roster.csv' under its 'delegates'")
    }
    let file = rosterFile(of: imported.scenario, name: name)
    let written = try write(file, to: path, console)
    let document = Document(
      scenario: path.file, roster: path.path(of: name), written: written, delegates: imported.scenario.delegates.count,
      rosters: imported.mappings)
    return Answer(status: .done, text: document.text(console.output, isDryRun: dryRun), document: document)
  }

  /// What `--map` says.
  private var meanings: [(header: String, meaning: String)] {
    map.compactMap { text in
      // A header may hold an equals sign; a meaning does not.
      guard let sign = text.lastIndex(of: "=") else { return nil }
      return (String(text[..<sign]), String(text[text.index(after: sign)...]))
    }
  }

  /// Writes the roster, unless it is there already.
  ///
  /// - Returns: whether it was written.
  private func write(_ file: SheetFile, to path: ScenarioPath, _ console: Console) throws(Failure) -> Bool {
    let place = path.path(of: file.name)
    let existing = FileManager.default.contents(atPath: place).map(Array.init)
    guard existing != file.contents, !dryRun else { return false }
    guard existing == nil || replace else {
      throw Failure(
        .invalidInput, "there is another roster in '\(place)'; --replace puts the imported one in its place")
    }
    let folder = path.file.parentFolder
    try OutputFolder(folder.isEmpty ? "." : folder).write([file], console)
    return true
  }

  /// What `--json` prints.
  private struct Document: Encodable {
    var scenario: String
    var roster: String
    var written: Bool
    var delegates: Int
    var rosters: [RosterMapping]

    private enum Key: String, CodingKey {
      case scenario, roster, written, delegates, rosters, file, columns, header, meaning, notes
    }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: Key.self)
      try container.encode(scenario, forKey: .scenario)
      try container.encode(roster, forKey: .roster)
      try container.encode(written, forKey: .written)
      try container.encode(delegates, forKey: .delegates)
      var list = container.nestedUnkeyedContainer(forKey: .rosters)
      for mapping in rosters {
        var item = list.nestedContainer(keyedBy: Key.self)
        try item.encode(mapping.file, forKey: .file)
        try item.encode(mapping.notes, forKey: .notes)
        try item.encode(mapping.columns.map { ["header": $0.header, "meaning": $0.meaning] }, forKey: .columns)
      }
    }

    func text(_ terminal: Terminal, isDryRun: Bool) -> String {
      var text = ""
      for mapping in rosters {
        var table = TextTable([("column of \(mapping.file)", .left), ("read as", .left)])
        for column in mapping.columns { table.add([column.header, column.meaning]) }
        text += table.text + mapping.notes.map { "  \($0)\n" }.joined() + "\n"
      }
      let what = "\(counted(delegates, "delegate"))"
      if isDryRun { return text + "\(what); nothing was written, as --dry-run asked.\n" }
      return text + (written ? "Wrote \(what) to \(roster).\n" : "\(roster) has these \(what) already.\n")
    }
  }
}
