import ArgumentParser
import Foundation
import Sheets
import Workspace

/// `breakout gather`: the results of a sweep as one table.
struct GatherCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "gather",
    abstract: "Make one table of the results of a sweep, as CSV and JSON.",
    discussion: "The table depends on the results alone: not on when, where and in which order the tasks ran.")

  @Argument(help: "The folder of the sweep.", completion: .directory)
  var folder: String

  @OptionGroup(title: "Output") var output: OutputArguments

  func answer(_ console: Console) throws(Failure) -> Answer {
    let path = folder.path(of: Sweep.file)
    guard let data = FileManager.default.contents(atPath: path),
      let sweep = try? JSONDecoder().decode(Sweep.self, from: data)
    else { throw Failure(.invalidInput, "'\(path)' is no list of tasks; 'breakout sweep' writes one") }
    let into = try OutputFolder(folder)
    var rows: [SweepRow] = []
    for task in sweep.tasks { rows.append(try SweepRow(task, in: into)) }
    let files = [
      SweepRow.csv(rows),
      SheetFile(name: "table.json", contents: try SweepCommand.json(rows), isPersonal: false),
    ]
    try into.write(files, console)
    let missing = rows.count { $0.status == SweepRow.missing }
    if missing > 0 { console.warn("\(counted(missing, "task")) of \(rows.count) not done; run the list again") }
    return Answer(
      status: missing == 0 ? .done : .stoppedWithPlan,
      text: SweepRow.summary(rows) + "\nThe table: \(into.path(of: "table.csv")), \(into.path(of: "table.json"))\n",
      document: Document(folder: folder, rows: rows, missing: missing))
  }

  private struct Document: Encodable {
    var folder: String
    var rows: [SweepRow]
    var missing: Int
  }
}
