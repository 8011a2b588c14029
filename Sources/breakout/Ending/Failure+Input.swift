import ScenarioFile

extension Failure {
  /// Everything that is wrong with the files of a scenario or a plan.
  ///
  /// - Parameter place: the path under which the user finds a file that a problem names.
  init(_ invalid: InvalidScenarioFile, place: (String) -> String) {
    self.init(
      .invalidInput,
      invalid.diagnostics.map { Message($0.message, file: place($0.file), line: $0.line, column: $0.column) })
  }
}
