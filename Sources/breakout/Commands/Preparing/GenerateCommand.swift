import ArgumentParser
import Conference
import Foundation
import ScenarioFile
import Sheets
import Workspace

/// `breakout generate`: writes a made-up conference of any size.
struct GenerateCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "generate",
    abstract: "Write a synthetic scenario of any size, for measuring and for trying things out.",
    discussion: "The same numbers and the same seed give the same files everywhere. Nobody in them exists.")

  @Option(
    help: ArgumentHelp("How many delegates.", valueName: "number"),
    transform: { try Int(counting: $0, most: 1_000_000) })
  var delegates: Int

  @Option(
    help: ArgumentHelp("How many blocks of parallel workshops.", valueName: "number"),
    transform: { try Int(counting: $0, most: 100) })
  var blocks: Int

  @Option(
    help: ArgumentHelp("How many workshops in each block.", valueName: "number"),
    transform: { try Int(counting: $0, most: 400) })
  var workshops: Int

  @Option(
    help: ArgumentHelp("How many sectors.", valueName: "number"), transform: { try Int(counting: $0, most: 1000) })
  var sectors = 7

  @Option(
    help: ArgumentHelp(
      "How many delegations; none unless given. They spread over parallel workshops.", valueName: "number"),
    transform: { try Int(counting: $0, most: 100_000) })
  var delegations: Int?

  @Flag(help: "The spread of delegations is a rule, not a part of what is wanted.")
  var hardDelegations = false

  @Option(
    help: ArgumentHelp(
      "Everybody gets one of so many first choices; no such promise unless given.", valueName: "number"),
    transform: { try Int(counting: $0, most: 1000) })
  var guarantee: Int?

  @Option(
    help: ArgumentHelp("How many workshops of a block everybody ranks.", valueName: "number"),
    transform: { try Int(counting: $0, most: 100) })
  var ranks = 5

  @Option(help: ArgumentHelp("Seats of a block per delegate, 1 or more.", valueName: "share"))
  var tightness = 1.15

  @Option(
    help: ArgumentHelp(
      "How uneven the topics' popularity is: the n-th is wished as 1 / n^skew, in steps of a half.", valueName: "power")
  )
  var skew = 0.5

  @Flag(help: "Every block offers the same topics, and nobody attends one twice.")
  var topicsOnce = false

  @Option(help: ArgumentHelp("Which of the many conferences with these numbers.", valueName: "number"))
  var seed = 1

  @Option(
    help: ArgumentHelp("The folder to write it to; it is made if need be.", valueName: "folder"), completion: .directory
  )
  var out: String

  @OptionGroup(title: "Output") var output: OutputArguments

  func validate() throws {
    if !(1...100).contains(tightness) { throw ValidationError("--tightness is no number from 1 to 100") }
    if !(0...5).contains(skew) { throw ValidationError("--skew is no number from 0 to 5") }
    if hardDelegations, delegations == nil { throw ValidationError("--hard-delegations needs --delegations") }
    if topicsOnce, blocks > workshops {
      throw ValidationError("\(blocks) blocks, and \(workshops) topics that are attended once: nobody has a plan")
    }
  }

  func answer(_ console: Console) throws(Failure) -> Answer {
    let conference = conference
    let scenario = SheetFile(
      name: "scenario.yaml", contents: Array(conference.yaml(roster: "roster.csv").utf8), isPersonal: false)
    let files = [scenario, rosterFile(of: conference.scenario(), name: "roster.csv")]
    let folder = try OutputFolder(out)
    try folder.recover(console)
    for file in files {
      let existing = FileManager.default.contents(atPath: folder.path(of: file.name)).map(Array.init)
      if let existing, existing != file.contents {
        throw Failure(.invalidInput, "there is another '\(folder.path(of: file.name))'; name another folder")
      }
    }
    try folder.write(files, console)
    let names = files.map(\.name)
    return Answer(
      status: .done, text: names.map { folder.path(of: $0) + "\n" }.joined(),
      document: Document(folder: folder.path, files: names))
  }

  private var conference: SyntheticConference {
    var conference = SyntheticConference(delegates: delegates, blocks: blocks, workshops: workshops)
    conference.sectors = sectors
    conference.delegations = delegations ?? 0
    conference.choices = ranks
    conference.tightness = tightness
    conference.skew = skew
    conference.repeatsTopics = topicsOnce
    conference.guarantee = guarantee
    conference.seed = seed
    var parts: [Stage.Part] = [.init(.sectorBalance), .init(.preferences(conference.preferences))]
    if hardDelegations {
      conference.spread = .hard
    } else if delegations != nil {
      parts.append(.init(.delegationSpread))
    }
    conference.policy = Policy([Stage(parts: parts)])
    return conference
  }

  /// What `--json` prints.
  private struct Document: Encodable {
    var folder: String
    var files: [String]
  }
}
