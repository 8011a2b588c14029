import ArgumentParser
import Conference
import Foundation
import ScenarioFile
import Sheets
import Workspace

/// `breakout init`: writes a scenario to begin with.
struct InitCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Write a commented scenario with a roster, which solves as it is.",
    discussion: "At a terminal it asks for what is not given; an empty answer takes the default.")

  @Argument(help: "The folder to write it to; it is made if need be.", completion: .directory)
  var folder: String

  @Option(
    help: ArgumentHelp("What the conference is called.", valueName: "text"), transform: { try String(naming: $0) })
  var name: String?

  @Option(
    help: ArgumentHelp("Its first day.", valueName: "yyyy-mm-dd"), transform: CalendarDate.init(argument:))
  var date: CalendarDate?

  @Option(
    help: ArgumentHelp("How many days it has.", valueName: "number"), transform: { try Int(counting: $0, most: 14) })
  var days: Int?

  @Option(help: ArgumentHelp("Its IANA time zone.", valueName: "zone"), transform: { try String(timeZone: $0) })
  var timezone: String?

  @Option(
    help: ArgumentHelp("The rooms with their seats: 'Room 8=40, Room 9=36'.", valueName: "list"),
    transform: StarterRooms.init(argument:))
  var rooms: StarterRooms?

  @Option(
    help: ArgumentHelp("How many workshops.", valueName: "number"), transform: { try Int(counting: $0, most: 400) })
  var workshops: Int?

  @Option(
    help: ArgumentHelp("How many made-up delegates.", valueName: "number"),
    transform: { try Int(counting: $0, most: 20_000) })
  var delegates: Int?

  @Option(
    help: ArgumentHelp("The sectors that delegates come from, apart by commas.", valueName: "list"),
    transform: StarterSectors.init(argument:))
  var sectors: StarterSectors?

  @OptionGroup(title: "Output") var output: OutputArguments

  func validate() throws {
    if folder.isEmpty { throw ValidationError("FOLDER is empty; name the folder to write the scenario to") }
  }

  func answer(_ console: Console) throws(Failure) -> Answer {
    let asks = !output.quiet && !output.json && isatty(STDIN_FILENO) == 1 && isatty(STDERR_FILENO) == 1
    let ask = Interview(isOn: asks, console)
    let starter = StarterScenario(
      name: try ask.answer(name, "Name", "Our conference") { try String(naming: $0) },
      first: try ask.answer(date, "First day", "2030-05-16", CalendarDate.init(argument:)),
      days: try ask.answer(days, "Days", "1") { try Int(counting: $0, most: 14) },
      timezone: try ask.answer(timezone, "Time zone", TimeZone.current.identifier) { try String(timeZone: $0) },
      rooms: try ask.answer(rooms, "Rooms and seats", "Room 1=25, Room 2=25", StarterRooms.init(argument:)).list,
      workshops: try ask.answer(workshops, "Workshops", "4") { try Int(counting: $0, most: 400) },
      delegates: try ask.answer(delegates, "Delegates", "40") { try Int(counting: $0, most: 20_000) },
      sectors: try ask.answer(
        sectors, "Sectors", "Government, Civil society, Academia", StarterSectors.init(argument:)
      ).names)
    let files = try files(of: starter)
    let folder = try OutputFolder(folder)
    for file in files where FileManager.default.fileExists(atPath: folder.path(of: file.name)) {
      throw Failure(.invalidInput, "there is a '\(folder.path(of: file.name))' already; name another folder")
    }
    try folder.write(files, console)
    let names = files.map(\.name)
    return Answer(
      status: .done,
      text: names.map { folder.path(of: $0) + "\n" }.joined() + "Next: breakout solve \(self.folder)\n",
      document: Document(folder: folder.path, files: names))
  }

  /// The two files, which have been read back.
  private func files(of starter: StarterScenario) throws(Failure) -> [SheetFile] {
    let yaml: String
    do throws(StarterScenario.Complaint) {
      yaml = try starter.scenario()
    } catch {
      throw Failure(.invalidInput, error.text)
    }
    let texts = ["scenario.yaml": yaml, "roster.csv": starter.roster()]
    do throws(InvalidScenarioFile) {
      _ = try decode(ScenarioSource(main: "scenario.yaml", files: texts.mapValues { Array($0.utf8) }))
    } catch {
      throw Failure(
        .failed,
        [Message("the scenario cannot be read back; this is a fault of the program, and nothing was written")]
          + error.diagnostics.map { Message($0.message, file: $0.file, line: $0.line, column: $0.column) })
    }
    return texts.sorted { $0.key > $1.key }.map { name, text in
      SheetFile(name: name, contents: Array(text.utf8), isPersonal: name == "roster.csv")
    }
  }

  /// What `--json` prints.
  private struct Document: Encodable {
    var folder: String
    var files: [String]
  }
}
