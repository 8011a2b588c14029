import Foundation

/// The table in a roster, whatever kind of file it is by what is in it. Nil when it cannot be read, which is reported.
///
/// - Parameter bytes: CSV, or an Excel workbook (`.xlsx`), of which the first visible sheet with something in it counts.
func rosterTable(_ bytes: [UInt8], file: String, findings: Findings) -> Table? {
  let start = Location(file: file, line: 1, column: 1)
  if bytes.starts(with: [0x50, 0x4B]) {
    guard var table = XLSXReader.table(bytes, file: file, findings: findings) else { return nil }
    limit(&table, findings)
    return table
  }
  if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
    findings.error(
      "this is a workbook of Excel 97, or one with a password; save it as .xlsx without a password, or as CSV",
      at: start)
    return nil
  }
  if bytes.starts(with: Array("%PDF".utf8)) || bytes.starts(with: Array("<!DOCTYPE".utf8)) {
    findings.error("this is no table; save it as .xlsx or CSV", at: start)
    return nil
  }
  guard let text = decodeRosterText(bytes, file: file, findings: findings) else { return nil }
  guard var table = CSVReader.table(text, file: file, findings: findings) else { return nil }
  limit(&table, findings)
  for row in table.rows.indices {
    for column in table.rows[row].indices where table.rows[row][column].text.utf8.first == UInt8(ascii: "'") {
      table.rows[row][column].text = unguarded(table.rows[row][column].text)
    }
  }
  return table
}

/// Empties cells that hold more than any cell of a roster, which is reported.
private func limit(_ table: inout Table, _ findings: Findings) {
  // Nearly all cells are short: their bytes are counted without a look at them.
  func isLong(_ cell: Cell) -> Bool { cell.text.utf8.count > Limits.items }
  func limit(_ cell: inout Cell) {
    let length = cell.text.utf8.count
    var complaint: String?
    if length > Limits.cellBytes {
      complaint =
        "a cell with \(Limits.grouped(length)) bytes of text; at most \(Limits.grouped(Limits.cellBytes)) are read"
    } else {
      let items = 1 + cell.text.utf8.count { [0x2C, 0x3B, 0x7C, 0x2F, 0x3E, 0x0A].contains($0) }
      if items > Limits.items {
        complaint =
          "a cell that lists \(Limits.grouped(items)) things; at most \(Limits.grouped(Limits.items)) are read"
      }
    }
    guard let complaint else { return }
    findings.error(complaint, at: cell.place)
    cell.text = ""
  }
  for column in table.header.indices where isLong(table.header[column]) { limit(&table.header[column]) }
  for row in table.rows.indices where table.rows[row].contains(where: isLong) {
    for column in table.rows[row].indices where isLong(table.rows[row][column]) { limit(&table.rows[row][column]) }
  }
}

/// A text without the apostrophe that is put before what a spreadsheet would take for a formula.
func unguarded(_ text: String) -> String {
  guard text.utf8.first == UInt8(ascii: "'") else { return text }
  switch text.unicodeScalars.first(where: { $0 != "'" && $0 != " " && $0 != "\u{A0}" }) {
  case "=", "+", "-", "@", "＝", "＋", "－", "＠": return String(text.dropFirst())
  default: return text
  }
}
