import Conference
import ScenarioFile
import Sheets
import Workspace

/// The tasks of a sweep, each named after all that its result depends on: the bytes of the scenario, the settings, the seed and the limits.
struct Sweep: Codable {
  /// One solve.
  struct Task: Codable {
    /// The folder of its result: the first half of a SHA-256 digest.
    var id: String
    /// The scenario, as the grid names it.
    var scenario: String
    /// The policy and the settings by their names; nil where the scenario's own are kept.
    var policy: String?
    var variant: String?
    var seed: UInt32
    /// What is put into the scenario.
    var settings: [String]
  }

  /// The file in the sweep's folder that lists the tasks.
  static let file = "sweep.json"

  var version = breakoutVersion
  var timeLimit: String?
  var accept: String?
  var tasks: [Task]

  /// The tasks of a grid.
  ///
  /// - Parameters:
  ///   - file: the grid, as the user can open it; scenarios are relative to its folder.
  init(_ grid: SweepGrid, file: String) throws(Failure) {
    (timeLimit, accept) = (grid.timeLimit, grid.accept)
    tasks = []
    let none = [SweepGrid.Variant?.none]
    for scenario in grid.scenarios {
      let path = try ScenarioPath(Sweep.path(of: scenario, beside: file))
      let source = ScenarioSource.load(path.file)
      var contents = "\(breakoutVersion) \(grid.timeLimit ?? "") \(grid.accept ?? "")"
      for (name, bytes) in source.files.sorted(by: { $0.key < $1.key }) { contents += "\n\(name) \(digest(bytes))" }
      for policy in grid.policies.isEmpty ? none : grid.policies.map(Optional.some) {
        for variant in grid.settings.isEmpty ? none : grid.settings.map(Optional.some) {
          let settings = (policy?.settings ?? []) + (variant?.settings ?? [])
          for seed in grid.seeds {
            let all = [contents, "seed \(seed)"] + settings
            let id = String(digest(Array(all.joined(separator: "\n").utf8)).prefix(32))
            tasks.append(
              Task(
                id: id, scenario: scenario, policy: policy?.name, variant: variant?.name, seed: seed,
                settings: settings))
          }
        }
      }
    }
  }

  /// The path of a scenario that a grid names.
  static func path(of scenario: String, beside grid: String) -> String {
    let folder = grid.parentFolder
    return scenario.hasPrefix("/") || folder.isEmpty ? scenario : folder.path(of: scenario)
  }
}
