import Conference

/// What decoding has found wrong so far. Decoding goes on after every problem, so that one run reports them all.
final class Findings {
  private(set) var diagnostics: [Diagnostic] = []
  private var places: Set<Location> = []
  /// Where the things begin that could only be decoded in part: what else is wrong with them may be a consequence.
  private(set) var incomplete: Set<Location> = []
  /// What could not be read at all, so that nobody can say whether a name is declared there.
  var unread: Set<Scenario.Part> = []

  /// Reports an error, unless there is one at the same place already: the first is the cause.
  func error(_ message: String, at place: Location) {
    guard places.insert(place).inserted else { return }
    diagnostics.append(Diagnostic(file: place.file, line: place.line, column: place.column, message: message))
  }

  /// Decodes one thing, and remembers if that found problems.
  func item<T>(at place: Location, _ decode: () -> T) -> T {
    let before = diagnostics.count
    defer { if diagnostics.count > before { incomplete.insert(place) } }
    return decode()
  }

  /// Everything found, by place; the main file comes first.
  func sorted(main: String) -> [Diagnostic] {
    diagnostics.sorted { a, b in
      if a.file != b.file { return a.file == main || (b.file != main && a.file < b.file) }
      return (a.line, a.column, a.message) < (b.line, b.column, b.message)
    }
  }
}
