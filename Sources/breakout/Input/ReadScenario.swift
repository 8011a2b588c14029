import Conference
import ScenarioFile

/// A scenario with the files that it was read from.
struct ReadScenario {
  /// Where it is.
  let path: ScenarioPath
  /// Its files.
  let source: ScenarioSource
  /// What they say.
  let scenario: Scenario
  /// Demands in them that are known to conflict, each at its place; empty unless they were allowed.
  let conflicts: [Diagnostic]
  /// How the columns of its rosters are understood.
  let rosters: [RosterMapping]

  /// Reads the scenario that an argument names.
  ///
  /// - Parameters:
  ///   - settings: values to put into it, `rooms.room-9.seats=30`.
  ///   - allowingConflicts: whether demands that cannot all be met are no reason not to read it.
  /// - Throws: a failure with every problem of the files at its place.
  init(
    _ argument: String, _ console: Console, settings: [String] = [], allowingConflicts: Bool = false
  ) throws(Failure) {
    path = try ScenarioPath(argument)
    console.note(console.words.reading.reading(path.file))
    var source = ScenarioSource.load(path.file)
    source.settings = settings
    self.source = source
    do throws(InvalidScenarioFile) {
      let decoded = try decodeWithConflicts(source)
      guard allowingConflicts || decoded.conflicts.isEmpty else {
        throw InvalidScenarioFile(diagnostics: decoded.conflicts)
      }
      (scenario, conflicts, rosters) = decoded
    } catch {
      throw Failure(error, place: path.path(of:))
    }
  }

  /// What is known to be wrong, as a scenario is refused for it.
  var refusal: Failure { Failure(InvalidScenarioFile(diagnostics: conflicts), place: path.path(of:)) }
}
