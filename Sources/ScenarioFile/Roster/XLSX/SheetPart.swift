import Foundation

/// The cells of a sheet as texts, read as a stream.
final class SheetPart: XMLHandler {
  /// What a cell says.
  struct Value {
    /// From 0.
    var column: Int
    var text: String
  }

  /// The rows that say something, by their numbers from 1.
  private(set) var rows: [(number: Int, values: [Value])] = []
  /// Cells that count as one: rows and columns, from 1 and 0.
  private(set) var merged: [(rows: ClosedRange<Int>, columns: ClosedRange<Int>)] = []
  /// What is wrong with single cells: their row and column, from 1.
  private(set) var problems: [(row: Int, column: Int, text: String)] = []
  private(set) var failure: String?

  private let strings: [String]
  private let isDate: [Bool]
  private let countsFrom1904: Bool

  private var row = 0
  private var column = -1
  /// The last column of the row that says something.
  private var lastColumn = -1
  private var values: [Value] = []
  private var count = 0
  private var area = 0
  private var textBytes = 0
  private var kind = ""
  private var style = 0
  private var bytes: [UInt8] = []
  private var isText = false
  private var isPhonetic = false
  private var hasFormula = false
  private var hasValue = false

  init(strings: [String], isDate: [Bool], countsFrom1904: Bool) {
    self.strings = strings
    self.isDate = isDate
    self.countsFrom1904 = countsFrom1904
  }

  func start(_ name: XMLName, _ attributes: XMLAttributes) {
    if name == "c" {
      beginCell(attributes)
    } else if name == "v" || name == "t" {
      isText = !isPhonetic
      hasValue = hasValue || isText
    } else if name == "f" {
      hasFormula = true
    } else if name == "rPh" {
      isPhonetic = true
    } else if name == "row" {
      row = attributes["r"].flatMap { Int($0) } ?? row + 1
      (column, lastColumn) = (-1, -1)
      values = []
      if row > 1_048_576 || row < 1 { failure = "has a row \(row), which no sheet has" }
    } else if name == "mergeCell", let range = attributes["ref"].flatMap(SheetPart.range) {
      merged.append(range)
      area += range.rows.count * min(range.columns.count, 100)
      if merged.count > 100_000 || area > 10 * Limits.workbookCells {
        failure = "has more merged cells than any roster"
      }
    }
  }

  func end(_ name: XMLName) {
    if name == "c" {
      endCell()
    } else if name == "v" || name == "t" {
      isText = false
    } else if name == "rPh" {
      isPhonetic = false
    } else if name == "row", !values.isEmpty {
      rows.append((row, values))
    }
  }

  func text(_ text: UnsafeBufferPointer<UInt8>) {
    if isText { bytes.append(contentsOf: text) }
  }

  private func beginCell(_ attributes: XMLAttributes) {
    column = attributes["r"].flatMap(SheetPart.place)?.column ?? column + 1
    kind = attributes["t"] ?? "n"
    style = attributes["s"].flatMap { Int($0) } ?? 0
    bytes.removeAll(keepingCapacity: true)
    (hasFormula, hasValue) = (false, false)
  }

  private func endCell() {
    // Some writers put an empty number where a formula's value belongs; an empty text is a value.
    guard hasValue, !(hasFormula && bytes.isEmpty && kind == "n") else {
      if hasFormula { complain("a formula without its value; open the workbook in a spreadsheet and save it") }
      return
    }
    let text = kind == "s" ? cellText() : cellText().trimmed
    guard !text.isEmpty else { return }
    if column >= Limits.columns {
      return failure = "has something in column \(column + 1); a roster has at most \(Limits.columns)"
    }
    // The empty cells before it count, too.
    count += column - lastColumn
    lastColumn = max(column, lastColumn)
    if count > Limits.workbookCells {
      return failure =
        "has more than \(Limits.grouped(Limits.workbookCells)) cells, empty ones before the last of a row included"
    }
    let length = text.utf8.count
    if length > Limits.cellBytes { return complain("more text than a cell can hold") }
    textBytes += length
    if textBytes > Limits.unpacked { return failure = "has more text than any roster" }
    values.append(Value(column: column, text: text))
  }

  private func cellText() -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    switch kind {
    case "s":
      guard let index = Int(text.trimmed), strings.indices.contains(index) else {
        complain("a text that the workbook does not have; open it in a spreadsheet and save it")
        return ""
      }
      return strings[index]
    case "b": return text == "1" ? "true" : "false"
    case "e":
      complain("the error \(text); put the value right, or clear the cell")
      return ""
    case "n": return number(text)
    default: return text
    }
  }

  private func number(_ text: String) -> String {
    guard let value = Double(text.trimmed) else { return text }
    if isDate.indices.contains(style), isDate[style],
      let date = ExcelDate.text(value, countsFrom1904: countsFrom1904)
    {
      return date
    }
    if let whole = Int(exactly: value) { return String(whole) }
    return value.description
  }

  private func complain(_ text: String) {
    if problems.count < 1000 { problems.append((row, column + 1, text)) }
  }

  /// `B7` as the row 7 and the column 1.
  static func place(_ reference: String) -> (row: Int, column: Int)? {
    var column = 0
    var row = 0
    for byte in reference.utf8 {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): column = column * 26 + Int(byte - UInt8(ascii: "A")) + 1
      case UInt8(ascii: "0")...UInt8(ascii: "9"): row = row * 10 + Int(byte - UInt8(ascii: "0"))
      default: return nil
      }
      if column > 16_384 || row > 1_048_576 { return nil }
    }
    return column == 0 ? nil : (row, column - 1)
  }

  private static func range(_ reference: String) -> (rows: ClosedRange<Int>, columns: ClosedRange<Int>)? {
    let ends = reference.split(separator: ":").map(String.init)
    guard ends.count == 2, let from = place(ends[0]), let to = place(ends[1]), from.row <= to.row,
      from.column <= to.column
    else { return nil }
    return (from.row...to.row, from.column...to.column)
  }
}
