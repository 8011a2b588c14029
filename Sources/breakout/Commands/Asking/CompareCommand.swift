import ArgumentParser
import Conference
import Explanation
import Foundation
import Planning
import ScenarioFile
import Sheets
import Verification
import Workspace

/// `breakout compare`: scenarios or plans side by side.
struct CompareCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Put scenarios or plans side by side: whether there is a plan, what it is worth, and who moves.",
    discussion: """
      Scenarios are solved, plans are checked. With --set the first scenario is compared with itself as it would be then:
        breakout compare strasbourg.yaml --set rooms.room-9.seats=30
      """)

  @Argument(
    help: "Scenarios and plans: YAML files, plan.json files, or folders with one.",
    completion: .file(extensions: ["yaml", "yml", "json"]))
  var subjects: [String]

  @Option(
    help: ArgumentHelp("Also write the comparison as a page.", valueName: "file"),
    completion: .file(extensions: ["html"]))
  var html: String?

  @OptionGroup(title: "What if") var what: SettingArguments
  @OptionGroup(title: "Search") var planning: PlanningArguments
  @OptionGroup(title: "Output") var spoken: LanguageArguments
  @OptionGroup(title: "Output") var output: OutputArguments

  var answerLanguage: Language { spoken.language }

  func validate() throws {
    if subjects.count + (what.settings.isEmpty ? 0 : 1) < 2 {
      throw ValidationError("a comparison needs two: name another scenario or plan, or give --set")
    }
  }

  func answer(_ console: Console) throws(Failure) -> Answer {
    let options = planning.options(since: .now)
    var candidates: [Comparison.Candidate] = []
    for subject in subjects { candidates.append(try candidate(subject, settings: [], options, console)) }
    if !what.settings.isEmpty {
      guard let first = subjects.first, !ReadPlan.isPlan(first) else {
        throw Failure(.invalidInput, "--set changes a scenario; name one first")
      }
      candidates.append(try candidate(first, settings: what.settings, options, console))
    }
    let table = ComparisonText(Comparison(candidates), console.words)
    if let html {
      let folder = try OutputFolder(
        html.parentFolder.orCurrent)
      var page = comparisonPage(
        title: console.words.comparing.title, columns: table.columns, sections: table.sections, language: answerLanguage
      )
      page.name = html.fileName
      try folder.write([page], console)
      console.note("written to \(html)")
    }
    return Answer(status: .done, text: table.text(console.output), document: table)
  }

  /// What one argument comes to: its plan, or why it has none.
  private func candidate(
    _ subject: String, settings: [String], _ options: PlanningOptions, _ console: Console
  ) throws(Failure) -> Comparison.Candidate {
    if ReadPlan.isPlan(subject) {
      let read = try ReadPlan(subject, against: nil, console)
      do throws(VerificationFailure) {
        return Comparison.Candidate(name: subject, plan: try read.verified())
      } catch {
        return Comparison.Candidate(name: subject, plan: nil, reasons: error.violations.map(\.message))
      }
    }
    let read = try ReadScenario(subject, console, settings: settings, allowingConflicts: true)
    let name = settings.isEmpty ? subject : settings.joined(separator: ", ")
    guard read.conflicts.isEmpty else {
      let why = try? Interrupt.answering { try Infeasibility.of(read.scenario, options: options) }
      let words =
        why?.clashes.first?.telling.map { $0.words(in: read.scenario, answerLanguage) } ?? read.conflicts.map(\.message)
      return Comparison.Candidate(name: name, plan: nil, reasons: words)
    }
    let plan: Plan
    do throws(PlanningError) {
      plan = try Interrupt.answering { () throws(PlanningError) in
        try Planner().plan(read.scenario, options: options)
      }
    } catch {
      guard case .infeasible = error,
        let why = try? Interrupt.answering({ try Infeasibility.of(read.scenario, options: options) })
      else {
        throw Failure(error, scenario: subject, console.words)
      }
      let words = why.clashes.first?.telling.map { $0.words(in: read.scenario, answerLanguage) } ?? []
      return Comparison.Candidate(name: name, plan: nil, reasons: why.agenda + words)
    }
    return Comparison.Candidate(name: name, plan: try SolveCommand.verified(plan, of: read.scenario))
  }
}
