import ArgumentParser
import Conference
import Explanation
import Planning
import Sheets
import Verification
import Workspace

/// `breakout draw`: the chances of everybody among equally good plans, and the plan that a drawn number picks.
struct DrawCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "draw",
    abstract:
      "Give everybody the fairest chances among equally good plans, and let a number that is drawn in public pick one.",
    discussion: """
      The plans are as good as the given one in every stage. The least chance of a first choice is as large as it can be, then \
      the next, and so on. The same plan and number give the same result everywhere.
      """)

  @Argument(help: "The plan: a plan.json, or a folder with one.", completion: .file(extensions: ["json"]))
  var plan: String

  @Option(
    help: ArgumentHelp(
      "What was drawn, 0.7421: from 0 up to but not including 1. Without it, the chances are told.", valueName: "number"
    ))
  var number: Double?

  @Option(
    help: ArgumentHelp(
      "The most plans that are made; 5000 unless given. The same number is needed to draw as to tell the chances.",
      valueName: "number"))
  var plans = 5_000

  @OptionGroup(title: "Sheets") var sheetArguments: SheetArguments
  @OptionGroup(title: "Search") var planning: PlanningArguments
  @OptionGroup(title: "Output") var output: OutputArguments

  var answerLanguage: Language { sheetArguments.language }

  func validate() throws {
    if plans < 1 { throw ValidationError("--plans is no number from 1") }
    if let number, !(0..<1).contains(number) {
      throw ValidationError("--number is no number from 0 up to but not including 1")
    }
    if number == nil, sheetArguments.out != nil {
      throw ValidationError("--out is for the plan that a --number picks; without one, the chances are told")
    }
  }

  func answer(_ console: Console) throws(Failure) -> Answer {
    let start = ContinuousClock.now
    let read = try ReadPlan(plan, against: nil, console)
    do throws(VerificationFailure) {
      _ = try read.verified()
    } catch {
      throw Failure(.infeasible, "the plan does not hold, and no other is as good; 'breakout verify' says why")
    }
    let options = planning.options(since: start, seed: read.plan.seed)
    console.note(console.words.reading.lookingForPlans)
    let lottery: Lottery
    do throws(PlanningError) {
      lottery = try Interrupt.answering { () throws(PlanningError) in
        try Planner().lottery(read.scenario, of: read.plan, most: plans, options: options)
      }
    } catch .stopped(.time) {
      throw Failure(
        .stoppedWithoutPlan,
        "the time limit came before the chances were known. Allow more time, or make fewer --plans.")
    } catch {
      throw Failure(error, scenario: read.file, console.words)
    }
    guard let number else {
      let chances = Chances(lottery, of: read.scenario)
      return Answer(status: .done, text: chances.text(console.output), document: chances)
    }
    guard let drawn = lottery.plan(at: number) else { throw Failure(.failed, "there is no plan to draw") }
    let folder = try OutputFolder(sheetArguments.out ?? PlanFolder.next(after: read.file))
    let finished: FinishedPlan
    do throws(VerificationFailure) {
      finished = try FinishedPlan(
        drawn, of: read.scenario, source: read.planFile.source, options: options, sheetOptions: sheetArguments.options,
        certified: SolveCommand.certificates(console))
    } catch {
      throw Failure(
        .failed,
        [Message("the plan that was drawn does not hold; this is a fault of the program, and nothing was written")])
    }
    try folder.writeGeneration(finished.files, console)
    folder.tellStrangers(beside: finished.files, console)
    let verdict = Verdict(
      finished.verified, gap: planning.gap.share, standings: finished.standings, settings: read.planFile.source.settings
    )
    let moved = read.scenario.delegates.count { drawn.allocation[$0.id] != read.plan.allocation[$0.id] }
    return Answer(
      status: .done,
      text: verdict.text(console.output)
        + "\n\(console.words.comparing.drawn("\(number)", moved))\n"
        + "\(console.words.sheets(folder.path, finished.files.count))\n",
      document: Document(
        plan: read.file, number: number, folder: folder.path, files: finished.files.map(\.name), verdict: verdict))
  }

  /// What `--json` prints of a plan that was picked.
  private struct Document: Encodable {
    var plan: String
    var number: Double
    var folder: String
    var files: [String]
    var verdict: Verdict

    private enum Key: String, CodingKey {
      case plan, number, folder, files
    }

    func encode(to encoder: any Encoder) throws {
      try verdict.encode(to: encoder)
      var container = encoder.container(keyedBy: Key.self)
      try container.encode(plan, forKey: .plan)
      try container.encode(number, forKey: .number)
      try container.encode(folder, forKey: .folder)
      try container.encode(files, forKey: .files)
    }
  }
}
