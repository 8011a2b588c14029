import Conference

/// Reads CSV strictly, as RFC 4180 has it, and knows the place of every cell.
///
/// Beyond the RFC: the delimiter may be a comma, a semicolon, a tab or a bar, also one that a first line `sep=;` declares; lines may end in LF, CR LF or CR; lines without any text
/// are skipped, as are white space around cells and the byte-order mark.
struct CSVReader {
  /// The text as UTF-8. What the format is made of is ASCII, so that other bytes need no look.
  private let bytes: [UInt8]
  private let file: String
  private let findings: Findings
  private let delimiter: UInt8
  private var index = 0
  private var line = 1
  private var column = 1
  /// How many cells there are so far.
  private var cells = 0
  /// How many cells the record before had.
  private var width = 0
  /// Where the table becomes larger than any roster; nil as long as it does not.
  private var excess: (message: String, place: Location)?

  /// The table in a text, or nil when there is nothing in it, which is reported.
  static func table(_ text: String, file: String, findings: Findings) -> Table? {
    let bytes = Array(text.utf8)
    let declared = declaredDelimiter(bytes)
    var reader = CSVReader(bytes, file: file, findings: findings, delimiter: declared?.delimiter ?? sniff(bytes))
    if let declared {
      while reader.index < declared.length { reader.advance() }
      if reader.index < bytes.count { reader.newline() }
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

  private init(_ bytes: [UInt8], file: String, findings: Findings, delimiter: UInt8) {
    self.bytes = bytes
    self.file = file
    self.findings = findings
    self.delimiter = delimiter
  }

  /// The delimiter that Excel's first line `sep=;` declares, and the length of that line; nil without one.
  private static func declaredDelimiter(_ bytes: [UInt8]) -> (delimiter: UInt8, length: Int)? {
    let line = bytes.prefix(8).prefix { $0 != .lineFeed && $0 != .carriageReturn }
    let text = line.filter { $0 != .quote }
    guard text.count == 5, String(decoding: text.prefix(4), as: UTF8.self).lowercased() == "sep=",
      let delimiter = text.last, delimiter < 0x80
    else { return nil }
    return (delimiter, line.count)
  }

  /// The delimiter under which the first lines read best: with fewest problems, then with most lines as wide as the first, then
  /// with most columns.
  ///
  /// A header such as `id,"last; first",sector` shows why counting characters will not do.
  private static func sniff(_ bytes: [UInt8]) -> UInt8 {
    var best: (delimiter: UInt8, rank: (Int, Int, Int)) = (UInt8(ascii: ","), (.min, 0, 0))
    for candidate in ",;\t|".utf8 {
      let findings = Findings()
      var reader = CSVReader(bytes, file: "", findings: findings, delimiter: candidate)
      let head = reader.records(limit: 30)
      guard let width = head.first?.count, width > 1 else { continue }
      let rank = (-findings.diagnostics.count, head.count { $0.count == width }, width)
      if rank > best.rank { best = (candidate, rank) }
    }
    return best.delimiter
  }

  private mutating func records(limit: Int = .max) -> [[Cell]] {
    var records: [[Cell]] = []
    while index < bytes.count, records.count < limit, excess == nil {
      let record = record()
      width = record.count
      if record.contains(where: { !$0.text.isEmpty }) { records.append(record) }
    }
    return records
  }

  /// The cells up to the end of a line.
  private mutating func record() -> [Cell] {
    var cells: [Cell] = []
    cells.reserveCapacity(width)
    cells.append(cell())
    defer { self.cells += cells.count }
    while index < bytes.count {
      if bytes[index] == delimiter {
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
    while index < bytes.count, bytes[index] == .space { advance() }
    guard index < bytes.count, bytes[index] == .quote else { return Cell(text: plain(from: start), place: place) }
    return Cell(text: quoted().trimmed, place: place)
  }

  private mutating func plain(from start: Int) -> String {
    var isASCII = true
    while index < bytes.count, !endsCell(bytes[index]) {
      let byte = bytes[index]
      if byte == .quote {
        findings.error("a quote inside a cell without quotes; put quotes around the cell and double this one", at: here)
      }
      if byte >= 0x80 { isASCII = false } else { complainAboutControl() }
      advance()
    }
    guard isASCII else { return text(start..<index).trimmed }
    var (first, end) = (start, index)
    while first < end, bytes[first].isSpace { first += 1 }
    while end > first, bytes[end - 1].isSpace { end -= 1 }
    return text(first..<end)
  }

  private mutating func quoted() -> String {
    let opening = here
    advance()
    var content: [UInt8] = []
    // Where what is not in the content yet begins: it is added in long pieces.
    var start = index
    while index < bytes.count {
      let byte = bytes[index]
      guard byte == .quote else {
        complainAboutControl()
        if isNewline(byte) { newline() } else { advance() }
        continue
      }
      content += bytes[start..<index]
      advance()
      guard index < bytes.count, bytes[index] == .quote else {
        return String(decoding: content, as: UTF8.self) + remainder()
      }
      // The second of two quotes belongs to the text.
      start = index
      advance()
    }
    content += bytes[start...]
    findings.error("a quote that is never closed; add one at the end of the cell", at: opening)
    return String(decoding: content, as: UTF8.self)
  }

  /// What stands between a closing quote and the end of the cell: nothing, or else it is reported.
  private mutating func remainder() -> String {
    let start = index
    let place = here
    while index < bytes.count, !endsCell(bytes[index]) { advance() }
    let rest = text(start..<index)
    if !rest.trimmed.isEmpty {
      findings.error("'\(rest.trimmed)' after a closing quote; double the quotes that belong to the text", at: place)
    }
    return rest
  }

  private func complainAboutControl() {
    let byte = bytes[index]
    guard byte < 32 || byte == 127, byte != UInt8(ascii: "\t"), !isNewline(byte) else { return }
    findings.error("a control character (code \(byte)); remove it", at: here)
  }

  private func endsCell(_ byte: UInt8) -> Bool { byte == delimiter || isNewline(byte) }
  private func isNewline(_ byte: UInt8) -> Bool { byte == .lineFeed || byte == .carriageReturn }
  private var here: Location { Location(file: file, line: line, column: column) }

  /// Ranges begin and end at ASCII, so that no character is cut.
  private func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// Passes a byte; those that continue a scalar begin no column.
  private mutating func advance() {
    if bytes[index] & 0xC0 != 0x80 { column += 1 }
    index += 1
  }

  /// Passes LF, CR or CR LF.
  private mutating func newline() {
    if bytes[index] == .carriageReturn, index + 1 < bytes.count, bytes[index + 1] == .lineFeed { index += 1 }
    index += 1
    line += 1
    column = 1
  }
}

extension UInt8 {
  fileprivate static let lineFeed = UInt8(ascii: "\n")
  fileprivate static let carriageReturn = UInt8(ascii: "\r")
  fileprivate static let quote = UInt8(ascii: "\"")
  fileprivate static let space = UInt8(ascii: " ")
}
