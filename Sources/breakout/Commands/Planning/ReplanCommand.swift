import ArgumentParser
import Conference
import Explanation
import Foundation
import Planning
import ScenarioFile
import Sheets
import Verification
import Workspace

/// `breakout replan`: a plan for what has changed that moves as few people as can be.
struct ReplanCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "replan",
    abstract: "Change a plan for drop-outs, late joiners, lost rooms and delays, and move as few people as can be.",
    discussion: """
      First as few delegates as can be give up a workshop that they were told, then as few workshops as can be change rooms, and \
      both is proven; then comes the policy. Pins stay.
      """)

  @Argument(help: "The plan: a plan.json, or a folder with one.", completion: .file(extensions: ["json"]))
  var plan: String

  @Option(
    help: ArgumentHelp("What is different now: a YAML file of the format breakout-changes/1.", valueName: "file"),
    completion: .file(extensions: ["yaml", "yml"]))
  var changes: String?

  @OptionGroup(title: "What is different, instead of a file") var different: ChangeArguments

  @Option(
    help: ArgumentHelp(
      "What must stay as it was: a delegate, a session with everybody in it, or all that begins 'before fri 11:00'. May be given "
        + "more than once.", valueName: "name"))
  var freeze: [String] = []

  @Flag(
    help:
      "Then offer the seats that are free: whoever wishes one more than what they have may have it. The plan claims nothing then."
  )
  var moveUp = false

  @OptionGroup(title: "Sheets") var sheetArguments: SheetArguments
  @OptionGroup(title: "Search") var planning: PlanningArguments
  @OptionGroup(title: "Output") var output: OutputArguments

  var answerLanguage: Language { sheetArguments.language }

  func answer(_ console: Console) throws(Failure) -> Answer {
    let written = try different.written()
    do {
      return try answer(console, written)
    } catch {
      throw error.naming(written, ReplanCommand.options)
    }
  }

  private func answer(_ console: Console, _ written: ChangeArguments.Written?) throws(Failure) -> Answer {
    let start = ContinuousClock.now
    let read = try ReadPlan(plan, against: nil, console)
    let next = try replanned(read, written, console)
    for new in next.scenario.delegations where !read.scenario.delegations.contains(where: { $0.id == new.id }) {
      let near = nearestName(to: new.id.text, among: read.scenario.delegations.map(\.id.text))
      console.note(
        "delegation '\(new.id)' is new\(near.map { "; if '\($0)' is meant, change it in \(changes ?? "the options")" } ?? "")"
      )
    }
    let folder = try OutputFolder(sheetArguments.out ?? PlanFolder.next(after: read.file))
    guard next.conflicts.isEmpty else {
      throw why(next, read, console, since: start)
        ?? Failure(InvalidScenarioFile(diagnostics: next.conflicts), place: place(in: read))
    }
    let replan = try make(next, read, console, since: start)
    let again = planning.options(since: start, seed: read.plan.seed)
    let finished = FinishedPlan(
      replan, source: next.source, options: again, sheetOptions: sheetArguments.options,
      certified: SolveCommand.certificates(console))
    let files = finished.files
    // Who moves up gains, and the best plan from scratch is another question.
    let givenUp = moveUp ? [] : try? Interrupt.planning { try replan.givenUp(options: again) }
    try folder.writeGeneration(files, console)
    folder.tellStrangers(beside: files, console)
    let moves = MoveList(replan, givenUp, console.words)
    for note in moves.notes { console.warn(note) }
    console.note(console.words.reading.done(console.words.number(start.duration(to: .now).seconds)))
    let verdict = Verdict(replan.plan, gap: planning.gap.share, standings: finished.standings)
    return Answer(
      status: verdict.isGoodEnough ? .done : .stoppedWithPlan,
      text: verdict.text(console.output) + "\n" + moves.text(console.output)
        + "\n\(console.words.sheets(folder.path, files.count))\n",
      document: Document(plan: read.file, folder: folder.path, files: files.map(\.name), verdict: verdict, moves: moves)
    )
  }

  /// What problems call the file that the options stand for.
  private static let options = "the options"

  private func replanned(
    _ read: ReadPlan, _ written: ChangeArguments.Written?, _ console: Console
  ) throws(Failure) -> PlanFile.Replanned {
    var files: [(name: String, bytes: [UInt8])] = []
    if let changes {
      console.note(console.words.reading.reading(changes))
      files.append((changes.fileName, try InputFile.bytes(of: changes, what: "file")))
    }
    if let written { files.append((ChangeArguments.file, Array(written.text.utf8))) }
    do throws(InvalidScenarioFile) {
      return try read.planFile.replanned(files: files, frozen: freeze)
    } catch {
      throw Failure(error, place: place(in: read))
    }
  }

  /// The path under which the user finds a file that a problem names.
  private func place(in read: ReadPlan) -> (String) -> String {
    let name = changes.map { read.planFile.name(forChanges: $0.fileName) }
    let options = read.planFile.name(forChanges: ChangeArguments.file)
    return {
      $0 == options
        ? ReplanCommand.options : $0 == name ? changes ?? $0 : $0.hasPrefix("--") ? $0 : "\($0) in \(read.file)"
    }
  }

  /// Why the changes leave no plan, and what would help; nil where that could not be found.
  private func why(
    _ next: PlanFile.Replanned, _ read: ReadPlan, _ console: Console, since start: ContinuousClock.Instant
  ) -> Failure? {
    console.note(console.words.reading.lookingForClash)
    let why = try? Interrupt.answering {
      try Infeasibility.of(next.scenario, options: planning.options(since: start))
    }
    guard let why, !why.clashes.isEmpty else { return nil }
    return InfeasibilityText(why, of: next.scenario, in: next.source, console.words, place: place(in: read)).failure(
      of: read.file)
  }

  private func make(
    _ next: PlanFile.Replanned, _ read: ReadPlan, _ console: Console, since start: ContinuousClock.Instant
  ) throws(Failure) -> Replan {
    let progress = ProgressPrinter(console, since: start)
    defer { progress.finish() }
    let options = planning.options(since: start, seed: read.plan.seed)
    let earlier = next.source.earlier ?? EarlierPlan(agenda: Agenda(placements: []), allocation: Allocation())
    do throws(PlanningError) {
      return try Interrupt.planning { () throws(PlanningError) in
        try Replan.make(
          next.scenario, after: earlier, announced: (plan: read.plan, scenario: read.scenario), movingUp: moveUp,
          options: options
        ) { progress.report($0) }
      }
    } catch {
      progress.finish()
      guard case .infeasible = error, let why = why(next, read, console, since: start) else {
        throw Failure(error, scenario: read.file, console.words)
      }
      throw why
    }
  }

  private struct Document: Encodable {
    var plan: String
    var folder: String
    var files: [String]
    var verdict: Verdict
    var moves: MoveList

    private enum Key: String, CodingKey {
      case plan, folder, files
    }

    func encode(to encoder: any Encoder) throws {
      try verdict.encode(to: encoder)
      try moves.encode(to: encoder)
      var container = encoder.container(keyedBy: Key.self)
      try container.encode(plan, forKey: .plan)
      try container.encode(folder, forKey: .folder)
      try container.encode(files, forKey: .files)
    }
  }
}

extension Failure {
  /// The failure with options as they were typed instead of the lines of a file that stands for them.
  ///
  /// - Parameter file: what messages call that file.
  fileprivate func naming(_ written: ChangeArguments.Written?, _ file: String) -> Failure {
    guard let written else { return self }
    return Failure(
      status,
      messages.map { message in
        guard message.file == file, let line = message.line, let option = written.option(onLine: line) else {
          return message
        }
        return Message(message.text, file: option)
      })
  }
}
