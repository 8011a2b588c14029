import Conference
import Foundation
import ScenarioFile
import Sheets
import Verification
import Workspace

/// A plan file, with the scenario that its plan is held against.
struct ReadPlan {
  /// The plan file, as the user can open it.
  let file: String
  /// Everything in it.
  let planFile: PlanFile
  /// The digest of the file.
  let digest: String
  /// The plan.
  let plan: Plan
  /// The scenario: the one in the plan, or another.
  let scenario: Scenario

  /// Reads a plan.
  ///
  /// - Parameters:
  ///   - argument: the file, or the folder with a `plan.json`.
  ///   - scenarioArgument: the scenario to hold it against; nil for the one that it carries.
  init(_ argument: String, against scenarioArgument: String?, _ console: Console) throws(Failure) {
    var isFolder: ObjCBool = false
    _ = FileManager.default.fileExists(atPath: argument, isDirectory: &isFolder)
    let path = isFolder.boolValue ? argument.path(of: "plan.json") : argument
    file = path
    if ["yaml", "yml"].contains(where: { path.hasSuffix(".\($0)") }) {
      throw Failure(
        .invalidInput, "'\(path)' is a scenario; give its plan: the folder that 'solve' wrote, or the plan.json in it")
    }
    console.note(console.words.reading.reading(path))
    let bytes = try InputFile.bytes(of: path, what: "plan")
    let read: PlanFile
    digest = Sheets.digest(bytes)
    do throws(InvalidScenarioFile) {
      read = try PlanFile(bytes, name: path)
    } catch {
      throw Failure(error) { $0 == path ? path : "\($0) in \(path)" }
    }
    planFile = read
    plan = read.plan
    guard let scenarioArgument else {
      scenario = read.scenario
      return
    }
    scenario = try ReadScenario(scenarioArgument, console).scenario
    // The moments of a plan count from the first midnight of its own scenario.
    guard scenario.event.days.first?.date == read.scenario.event.days.first?.date else {
      throw Failure(.infeasible, "the plan '\(path)' is for other days than the scenario '\(scenarioArgument)'")
    }
  }

  /// The plan, checked. One that says itself that it is partial may leave out what it says, and whoever reads the verdict is told so.
  func verified() throws(VerificationFailure) -> VerifiedPlan {
    try verify(plan, against: scenario, allowingPartial: !plan.unplaced.isEmpty)
  }

  /// Whether an argument names a plan rather than a scenario: a JSON file, or a folder with a `plan.json`.
  static func isPlan(_ argument: String) -> Bool {
    argument.hasSuffix(".json")
      || FileManager.default.fileExists(atPath: argument.path(of: "plan.json"))
  }
}
