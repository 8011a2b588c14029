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
  ///
  /// - Parameter settings: values to put into it, `rooms.room-9.seats=30`.
  init(_ argument: String, _ console: Console, settings: [String] = []) throws(Failure) {
    path = try ScenarioPath(argument)
    console.note("reading \(path.file)")
    var source = ScenarioSource.load(path.file)
    source.settings = settings
    self.source = source
    do throws(InvalidScenarioFile) {
      scenario = try decode(source)
    } catch {
      throw Failure(error, place: path.path(of:))
    }
  }
}
