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
    help: ArgumentHelp("When each day opens and closes: '08:30-18:30'.", valueName: "hours"),
    transform: StarterHours.init(argument:))
  var hours: StarterHours?

  @Option(
    help: ArgumentHelp(
      "The breaks of every day, with their start and minutes: 'Coffee=11:00 30, Lunch=13:00 60'.", valueName: "list"),
    transform: StarterPauses.init(argument:))
  var breaks: StarterPauses?

  @Option(
    help: ArgumentHelp("How many workshops.", valueName: "number"), transform: { try Int(counting: $0, most: 400) })
  var workshops: Int?

  @Option(
    help: ArgumentHelp(
      """
      In the place of --workshops, every session in its order, with its kind, its minutes and the most people of a workshop: \
      'Welcome=plenary 30; First aid=workshop 90 25'.
      """, valueName: "list"),
    transform: StarterItems.init(argument:))
  var sessions: StarterItems?

  @Option(
    help: ArgumentHelp("How many made-up delegates; 0 where a roster is imported later.", valueName: "number"),
    transform: { try Int(counting: $0, from: 0, most: 20_000) })
  var delegates: Int?

  @Option(
    help: ArgumentHelp("The sectors that delegates come from, apart by commas.", valueName: "list"),
    transform: StarterSectors.init(argument:))
  var sectors: StarterSectors?

  @Option(
    help: ArgumentHelp(
      "The language of the names that are not given, \(Language.choices); en unless given.", valueName: "language"),
    completion: .list(Language.allCases.map(\.rawValue)), transform: Language.init(argument:))
  var language = Language.english

  @OptionGroup(title: "Output") var output: OutputArguments

  func validate() throws {
    if folder.isEmpty { throw ValidationError("FOLDER is empty; name the folder to write the scenario to") }
    if sessions != nil, workshops != nil {
      throw ValidationError("--sessions names every workshop; leave --workshops out")
    }
  }

  func answer(_ console: Console) throws(Failure) -> Answer {
    let asks = !output.quiet && !output.json && isatty(STDIN_FILENO) == 1 && isatty(STDERR_FILENO) == 1
    let ask = Interview(isOn: asks, console)
    let files: [SheetFile]
    let starter = try starter(ask)
    do throws(StarterScenario.Complaint) {
      files = try starter.files()
    } catch {
      throw Failure(.invalidInput, error.text)
    }
    let folder = try OutputFolder(folder)
    try folder.recover(console)
    for file in files where FileManager.default.fileExists(atPath: folder.path(of: file.name)) {
      throw Failure(.invalidInput, "there is a '\(folder.path(of: file.name))' already; name another folder")
    }
    try folder.write(files, console)
    let names = files.map(\.name)
    let next =
      delegates == 0 ? "import ROSTER --into \(self.folder)" : "solve \(self.folder)"
    return Answer(
      status: .done,
      text: names.map { folder.path(of: $0) + "\n" }.joined() + "Next: breakout \(next)\n",
      document: Document(folder: folder.path, files: names))
  }

  /// What was given, or answered, or else the standard.
  private func starter(_ ask: Interview) throws(Failure) -> StarterScenario {
    let standard = StarterStandard(language)
    let name = try ask.answer(name, "Name", standard.name) { try String(naming: $0) }
    let first = try ask.answer(date, "First day", "2030-05-16", CalendarDate.init(argument:))
    let days = try ask.answer(days, "Days", "1") { try Int(counting: $0, most: 14) }
    let timezone = try ask.answer(timezone, "Time zone", TimeZone.current.identifier) { try String(timeZone: $0) }
    let hours = self.hours ?? StarterHours()
    let rooms = try ask.answer(
      rooms, "Rooms and seats", standard.rooms.map { "\($0.name)=\($0.seats)" }.joined(separator: ", "),
      StarterRooms.init(argument:))
    let items: [StarterScenario.Item]
    if let sessions {
      items = sessions.list
    } else {
      let count = try ask.answer(workshops, "Workshops", "\(StarterStandard.workshops)") {
        try Int(counting: $0, most: 400)
      }
      items = standard.items(workshops: count)
    }
    let delegates = try ask.answer(delegates, "Delegates", "40") { try Int(counting: $0, from: 0, most: 20_000) }
    let sectors = try ask.answer(
      sectors, "Sectors", standard.sectors.joined(separator: ", "), StarterSectors.init(argument:)
    ).names
    return StarterScenario(
      name: name, first: first, days: days, timezone: timezone, opens: hours.opens, closes: hours.closes,
      rooms: rooms.list, pauses: breaks?.list ?? standard.pauses, items: items, delegates: delegates,
      sectors: sectors.isEmpty ? [standard.everybody] : sectors, whole: standard.whole)
  }

  /// What `--json` prints.
  private struct Document: Encodable {
    var folder: String
    var files: [String]
  }
}
