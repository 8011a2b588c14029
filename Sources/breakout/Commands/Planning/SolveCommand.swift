import ArgumentParser
import Conference
import Explanation
import Planning
import Sheets
import Verification
import Workspace

/// `breakout solve`: from a scenario to a verified plan and its sheets.
struct SolveCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "solve",
    abstract: "Make the plan of a scenario, prove how good it is, and write its sheets.",
    discussion: """
      Ctrl-C and --time-limit stop the search: the best plan so far is verified and written, with its gap. A second Ctrl-C \
      leaves at once.
      """)

  @Argument(help: "The scenario: a YAML file, or a folder with one.", completion: .file(extensions: ["yaml", "yml"]))
  var scenario: String

  @Flag(
    help:
      "Where the days cannot hold the programme, leave sessions out, the fewest minutes of them, and say which."
  )
  var partial = false

  @Option(
    help: ArgumentHelp(
      "The gap with which a plan is a success, where the search goes on until it is proven or the time is up: 1% or 0.01.",
      valueName: "gap"),
    transform: Gap.init(argument:))
  var accept: Gap?

  @OptionGroup(title: "What if") var what: SettingArguments
  @OptionGroup(title: "Sheets") var sheetArguments: SheetArguments
  @OptionGroup(title: "Search") var planning: PlanningArguments
  @OptionGroup(title: "Output") var output: OutputArguments

  var answerLanguage: Language { sheetArguments.language }

  func answer(_ console: Console) throws(Failure) -> Answer {
    let start = ContinuousClock.now
    let read = try ReadScenario(scenario, console, settings: what.settings)
    let folder = try OutputFolder(sheetArguments.out ?? "out/\(read.path.stem)")
    let (found, prices) = try plan(read, console, since: start)
    let plan = picked(found, read.scenario, console, since: start)
    let finished = try SolveCommand.told { () throws(VerificationFailure) in
      try FinishedPlan(
        plan, of: read.scenario, source: read.source, options: planning.options(since: start),
        sheetOptions: sheetArguments.options, prices: prices, partial: partial,
        certified: SolveCommand.certificates(console))
    }
    let (verified, files) = (finished.verified, finished.files)
    try folder.writeGeneration(files, console)
    folder.tellStrangers(beside: files, console)
    console.note(console.words.reading.done(console.words.number(start.duration(to: .now).seconds)))
    let enough = max(planning.gap.share, accept?.share ?? 0)
    let verdict = Verdict(verified, gap: enough, standings: finished.standings, settings: read.source.settings)
    return Answer(
      status: verdict.isGoodEnough ? .done : .stoppedWithPlan,
      text: verdict.text(console.output) + "\n" + SolveCommand.whereabouts(of: files, in: folder, console.words),
      document: Document(
        scenario: read.path.file, folder: folder.path, files: files.map(\.name), verdict: verdict))
  }

  private func plan(
    _ read: ReadScenario, _ console: Console, since start: ContinuousClock.Instant
  ) throws(Failure) -> (plan: Plan, prices: PlanPrices?) {
    let progress = ProgressPrinter(console, since: start)
    defer { progress.finish() }
    do throws(PlanningError) {
      var options = planning.options(since: start)
      options.partial = partial
      options.deadline = options.deadline.map { $0 - FinishedPlan.rest(of: start.duration(to: $0), for: read.scenario) }
      return try Interrupt.planning { () throws(PlanningError) in
        try Planner().priced(read.scenario, options: options) { progress.report($0) }
      }
    } catch {
      progress.finish()
      if case .infeasible = error { throw clash(in: read, error, console, since: start) }
      throw Failure(error, scenario: read.path.file, console.words)
    }
  }

  /// The plan that the scenario's lottery picks; the plan that was found, with a warning, where there can be no lottery.
  private func picked(
    _ plan: Plan, _ scenario: Scenario, _ console: Console, since start: ContinuousClock.Instant
  ) -> Plan {
    guard scenario.lottery == .leximin else { return plan }
    console.note("looking for plans that are as good")
    do throws(PlanningError) {
      return try Interrupt.answering { () throws(PlanningError) in
        try Planner().picked(plan, of: scenario, options: planning.options(since: start))
      }
    } catch {
      let reason =
        switch error {
        case .unsupported(let reason): reason
        default: "the time was over before the chances were known"
        }
      console.warn("lots decided, not the lottery: \(reason)")
      return plan
    }
  }

  /// Why there is no plan: the smallest set of demands that clash, as far as the time allows to find it.
  private func clash(
    in read: ReadScenario, _ error: PlanningError, _ console: Console, since start: ContinuousClock.Instant
  ) -> Failure {
    console.note(console.words.reading.lookingForClash)
    let why = try? Interrupt.answering {
      try Infeasibility.of(read.scenario, options: planning.options(since: start))
    }
    guard let why, !why.clashes.isEmpty else { return Failure(error, scenario: read.path.file, console.words) }
    return InfeasibilityText(why, of: read.scenario, in: read.source, console.words, place: read.path.path(of:))
      .failure(
        of: read.path.file, more: console.words.explainTellsMore)
  }

  /// Tells how many claims have certificates, and how long they took.
  static func certificates(_ console: Console) -> (Int, Int) -> Void {
    let start = ContinuousClock.now
    return { count, all in
      let words = console.words
      console.note(words.reading.certified(count, all, words.number(start.duration(to: .now).seconds)))
    }
  }

  /// A plan that breaks a rule is our fault: nothing of it is written. One whose claims alone are false is written without them.
  static func verified(
    _ plan: Plan, of scenario: Scenario, allowingPartial: Bool = false
  ) throws(Failure) -> VerifiedPlan {
    try told { () throws(VerificationFailure) in
      try FinishedPlan.verified(plan, of: scenario, allowingPartial: allowingPartial)
    }
  }

  static func told<Result>(_ work: () throws(VerificationFailure) -> Result) throws(Failure) -> Result {
    do throws(VerificationFailure) {
      return try work()
    } catch {
      throw Failure(
        .failed,
        [Message("the plan that was found does not hold; this is a fault of the program, and nothing was written")]
          + error.violations.map { Message("\($0.rule.code) \($0.rule.rawValue): \($0.message)") })
    }
  }

  private static func whereabouts(of files: [SheetFile], in folder: OutputFolder, _ words: TerminalWords) -> String {
    let isThere = files.contains { $0.name == "report.html" }
    let report = isThere ? words.openReport(folder.path(of: "report.html")) : ""
    return "\(words.sheets(folder.path, files.count))\(report)\n"
  }

  /// What `--json` prints.
  private struct Document: Encodable {
    var scenario: String
    var folder: String
    var files: [String]
    var verdict: Verdict

    private enum Key: String, CodingKey {
      case scenario, folder, files
    }

    func encode(to encoder: any Encoder) throws {
      try verdict.encode(to: encoder)
      var container = encoder.container(keyedBy: Key.self)
      try container.encode(scenario, forKey: .scenario)
      try container.encode(folder, forKey: .folder)
      try container.encode(files, forKey: .files)
    }
  }
}
