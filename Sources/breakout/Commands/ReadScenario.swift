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
    scenario = try ReadScenario.decode(source) { [path] in path.path(of: $0) }
  }

  /// Decodes a scenario.
  ///
  /// - Parameter place: the path under which the user finds a file of the source.
  static func decode(_ source: ScenarioSource, place: (String) -> String) throws(Failure) -> Scenario {
    do throws(InvalidScenarioFile) {
      return try ScenarioFile.decode(source)
    } catch {
      throw Failure(
        .invalidInput,
        error.diagnostics.map { Message($0.message, file: place($0.file), line: $0.line, column: $0.column) })
    }
  }
}
