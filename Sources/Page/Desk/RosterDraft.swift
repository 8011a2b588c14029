import Conference
import ScenarioFile
import Workspace

/// A spreadsheet that was dropped on the page, with what was said of it so far. Nothing of it is written before it is accepted.
struct RosterDraft: Sendable {
  /// What is said of columns and cells: the options of `import`.
  struct Answers: Codable, Hashable, Sendable {
    /// A header, a text or a column, and what it holds or means.
    struct Pair: Codable, Hashable, Sendable {
      var of: String
      var `is`: String
    }

    /// What columns hold, as `--map` gives it.
    var map: [Pair] = []
    /// What texts in cells mean, as `--value` gives it.
    var value: [Pair] = []
    /// What empty cells of a column hold, as `--default` gives it.
    var standard: [Pair] = []
    /// Whether rows that cannot be right are left out.
    var skip = false

    /// The same as options, for people whose codes are known.
    func options(_ codes: DelegateCodes) -> ImportOptions {
      ImportOptions(
        meanings: map.map { ($0.of, $0.is) }, values: value.map { ($0.of, $0.is) },
        defaults: standard.map { ($0.of, $0.is) }, skipsBadRows: skip, codes: codes)
    }
  }

  /// What problems call the file. It is shown, and names nothing on the disk.
  let name: String
  private let bytes: [UInt8]
  let book: RosterBook
  private(set) var answers = Answers()
  private(set) var reading: RosterReading

  /// Reads a spreadsheet.
  init(_ bytes: [UInt8], name: String, book: RosterBook, of source: ScenarioSource) {
    self.name = RosterDraft.shown(name)
    self.bytes = bytes
    self.book = book
    reading = source.reading([(self.name, bytes)], options: Answers().options(book.codes))
  }

  /// The same with other answers.
  func answering(_ answers: Answers, of source: ScenarioSource) -> RosterDraft {
    var draft = self
    draft.answers = answers
    draft.reading = source.reading([(name, bytes)], options: answers.options(book.codes))
    return draft
  }

  /// The same as a command.
  func command(into scenario: String, replacing: Bool) -> String {
    func options(_ name: String, _ pairs: [Answers.Pair]) -> [String] {
      pairs.flatMap { ["--\(name)", "\($0.of)=\($0.is)"] }
    }
    let words =
      ["breakout", "import", name, "--into", scenario] + options("map", answers.map) + options("value", answers.value)
      + options("default", answers.standard) + (answers.skip ? ["--skip-bad-rows"] : [])
      + (replacing ? ["--replace"] : [])
    return words.map(\.quotedForShell).joined(separator: " ")
  }

  /// The last step of a name as it can be shown.
  private static func shown(_ name: String) -> String {
    let last = name.split { "/\\".contains($0) }.last.map(String.init) ?? ""
    let plain = last.unicodeScalars.filter { $0.value >= 32 && !(127..<160).contains($0.value) }.prefix(100)
    var text = String.UnicodeScalarView()
    text.append(contentsOf: plain)
    let name = String(text).trimmed
    return name.isEmpty ? "roster" : name
  }
}
