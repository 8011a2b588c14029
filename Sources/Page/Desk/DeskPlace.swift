import ScenarioFile
import Sheets
import Workspace

/// Where the files are that the page looks at and changes. The browser never says: it knows none of these paths.
package struct DeskPlace: Sendable {
  /// The scenario file; nil where only a plan was opened.
  package var scenario: String?
  /// The folder of the plans from scratch, as `solve` has it; nil where only a plan was opened.
  package var plans: String?
  /// The folder of the plan that was opened; nil for the newest one of the scenario.
  package var plan: String?
  /// How sheets are written.
  package var sheets: SheetOptions
  /// How many searches run at once.
  package var threads: Int

  /// Files and folders, as the user wrote them.
  package init(scenario: String?, plans: String?, plan: String?, sheets: SheetOptions, threads: Int) {
    self.scenario = scenario
    self.plans = plans
    self.plan = plan
    self.sheets = sheets
    self.threads = threads
  }

  /// The folders of this plan and its re-plans that are there: `strasbourg`, `strasbourg-2` …
  var versions: [String] {
    guard let first = plans ?? plan else { return [] }
    let folder = first.parentFolder
    let parts = first.fileName.split(separator: "-", omittingEmptySubsequences: false)
    let isNumbered = plans == nil && parts.count > 1 && Int(parts.last ?? "") != nil
    let stem = isNumbered ? parts.dropLast().joined(separator: "-") : first.fileName
    let path = folder.isEmpty ? stem : folder.path(of: stem)
    return ([path] + (2..<1000).map { "\(path)-\($0)" }).filter { FileStamp($0.path(of: "plan.json")) != nil }
  }
}
