import ArgumentParser
import Conference
import Foundation
import ScenarioFile
import Sheets
import Workspace

/// `breakout import`: reads registration exports and writes the roster that a scenario names.
struct ImportCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Read registration exports, and write the roster that a scenario names.",
    discussion: """
      Reads CSV and Excel workbooks as Indico, pretalx, Google Forms, Microsoft Forms, LimeSurvey, polls and spreadsheets write \
      them, in English, French, German, Spanish and Italian. How each column is understood is printed; what cannot be known is \
      asked on a terminal, and otherwise told with the option that answers it. Every row that cannot be right is told, and \
      then nothing is written. A programme (schedule.json, schedule.xml, a calendar, or a table with start and room) becomes a \
      scenario of its own, with everything pinned, or is put into one that is there.
      """)

  @Argument(
    help: "The exports: .csv or .xlsx files. The delegates of all of them are read.",
    completion: .file(extensions: ["csv", "tsv", "xlsx", "json", "xml", "ics"]))
  var rosters: [String]

  @Option(
    help: ArgumentHelp("The scenario whose roster is written.", valueName: "scenario"),
    completion: .file(extensions: ["yaml", "yml"]))
  var into: String

  @Option(
    help: ArgumentHelp(
      "What a column holds: 'Your country=delegation'; of a grid of numbers, 'Schach=ratings' or '=ranks'. May be given more than "
        + "once; =ignore leaves a column out.", valueName: "header=meaning"))
  var map: [String] = []

  @Option(
    help: ArgumentHelp(
      "What is meant by a text in the cells: '5a=k5'. May be given more than once.", valueName: "text=meaning"))
  var value: [String] = []

  @Option(
    name: .customLong("default"),
    help: ArgumentHelp(
      "What empty cells of a column hold: 'sector=law'. May be given more than once.", valueName: "column=value"))
  var standard: [String] = []

  @Flag(help: "Leave out rows that cannot be right, and say which.")
  var skipBadRows = false

  @Option(
    help: ArgumentHelp(
      "A file for the code, the name and the e-mail of everybody, which nobody else may read. No sheet has them.",
      valueName: "file"), completion: .file(extensions: ["csv"]))
  var contacts: String?

  @Flag(help: "Replace the roster if there is one with other delegates.")
  var replace = false

  @Flag(
    help: "Put a programme into the scenario that is there: what it has too is updated, and nothing else is touched.")
  var merge = false

  @Flag(help: "Only say what would be written.")
  var dryRun = false

  @OptionGroup(title: "Output") var output: OutputArguments

  func validate() throws {
    for (option, texts, example) in [
      ("map", map, "a header, an equals sign and what the column holds"),
      ("value", value, "a text, an equals sign and what it means"),
      ("default", standard, "a column, an equals sign and what empty cells hold"),
    ] {
      for text in texts where !text.dropFirst().contains("=") {
        throw ValidationError("'\(text)' \(option == "map" ? "maps" : "says") nothing; write \(example)")
      }
    }
  }

  func answer(_ console: Console) throws(Failure) -> Answer {
    if let programme = rosters.first(where: ImportCommand.isAlwaysProgramme) {
      return try answerOfProgramme(programme, nil, console)
    }
    var files: [(name: String, bytes: [UInt8])] = []
    for roster in rosters {
      console.note("reading \(roster)")
      files.append((roster, try InputFile.bytes(of: roster, what: "roster")))
    }
    if let programme = files.first(where: { isProgramme($0.bytes, file: $0.name) }) {
      return try answerOfProgramme(programme.name, programme.bytes, console)
    }
    guard !merge else {
      throw Failure(.invalidInput, "--merge puts a programme into a scenario, and this is a roster; leave it out")
    }
    let path = try ScenarioPath(into)
    if !dryRun { try OutputFolder(reading: path.file.parentFolder.orCurrent).recover(console) }
    let source = ScenarioSource.load(path.file)
    let book: RosterBook
    do throws(RosterBook.Complaint) {
      book = try RosterBook(source, of: path.file)
    } catch {
      throw Failure(.invalidInput, error.text)
    }
    var options = options
    options.codes = book.codes
    let (imported, given) = try read(files, source, options, path, console)
    let written = try write(imported, book, to: path, console)
    let document = ImportDocument(
      scenario: path.file, roster: path.path(of: book.name), written: written, imported: imported,
      news: book.former.map { RosterNews(from: $0, to: imported.scenario.delegates) }, answers: given,
      contacts: dryRun ? nil : contacts)
    return Answer(status: .done, text: document.text(console.output, isDryRun: dryRun), document: document)
  }

  /// What the options say.
  private var options: ImportOptions {
    ImportOptions(
      meanings: map.compactMap(ImportCommand.pair).map { ($0, $1) },
      values: value.compactMap(ImportCommand.pair).map { ($0, $1) },
      defaults: standard.compactMap(ImportCommand.firstPair).map { ($0, $1) }, skipsBadRows: skipBadRows)
  }

  /// A header may hold an equals sign; a meaning does not.
  private static func pair(_ text: String) -> (String, String)? {
    text.lastIndex(of: "=").map { (String(text[..<$0]), String(text[text.index(after: $0)...])) }
  }

  /// A value may hold an equals sign; the name of a column does not.
  private static func firstPair(_ text: String) -> (String, String)? {
    text.firstIndex(of: "=").map { (String(text[..<$0]), String(text[text.index(after: $0)...])) }
  }

  /// Reads the rosters; on a terminal, what an import would understand is asked until it does, or somebody says no.
  ///
  /// - Returns: also the answers that were given, as options.
  private func read(
    _ files: [(name: String, bytes: [UInt8])], _ source: ScenarioSource, _ options: ImportOptions, _ path: ScenarioPath,
    _ console: Console
  ) throws(Failure) -> (RosterImport, [String]) {
    var options = options
    var given: [String] = []
    let asks = isatty(STDIN_FILENO) == 1 && isatty(STDERR_FILENO) == 1 && !output.quiet && !output.json
    while true {
      do throws(InvalidScenarioFile) {
        return (try source.importing(files, options: options), given)
      } catch {
        var failure = Failure(error) { rosters.contains($0) ? $0 : path.path(of: $0) }
        let answers = asks ? agreed(error.proposals, console) : []
        guard !answers.isEmpty else {
          let words = error.proposals.map { "\($0.option) \($0.value.quotedForShell)" }
          if !words.isEmpty {
            failure.messages.append(
              Message("with the first of these answers: \(command) \(words.joined(separator: " "))"))
          }
          throw failure
        }
        for answer in answers {
          given.append("\(answer.option) \(answer.value.quotedForShell)")
          guard let (text, meaning) = ImportCommand.pair(answer.value) else { continue }
          if answer.option == "--map" { options.meanings.append((text, meaning)) }
          if answer.option == "--value" { options.values.append((text, meaning)) }
        }
      }
    }
  }

  /// The answers that somebody agrees to.
  private func agreed(_ proposals: [ImportProposal], _ console: Console) -> [ImportProposal] {
    proposals.filter { proposal in
      let (text, meaning) = ImportCommand.pair(proposal.value) ?? (proposal.value, "")
      console.error.stream.write("Is '\(text)' \(meaning)? [Y/n] ")
      guard let line = readLine() else { return false }
      return ["", "y", "yes", "o", "oui", "j", "ja", "s", "si"].contains(
        line.lowercased().trimmingCharacters(in: .whitespaces))
    }
  }

  /// The command as it was typed.
  private var command: String {
    let pairs =
      map.map { ["--map", $0] } + value.map { ["--value", $0] } + standard.map { ["--default", $0] }
      + (skipBadRows ? [["--skip-bad-rows"]] : []) + (contacts.map { [["--contacts", $0]] } ?? [])
      + (replace ? [["--replace"]] : [])
    return (["breakout", "import"] + rosters + ["--into", into] + pairs.flatMap(\.self)).map(\.quotedForShell)
      .joined(separator: " ")
  }

  /// Writes the roster with who has which code, unless it is there already, and the addresses where they are asked for.
  ///
  /// - Returns: whether the roster was written.
  private func write(
    _ imported: RosterImport, _ book: RosterBook, to path: ScenarioPath, _ console: Console
  ) throws(Failure) -> Bool {
    guard !dryRun else { return false }
    let (files, hasRoster): ([SheetFile], Bool)
    do throws(RosterBook.Complaint) {
      (files, hasRoster) = try book.files(of: imported, replacing: replace)
    } catch {
      throw Failure(.invalidInput, error.text)
    }
    // What goes to the same folder is written together: all or none.
    var batches = [(folder: path.file.parentFolder.orCurrent, files: files)]
    if let contacts {
      let file = contactsFile(imported.contacts.map { ($0.id, $0.name, $0.email) }, name: contacts.fileName)
      let folder = contacts.parentFolder.orCurrent
      if folder == batches[0].folder { batches[0].files.append(file) } else { batches.append((folder, [file])) }
    }
    for batch in batches where !batch.files.isEmpty { try OutputFolder(batch.folder).write(batch.files, console) }
    return hasRoster
  }
}
