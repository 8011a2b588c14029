import Conference
import Foundation

/// Reads CSV strictly, as RFC 4180 has it, and knows the place of every cell.
///
/// Beyond the RFC: the delimiter may be a comma, a semicolon, a tab or a bar, also one that a first line `sep=;` declares; lines may end in LF, CR LF or CR; lines without any text
/// are skipped, as are white space around cells and the byte-order mark.
struct CSVReader {
  private let scalars: [Unicode.Scalar]
  private let file: String
  private let findings: Findings
  private let delimiter: Unicode.Scalar
  private var index = 0
  private var line = 1
  private var column = 1
  /// How many cells there are so far.
  private var cells = 0
  /// Where the table becomes larger than any roster; nil as long as it does not.
  private var excess: (message: String, place: Location)?

  /// The table in a text, or nil when there is nothing in it, which is reported.
  static func table(_ text: String, file: String, findings: Findings) -> Table? {
    let scalars = Array(text.unicodeScalars)
    let declared = declaredDelimiter(scalars)
    var reader = CSVReader(
      scalars, file: file, findings: findings, delimiter: declared?.delimiter ?? sniff(scalars))
    if let declared {
      while reader.index < declared.length { reader.advance() }
      if reader.index < scalars.count { reader.newline() }
    }
    let records = reader.records()
    if let excess = reader.excess {
      findings.error(excess.message, at: excess.place)
      return nil
    }
    guard let header = records.first else {
      findings.error(
        "the roster is empty; begin with a line of column names", at: Location(file: file, line: 1, column: 1))
      return nil
    }
    return Table(header: header, rows: Array(records.dropFirst()))
  }

  private init(_ scalars: [Unicode.Scalar], file: String, findings: Findings, delimiter: Unicode.Scalar) {
    self.scalars = scalars
    self.file = file
    self.findings = findings
    self.delimiter = delimiter
  }

  /// The delimiter that Excel's first line `sep=;` declares, and the length of that line; nil without one.
  private static func declaredDelimiter(_ scalars: [Unicode.Scalar]) -> (delimiter: Unicode.Scalar, length: Int)? {
    let line = scalars.prefix(8).prefix { $0 != "\n" && $0 != "\r" }.map { String($0) }.joined()
    let text = line.replacingOccurrences(of: "\"", with: "").lowercased()
    guard text.count == 5, text.hasPrefix("sep="), let delimiter = text.unicodeScalars.last else { return nil }
    return (delimiter, line.unicodeScalars.count)
  }

  /// The delimiter under which the first lines read best: with fewest problems, then with most lines as wide as the first, then
  /// with most columns.
  ///
  /// A header such as `id,"last; first",sector` shows why counting characters will not do.
  static func sniff(_ scalars: [Unicode.Scalar]) -> Unicode.Scalar {
    var best: (delimiter: Unicode.Scalar, rank: (Int, Int, Int)) = (",", (.min, 0, 0))
    for candidate: Unicode.Scalar in [",", ";", "\t", "|"] {
      let findings = Findings()
      var reader = CSVReader(scalars, file: "", findings: findings, delimiter: candidate)
      let head = reader.records(limit: 30)
      guard let width = head.first?.count, width > 1 else { continue }
      let rank = (-findings.diagnostics.count, head.count { $0.count == width }, width)
      if rank > best.rank { best = (candidate, rank) }
    }
    return best.delimiter
  }

  private mutating func records(limit: Int = .max) -> [[Cell]] {
    var records: [[Cell]] = []
    while index < scalars.count, records.count < limit, excess == nil {
      let record = record()
      if record.contains(where: { !$0.text.isEmpty }) { records.append(record) }
    }
    return records
  }

  /// The cells up to the end of a line.
  private mutating func record() -> [Cell] {
    var cells = [cell()]
    defer { self.cells += cells.count }
    while index < scalars.count {
      if scalars[index] == delimiter {
        advance()
        if cells.count == Limits.columns {
          excess = ("more than \(Limits.grouped(Limits.columns)) columns; no roster has so many", here)
          return cells
        }
        if self.cells + cells.count == Limits.cells {
          excess = ("more than \(Limits.grouped(Limits.cells)) cells; no roster has so many", here)
          return cells
        }
        cells.append(cell())
      } else {
        newline()
        break
      }
    }
    return cells
  }

  /// A cell, up to the delimiter or the end of the line.
  private mutating func cell() -> Cell {
    let place = here
    let start = index
    while index < scalars.count, scalars[index] == " " { advance() }
    guard index < scalars.count, scalars[index] == "\"" else {
      return Cell(text: plain(from: start).trimmed, place: place)
    }
    return Cell(text: quoted().trimmed, place: place)
  }

  private mutating func plain(from start: Int) -> String {
    while index < scalars.count, !endsCell(scalars[index]) {
      if scalars[index] == "\"" {
        findings.error("a quote inside a cell without quotes; put quotes around the cell and double this one", at: here)
      }
      complainAboutControl()
      advance()
    }
    return text(start..<index)
  }

  private mutating func quoted() -> String {
    let opening = here
    advance()
    var content = String.UnicodeScalarView()
    // Where what is not in the content yet begins: it is added in long pieces.
    var start = index
    while index < scalars.count {
      let scalar = scalars[index]
      guard scalar == "\"" else {
        complainAboutControl()
        if isNewline(scalar) { newline() } else { advance() }
        continue
      }
      content.append(contentsOf: scalars[start..<index])
      advance()
      guard index < scalars.count, scalars[index] == "\"" else { return String(content) + remainder() }
      // The second of two quotes belongs to the text.
      start = index
      advance()
    }
    content.append(contentsOf: scalars[start...])
    findings.error("a quote that is never closed; add one at the end of the cell", at: opening)
    return String(content)
  }

  /// What stands between a closing quote and the end of the cell: nothing, or else it is reported.
  private mutating func remainder() -> String {
    let start = index
    let place = here
    while index < scalars.count, !endsCell(scalars[index]) { advance() }
    let rest = text(start..<index)
    if !rest.trimmed.isEmpty {
      findings.error("'\(rest.trimmed)' after a closing quote; double the quotes that belong to the text", at: place)
    }
    return rest
  }

  private func complainAboutControl() {
    let scalar = scalars[index]
    guard scalar.value < 32 || scalar.value == 127, scalar != "\t", !isNewline(scalar) else { return }
    findings.error("a control character (code \(scalar.value)); remove it", at: here)
  }

  private func endsCell(_ scalar: Unicode.Scalar) -> Bool { scalar == delimiter || isNewline(scalar) }
  private func isNewline(_ scalar: Unicode.Scalar) -> Bool { scalar == "\n" || scalar == "\r" }
  private var here: Location { Location(file: file, line: line, column: column) }

  private func text(_ range: Range<Int>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[range])
    return String(view)
  }

  private mutating func advance() {
    index += 1
    column += 1
  }

  /// Passes LF, CR or CR LF.
  private mutating func newline() {
    if scalars[index] == "\r", index + 1 < scalars.count, scalars[index + 1] == "\n" { index += 1 }
    index += 1
    line += 1
    column = 1
  }
}
