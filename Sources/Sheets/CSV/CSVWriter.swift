/// Writes a table as CSV for spreadsheets: UTF-8 with a byte-order mark, lines that end in CR LF, quotes as RFC 4180
/// has them.
///
/// A text that a spreadsheet would take for a formula (it begins with `=`, `+`, `-` or `@`, in ASCII or full width,
/// perhaps after spaces) gets an apostrophe before it, as OWASP advises. Control characters are dropped.
struct CSVWriter: TableSink {
  /// The file so far.
  private(set) var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
  private let delimiter: UInt8
  private var isRowStart = true

  init(_ delimiter: CSVDelimiter) {
    self.delimiter = delimiter.byte
  }

  /// A text.
  mutating func cell(_ text: String) {
    separate()
    let text = plain(text)
    let isFormula = CSVWriter.isFormula(text)
    if isFormula || text.utf8.contains(where: { $0 == delimiter || $0 == quote }) || text.hasPrefix(" ")
      || text.hasSuffix(" ")
    {
      bytes.append(quote)
      if isFormula { bytes.append(apostrophe) }
      for byte in text.utf8 {
        if byte == quote { bytes.append(quote) }
        bytes.append(byte)
      }
      bytes.append(quote)
    } else {
      bytes.append(contentsOf: text.utf8)
    }
  }

  /// A text of several lines, which end in line feeds.
  mutating func cell(lines text: String) {
    separate()
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { plain(String($0)) }
    bytes.append(quote)
    if CSVWriter.isFormula(lines[0]) { bytes.append(apostrophe) }
    for byte in lines.joined(separator: "\n").utf8 {
      if byte == quote { bytes.append(quote) }
      bytes.append(byte)
    }
    bytes.append(quote)
  }

  /// A whole number, which stays one.
  mutating func cell(_ number: Int) {
    separate()
    bytes.append(contentsOf: String(number).utf8)
  }

  /// Ends the row.
  mutating func endRow() {
    bytes.append(0x0D)
    bytes.append(0x0A)
    isRowStart = true
  }

  private mutating func separate() {
    if !isRowStart { bytes.append(delimiter) }
    isRowStart = false
  }

  /// Whether a spreadsheet might compute this text. Tabs and line ends, which OWASP lists as well, are spaces by now. A text that
  /// has such an apostrophe of its own gets another one, so that readers that take one away find the text again.
  private static func isFormula(_ text: String) -> Bool {
    switch text.unicodeScalars.first(where: { $0 != " " && $0 != "\u{A0}" && $0 != "'" }) {
    case "=", "+", "-", "@", "＝", "＋", "－", "＠": true
    default: false
    }
  }
}

private let quote = UInt8(ascii: "\"")
private let apostrophe = UInt8(ascii: "'")
