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

  /// Reads the scenario that an argument names.
  ///
  /// - Throws: a failure with every problem of the files at its place.
  init(_ argument: String, _ console: Console) throws(Failure) {
    path = try ScenarioPath(argument)
    console.note("reading \(path.file)")
    source = ScenarioSource.load(path.file)
    do throws(InvalidScenarioFile) {
      scenario = try decode(source)
    } catch {
      throw Failure(error, place: path.path(of:))
    }
  }
}
