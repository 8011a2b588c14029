import CZlib

/// A workbook as a spreadsheet would save it, for the tests of the reader.
struct Workbook {
  enum Value {
    case none
    /// A text of its own, in runs as rich text has them.
    case inline(String)
    /// A text of the table that all cells share.
    case shared(String)
    /// A number; style 1 is a date, 2 a time, 3 a date as somebody made it up, 0 nothing.
    case number(String, style: Int = 0)
    case formula(String, value: String?)
    case truth(Bool)
    case error(String)
    /// A cell as it is.
    case raw(String)
  }

  struct Sheet {
    var name = "Sheet1"
    var rows: [[Value]]
    var isHidden = false
    var merged: [String] = []
    /// Put in the place of everything.
    var xml: String?
  }

  var sheets: [Sheet]
  var countsFrom1904 = false

  init(_ rows: [[Value]], countsFrom1904: Bool = false, merged: [String] = []) {
    sheets = [Sheet(rows: rows, merged: merged)]
    self.countsFrom1904 = countsFrom1904
  }

  init(sheets: [Sheet]) {
    self.sheets = sheets
  }

  var bytes: [UInt8] { ZIP.archive(parts.map { ($0.0, Array($0.1.utf8)) }) }

  private var parts: [(String, String)] {
    var shared: [String] = []
    let contents = sheets.map { sheet in sheet.xml ?? xml(sheet, &shared) }
    let list = sheets.enumerated().map { index, sheet in
      "<sheet name=\"\(sheet.name)\" sheetId=\"\(index + 1)\"\(sheet.isHidden ? " state=\"hidden\"" : "") r:id=\"rId\(index + 1)\"/>"
    }
    let relations = sheets.indices.map {
      "<Relationship Id=\"rId\($0 + 1)\" Type=\"t\" Target=\"worksheets/s\($0 + 1).xml\"/>"
    }
    let workbook = """
      <workbook xmlns:r="r"><workbookPr\(countsFrom1904 ? " date1904=\"1\"" : "")/><sheets>\(list.joined())</sheets></workbook>
      """
    let styles = """
      <styleSheet><numFmts><numFmt numFmtId="164" formatCode="[$-409]dddd&quot;, at &quot;hh:mm;@"/></numFmts>
      <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
      <cellXfs><xf numFmtId="0"/><xf numFmtId="22"/><xf numFmtId="20"/><xf numFmtId="164"/></cellXfs></styleSheet>
      """
    return [
      ("xl/workbook.xml", workbook),
      ("xl/_rels/workbook.xml.rels", "<Relationships>\(relations.joined())</Relationships>"),
      ("xl/styles.xml", styles),
      (
        "xl/sharedStrings.xml",
        "<sst>\(shared.map { "<si><t>\(escaped($0))</t><rPh><t>aside</t></rPh></si>" }.joined())</sst>"
      ),
    ] + contents.enumerated().map { ("xl/worksheets/s\($0 + 1).xml", $1) }
  }

  private func xml(_ sheet: Sheet, _ shared: inout [String]) -> String {
    var rows = ""
    for (row, values) in sheet.rows.enumerated() {
      rows += "<row r=\"\(row + 1)\">"
      for (column, value) in values.enumerated() {
        rows += cell(value, "\(Character(Unicode.Scalar(UInt8(65 + column))))\(row + 1)", &shared)
      }
      rows += "</row>"
    }
    let merged = sheet.merged.map { "<mergeCell ref=\"\($0)\"/>" }.joined()
    return "<worksheet><sheetData>\(rows)</sheetData><mergeCells>\(merged)</mergeCells></worksheet>"
  }

  private func cell(_ value: Value, _ place: String, _ shared: inout [String]) -> String {
    switch value {
    case .none: return ""
    case .inline(let text):
      return
        "<c r=\"\(place)\" t=\"inlineStr\"><is><r><t>\(escaped(String(text.prefix(1))))</t></r><r><t>\(escaped(String(text.dropFirst())))</t></r></is></c>"
    case .shared(let text):
      let index = shared.firstIndex(of: text) ?? shared.count
      if index == shared.count { shared.append(text) }
      return "<c r=\"\(place)\" t=\"s\"><v>\(index)</v></c>"
    case .number(let text, let style): return "<c r=\"\(place)\" s=\"\(style)\"><v>\(text)</v></c>"
    case .formula(let formula, let value):
      return "<c r=\"\(place)\" t=\"str\"><f>\(escaped(formula))</f>\(value.map { "<v>\(escaped($0))</v>" } ?? "")</c>"
    case .truth(let flag): return "<c r=\"\(place)\" t=\"b\"><v>\(flag ? 1 : 0)</v></c>"
    case .error(let text): return "<c r=\"\(place)\" t=\"e\"><v>\(text)</v></c>"
    case .raw(let xml): return xml
    }
  }

  private func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
  }
}

extension Workbook.Value: ExpressibleByStringLiteral {
  init(stringLiteral value: String) { self = value.isEmpty ? .none : .shared(value) }
}

/// ZIP archives, honest and not.
enum ZIP {
  /// An archive of deflated files.
  ///
  /// - Parameters:
  ///   - claimed: what the archive says a file unpacks to, if not the truth.
  ///   - flags: of every file; 1 is encryption.
  static func archive(_ files: [(name: String, contents: [UInt8])], claimed: UInt32? = nil, flags: UInt16 = 0)
    -> [UInt8]
  {
    var archive: [UInt8] = []
    var directory: [UInt8] = []
    for (name, contents) in files {
      let packed = deflated(contents)
      let place = UInt32(archive.count)
      let common =
        bytes(UInt16(20)) + bytes(flags) + bytes(UInt16(8)) + bytes(UInt32(0)) + bytes(UInt32(0))
        + bytes(UInt32(packed.count)) + bytes(claimed ?? UInt32(contents.count)) + bytes(UInt16(name.utf8.count))
        + bytes(UInt16(0))
      archive += bytes(UInt32(0x0403_4B50)) + common + Array(name.utf8) + packed
      directory +=
        bytes(UInt32(0x0201_4B50)) + bytes(UInt16(20)) + common + bytes(UInt16(0)) + bytes(UInt16(0))
        + bytes(UInt16(0)) + bytes(UInt32(0)) + bytes(place) + Array(name.utf8)
    }
    let end =
      bytes(UInt32(0x0605_4B50)) + bytes(UInt32(0)) + bytes(UInt16(files.count)) + bytes(UInt16(files.count))
      + bytes(UInt32(directory.count)) + bytes(UInt32(archive.count)) + bytes(UInt16(0))
    return archive + directory + end
  }

  /// A raw deflate stream: what zlib writes, without its head and checksum.
  private static func deflated(_ contents: [UInt8]) -> [UInt8] {
    var length = compressBound(UInt(contents.count))
    var packed = [UInt8](repeating: 0, count: Int(length))
    _ = compress(&packed, &length, contents, UInt(contents.count))
    return Array(packed[2..<(Int(length) - 4)])
  }

  private static func bytes<Number: FixedWidthInteger>(_ number: Number) -> [UInt8] {
    withUnsafeBytes(of: number.littleEndian) { Array($0) }
  }
}
