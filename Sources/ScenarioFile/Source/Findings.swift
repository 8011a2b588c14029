import Conference

/// What decoding has found wrong so far. Decoding goes on after every problem, so that one run reports them all.
final class Findings {
  private(set) var diagnostics: [Diagnostic] = []
  /// How many more there are, which nobody remembers.
  private var forgotten = 0
  private var reported: Set<Diagnostic> = []
  /// Those of the diagnostics that are demands which can be read, and cannot all be met.
  private(set) var conflicts: Set<Diagnostic> = []
  private var troubled: Set<Location> = []
  /// Which lines of the scenario file are settings that stand behind its end.
  var settings: SettingLines?
  /// Where the things begin that could only be decoded in part: what else is wrong with them may be a consequence.
  private(set) var incomplete: Set<Location> = []
  /// What could not be read at all, so that nobody can say whether a name is declared there.
  private(set) var unread: Set<Scenario.Part> = []
  /// Whether something is missing from what was decoded, so that counting it would mislead.
  private(set) var isPartial = false

  /// Whether something cannot be read, or makes no sense.
  var isUnreadable: Bool { diagnostics.count > conflicts.count }

  /// Reports an error, once.
  ///
  /// - Parameter isConflict: whether it is about demands that cannot all be met.
  func error(_ message: String, at place: Location, isConflict: Bool = false) {
    let place = settings?.place(place) ?? place
    guard diagnostics.count < Limits.remembered else {
      forgotten += 1
      isPartial = true
      return
    }
    let diagnostic = Diagnostic(
      file: place.file, line: place.line, column: place.column, message: Findings.shortened(message).printable)
    troubled.insert(place)
    guard reported.insert(diagnostic).inserted else { return }
    diagnostics.append(diagnostic)
    if isConflict { conflicts.insert(diagnostic) }
  }

  /// What whoever imports a roster may answer, as options of the command.
  private(set) var proposals: [ImportProposal] = []

  /// Remembers an answer that would be understood, once.
  func propose(_ option: String, _ value: String) {
    let proposal = ImportProposal(option: option, value: value)
    if !proposals.contains(proposal) { proposals.append(proposal) }
  }

  /// Names what was probably meant at a place, instead of the advice behind the last semicolon of what was found there.
  func offer(_ offer: String, at place: Location) {
    for (index, found) in diagnostics.enumerated()
    where Location(file: found.file, line: found.line, column: found.column) == place {
      guard !found.message.hasSuffix(offer), let end = found.message.lastIndex(of: ";") else { continue }
      diagnostics[index].message = "\(found.message[..<end]); \(offer)"
    }
  }

  /// Whether something is wrong at a place.
  func hasProblem(at place: Location) -> Bool { troubled.contains(place) }

  /// Where there is something wrong.
  var places: Set<Location> { troubled }

  /// Says that a part has names that could not be read.
  func missNames(of part: Scenario.Part) {
    unread.insert(part)
  }

  /// Says that a part, or a thing in it, could not be read and is left out.
  func leaveOut(_ part: Scenario.Part) {
    unread.insert(part)
    isPartial = true
  }

  /// Decodes one thing, and remembers if that found problems.
  func item<T>(at place: Location, _ decode: () -> T) -> T {
    let before = diagnostics.count
    defer { if diagnostics.count > before { incomplete.insert(place) } }
    return decode()
  }

  /// What was found, by place; the main file comes first. Of very much only the number is told.
  func sorted(main: String) -> [Diagnostic] {
    let sorted = diagnostics.sorted { a, b in
      if a.file != b.file { return a.file == main || (b.file != main && a.file < b.file) }
      return (a.line, a.column, a.message) < (b.line, b.column, b.message)
    }
    let rest = sorted.count - Limits.told + forgotten
    guard rest > 0, sorted.count > Limits.told, let last = sorted[..<Limits.told].last else { return sorted }
    return sorted.prefix(Limits.told) + [
      Diagnostic(
        file: last.file, line: last.line, column: last.column,
        message: "and \(Limits.grouped(rest)) more; put these right first")
    ]
  }

  /// A message of a length that can be read: what is quoted in it may be a whole file.
  private static func shortened(_ message: String) -> String {
    // Bytes are counted first, which is quick; a character may have any number of them.
    guard message.utf8.count > Limits.message, message.unicodeScalars.count > Limits.message else { return message }
    let half = Limits.message / 2
    return String(message.unicodeScalars.prefix(half)) + " … " + String(message.unicodeScalars.suffix(half))
  }
}
