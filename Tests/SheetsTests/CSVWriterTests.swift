import Conference
import Testing

@testable import Sheets

@Suite struct CSVWriterTests {
  private func cell(_ text: String, _ delimiter: CSVDelimiter = .comma) -> String {
    var csv = CSVWriter(delimiter)
    csv.cell(text)
    return String(decoding: csv.bytes.dropFirst(3), as: UTF8.self)
  }

  @Test func `a file begins with a byte-order mark and its lines end in CR LF`() {
    var csv = CSVWriter(.semicolon)
    csv.row(["a", "é"])
    csv.cell(-7)
    csv.cell(8)
    csv.endRow()
    #expect(csv.bytes == [0xEF, 0xBB, 0xBF] + Array("a;é\r\n-7;8\r\n".utf8))
  }

  @Test(arguments: ["=cmd|' /C calc'!A0", "+1+2", "-2+3", "@SUM(A1)", " =1", "\t=1", "\r=1", "＝1", "\u{0}=1"])
  func `what a spreadsheet would compute is text`(formula: String) {
    #expect(cell(formula).hasPrefix("\"'"))
  }

  @Test func `quotes are doubled, and cells with delimiters or outer spaces are quoted`() {
    #expect(cell("say \"hi\", you") == "\"say \"\"hi\"\", you\"")
    #expect(cell("a;b") == "a;b")
    #expect(cell("a;b", .semicolon) == "\"a;b\"")
    #expect(cell("a|b", .bar) == "\"a|b\"")
    #expect(cell(" a") == "\" a\"")
  }

  @Test func `line ends and tabs become spaces, control characters vanish`() {
    #expect(cell("a\r\nb\tc\u{7}\u{9B}d\u{202E}e\u{2028}f") == "a  b cde f")
  }

  @Test(arguments: 0..<200)
  func `what is read back is what was written, but for controls and the apostrophe`(seed: Int) {
    var random = SplitMix64(seed: seed)
    let alphabet = ["a", ";", ",", "|", "\t", "\"", "'", "=", "+", "-", "@", "\r", "\n", " ", "é", "€", "\u{1}"]
    let rows = (0..<3).map { _ in
      (0..<3).map { _ in random.text(of: alphabet, fewerThan: 7) }
    }
    for delimiter in CSVDelimiter.allCases {
      var csv = CSVWriter(delimiter)
      for row in rows { csv.row(row) }
      let expected = rows.map { row in row.map { text in escaped(plain(text)) } }
      #expect(parse(csv.bytes, delimiter) == expected, "seed \(seed)")
    }
  }

  private func escaped(_ text: String) -> String {
    text.first { $0 != " " && $0 != "'" }.map { "=+-@".contains($0) } == true ? "'" + text : text
  }

  /// RFC 4180, as strictly as it is written.
  private func parse(_ bytes: [UInt8], _ delimiter: CSVDelimiter) -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var cell = ""
    var isQuoted = false
    var text = Substring(decoding: bytes.dropFirst(3), as: UTF8.self)
    while let character = text.popFirst() {
      if isQuoted {
        if character != "\"" {
          cell.append(character)
        } else if text.first == "\"" {
          cell.append("\"")
          text.removeFirst()
        } else {
          isQuoted = false
        }
      } else if character == "\"" {
        isQuoted = true
      } else if character == delimiter.rawValue {
        row.append(cell)
        cell = ""
      } else if character == "\r\n" {
        rows.append(row + [cell])
        (row, cell) = ([], "")
      } else {
        cell.append(character)
      }
    }
    return rows
  }
}
