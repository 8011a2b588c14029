import ArgumentParser
import Conference
import Planning
import Sheets
import Verification

/// `breakout frontier`: the exact trade-off between two objectives, every point a verified plan.
struct FrontierCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "frontier",
    abstract: "Show what one objective costs the other: every plan of which neither can be improved alone.",
    discussion: """
      Stages of the policy that come before both objectives are optimised first and held; all others follow, at each point. \
      With --export the plan of a point is written like any other.
      """)

  @Argument(help: "The scenario: a YAML file, or a folder with one.", completion: .file(extensions: ["yaml", "yml"]))
  var scenario: String

  @Option(help: ArgumentHelp("An objective, such as sector-balance.", valueName: "objective"))
  var between: String

  @Option(help: ArgumentHelp("Another one, such as preferences.", valueName: "objective"))
  var and: String

  @Option(help: ArgumentHelp("Write the sheets of the plan with this number.", valueName: "number"))
  var export: Int?

  @OptionGroup(title: "Sheets") var sheetArguments: SheetArguments
  @OptionGroup(title: "Search") var planning: PlanningArguments
  @OptionGroup(title: "Output") var output: OutputArguments

  var answerLanguage: Language { sheetArguments.language }

  func validate() throws {
    if export == nil, sheetArguments.out != nil {
      throw ValidationError("--out is the folder of an exported plan; say which one with --export")
    }
  }

  func answer(_ console: Console) throws(Failure) -> Answer {
    let start = ContinuousClock.now
    let read = try ReadScenario(scenario, console)
    let (first, second) = (try objective(between, in: read), try objective(and, in: read))
    let folder = try export.map { number throws(Failure) in
      try OutputFolder(sheetArguments.out ?? "out/\(read.path.stem)-\(number)")
    }
    let frontier = try frontier(read, first, second, console, since: start)
    guard !frontier.points.isEmpty else {
      throw Failure(.stopped(Interrupt.stop.isStopped ? .stopped : .time), scenario: read.path.file)
    }
    for point in frontier.points { _ = try SolveCommand.verified(point.plan, of: point.scenario) }
    var text = FrontierCommand.table(frontier, console.words)
    var files: [SheetFile] = []
    if let export, !frontier.isComplete, export > frontier.points.count {
      console.warn("plan \(export) was not found before the search ended; nothing was written")
    } else if let export, let folder {
      files = try sheets(of: export, frontier, read)
      try folder.writeGeneration(files, console)
      text += "\n\(console.words.comparing.sheetsOf(export, folder.path, console.words.count(files.count, .file)))\n"
    }
    console.note(console.words.reading.done(console.words.number(start.duration(to: .now).seconds)))
    return Answer(
      status: frontier.isComplete ? .done : .stoppedWithPlan, text: text,
      document: FrontierDocument(
        scenario: read.path.file, frontier: frontier, folder: folder?.path, files: files.map(\.name)))
  }

  /// The objective that a name stands for: as the policy has it, or with its usual figures.
  private func objective(_ name: String, in read: ReadScenario) throws(Failure) -> Objective {
    let usual: [Objective] = [
      .sectorBalance, .worstOff, .preferences, .delegationSpread, .evenSizes, .filled, .cancellations, .roomFit,
    ]
    let known = read.scenario.policy.stages.flatMap(\.parts).map(\.objective) + usual
    if let objective = known.first(where: { $0.name == name }) { return objective }
    let names = Set(known.map(\.name)).sorted()
    throw Failure(
      .invalidInput, "there is no objective '\(name)'; \(suggestion(for: name, kind: "objective", among: names))")
  }

  private func frontier(
    _ read: ReadScenario, _ first: Objective, _ second: Objective, _ console: Console,
    since start: ContinuousClock.Instant
  ) throws(Failure) -> Frontier {
    let progress = ProgressPrinter(console, since: start)
    defer { progress.finish() }
    do throws(PlanningError) {
      return try Interrupt.curve { () throws(PlanningError) in
        try Planner().frontier(
          read.scenario, between: first, and: second, options: planning.options(since: start)
        ) { progress.report($0) }
      }
    } catch {
      throw Failure(error, scenario: read.path.file, console.words)
    }
  }

  /// The plan of a point, as a plan of the scenario in its files: those have another policy than the point, so that it claims nothing.
  private func sheets(of number: Int, _ frontier: Frontier, _ read: ReadScenario) throws(Failure) -> [SheetFile] {
    guard frontier.points.indices.contains(number - 1) else {
      throw Failure(.invalidInput, "there is no plan \(number); they are numbered from 1 to \(frontier.points.count)")
    }
    var plan = frontier.points[number - 1].plan
    plan.proof = []
    var options = sheetArguments.options
    options.tradeOff = TradeOff(
      first: frontier.first.name, second: frontier.second.name, points: frontier.points.map { ($0.first, $0.second) },
      chosen: number - 1, isComplete: frontier.isComplete)
    return Sheets.sheets(
      for: try SolveCommand.verified(plan, of: read.scenario),
      source: SourceFiles(main: read.source.main, files: read.source.files), options: options)
  }

  private static func table(_ frontier: Frontier, _ words: TerminalWords) -> String {
    let said = words.comparing
    var table = TextTable([
      (said.number, .right), (words.stage(frontier.first.name), .right), (words.stage(frontier.second.name), .right),
      (said.givesUp, .right), (said.gains, .right),
    ])
    for (number, point) in frontier.points.enumerated() {
      let before = number > 0 ? frontier.points[number - 1] : nil
      table.add([
        "\(number + 1)", words.number(point.first), words.number(point.second),
        before.map { "+" + words.number(point.first - $0.first) } ?? "",
        before.map { words.number(point.second - $0.second) } ?? "",
      ])
    }
    let ending =
      frontier.isComplete
      ? said.complete : frontier.hasOpenBlocks ? said.oneChoice : said.stopped
    return table.text + "\n\(ending) \(said.checked)\n"
  }
}
