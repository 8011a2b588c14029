import ArgumentParser
import Conference
import Foundation
import Planning
import ScenarioFile
import Sheets
import Verification
import Workspace

/// `breakout sweep`: a grid of scenarios, policies, settings and seeds as a list of tasks, and one task of it.
struct SweepCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "sweep",
    abstract: "Write the list of tasks of a grid, one a line, for GNU parallel or Slurm to run; or run one of them.",
    discussion: """
      A task that is done is not done again, and one that was ended leaves nothing behind: run the list again after whatever \
      went wrong. 'breakout gather' makes a table of the results.
      """)

  @Argument(help: "The grid: a YAML file.", completion: .file(extensions: ["yaml", "yml"]))
  var grid: String

  @Option(
    help: ArgumentHelp("The folder for the list and the results; out/NAME unless given.", valueName: "folder"),
    completion: .directory)
  var out: String?

  @Option(help: ArgumentHelp("Run the task with this number, from 1, and nothing else.", valueName: "number"))
  var task: Int?

  @OptionGroup(title: "Output") var output: OutputArguments

  func answer(_ console: Console) throws(Failure) -> Answer {
    let bytes = try InputFile.bytes(of: grid, what: "grid")
    let read: SweepGrid
    do throws(InvalidScenarioFile) {
      read = try SweepGrid(bytes, name: grid)
    } catch {
      throw Failure(error) { $0 }
    }
    let limits = try Limits(read)
    let sweep = try Sweep(read, file: grid)
    let folder = try OutputFolder(out ?? "out/\((grid.fileName as NSString).deletingPathExtension)")
    guard let task else { return try list(sweep, in: folder, console) }
    guard sweep.tasks.indices.contains(task - 1) else {
      throw Failure(.invalidInput, "there is no task \(task); they are numbered from 1 to \(sweep.tasks.count)")
    }
    return try run(sweep.tasks[task - 1], number: task, limits, in: folder, console)
  }

  /// How long each task takes at most, and what is good enough then.
  private struct Limits {
    var time: Duration?
    var accept = Gap(share: 0)

    init(_ grid: SweepGrid) throws(Failure) {
      do {
        time = try grid.timeLimit.map { try Duration(argument: $0) }
        accept = try grid.accept.map { try Gap(argument: $0) } ?? accept
      } catch {
        throw Failure(.invalidInput, "in the grid: \((error as? ValidationError)?.message ?? "\(error)")")
      }
    }
  }

  // MARK: The list

  private func list(_ sweep: Sweep, in folder: OutputFolder, _ console: Console) throws(Failure) -> Answer {
    let words = [CommandLine.arguments[0], "sweep", grid, "--out", folder.path]
    let command = words.map(\.quotedForShell).joined(separator: " ")
    let lines = sweep.tasks.indices.map { "\(command) --quiet --task \($0 + 1)\n" }
    let slurm = """
      #!/bin/sh
      #SBATCH --job-name=breakout-sweep
      #SBATCH --array=1-\(sweep.tasks.count)
      #SBATCH --output=/dev/null
      # One task of the list a job: sbatch --chdir="$PWD" \(folder.path(of: "slurm.sh"))
      eval "$(sed -n "${SLURM_ARRAY_TASK_ID}p" \(folder.path(of: "tasks.txt").quotedForShell))"

      """
    let files = [
      SheetFile(name: "tasks.txt", contents: Array(lines.joined().utf8), isPersonal: false),
      SheetFile(name: "slurm.sh", contents: Array(slurm.utf8), isPersonal: false),
      SheetFile(name: Sweep.file, contents: try SweepCommand.json(sweep), isPersonal: false),
    ]
    try folder.write(files, console)
    let done = sweep.tasks.count { SweepCommand.isDone($0, in: folder) }
    let list = folder.path(of: "tasks.txt")
    return Answer(
      status: .done,
      text: """
        \(counted(sweep.tasks.count, "task")), \(done) done: \(list)

          on this machine      parallel --bar < \(list)
          one after the other  sh \(list)
          on a cluster         sbatch --chdir="$PWD" \(folder.path(of: "slurm.sh"))
          the table            breakout gather \(folder.path)

        """,
      document: Document(folder: folder.path, tasks: sweep.tasks.count, done: done))
  }

  private struct Document: Encodable {
    var folder: String
    var tasks: Int
    var done: Int
  }

  /// A value as JSON, its keys sorted.
  static func json(_ value: some Encodable) throws(Failure) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(value) else { throw Failure(.failed, "a list cannot be written as JSON") }
    return Array(data) + [0x0A]
  }

  /// Whether there is a result of a task.
  static func isDone(_ task: Sweep.Task, in folder: OutputFolder) -> Bool {
    FileManager.default.fileExists(atPath: folder.path(of: "runs/\(task.id)/result.json"))
  }

  // MARK: A task

  private func run(
    _ task: Sweep.Task, number: Int, _ limits: Limits, in folder: OutputFolder, _ console: Console
  ) throws(Failure) -> Answer {
    let place = folder.path(of: "runs/\(task.id)")
    let document = TaskDocument(task: number, folder: place)
    // A task that was killed while it gave its files their names is not done.
    try OutputFolder(reading: place).recover(console)
    guard !SweepCommand.isDone(task, in: folder) else {
      return Answer(status: .done, text: "task \(number) was done before: \(place)\n", document: document)
    }
    var files: [SheetFile] = []
    let result: Envelope
    do throws(Failure) {
      let (verdict, plan) = try solve(task, limits, console)
      let status: ExitStatus = verdict.isGoodEnough ? .done : .stoppedWithPlan
      result = Envelope(command: "solve", status: status, messages: [], document: verdict)
      files = [plan]
    } catch {
      // That there is no plan is a result; what the system did to us is none.
      guard error.status != .failed else { throw error }
      result = Envelope(command: "solve", status: error.status, messages: error.messages)
    }
    guard !Interrupt.stop.isStopped else {
      throw Failure(.stoppedWithoutPlan, "task \(number) was stopped, and is not done")
    }
    guard let text = try? result.text() else { throw Failure(.failed, "the result cannot be written as JSON") }
    files.append(SheetFile(name: "result.json", contents: Array(text.utf8), isPersonal: false))
    try OutputFolder(place).write(files, console)
    return Answer(status: .done, text: "task \(number) is done: \(place)\n", document: document)
  }

  private struct TaskDocument: Encodable {
    var task: Int
    var folder: String
  }

  private func solve(
    _ task: Sweep.Task, _ limits: Limits, _ console: Console
  ) throws(Failure) -> (verdict: Verdict, plan: SheetFile) {
    let start = ContinuousClock.now
    let read = try ReadScenario(Sweep.path(of: task.scenario, beside: grid), console, settings: task.settings)
    let options = PlanningOptions(
      deadline: limits.time.map { start + $0 }, stop: Interrupt.stop, threads: 1, seed: task.seed)
    var plan: Plan
    do throws(PlanningError) {
      plan = try Interrupt.planning { () throws(PlanningError) in try Planner().plan(read.scenario, options: options) }
    } catch {
      throw Failure(error, scenario: task.scenario)
    }
    plan = (try? Planner().picked(plan, of: read.scenario, options: options)) ?? plan
    let verified = try SolveCommand.told { () throws(VerificationFailure) in
      try FinishedPlan.verified(plan, of: read.scenario)
    }
    let file = planFile(verified, source: SourceFiles(read.source))
    return (Verdict(verified, gap: limits.accept.share, settings: read.source.settings), file)
  }
}
