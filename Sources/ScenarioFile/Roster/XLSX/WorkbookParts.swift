/// The sheets of a workbook, as `xl/workbook.xml` lists them.
final class WorkbookPart: XMLHandler {
  /// Names and relations of the sheets that are not hidden.
  private(set) var sheets: [(name: String, relation: String)] = []
  /// Whether days are counted from 1904.
  private(set) var countsFrom1904 = false
  var failure: String? { nil }

  func start(_ name: XMLName, _ attributes: XMLAttributes) {
    if name == "sheet", attributes["state"] ?? "visible" == "visible" {
      sheets.append((attributes["name"] ?? "", attributes["id"] ?? ""))
    } else if name == "workbookPr" {
      countsFrom1904 = ["1", "true"].contains(attributes["date1904"] ?? "")
    }
  }

  func end(_ name: XMLName) {}
  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}

/// Which part a relation leads to, as `xl/_rels/workbook.xml.rels` lists them.
final class RelationsPart: XMLHandler {
  private(set) var targets: [String: String] = [:]
  var failure: String? { nil }

  func start(_ name: XMLName, _ attributes: XMLAttributes) {
    guard name == "Relationship", let id = attributes["Id"], let target = attributes["Target"] else { return }
    targets[id] = target.hasPrefix("/") ? String(target.dropFirst()) : "xl/" + target
  }

  func end(_ name: XMLName) {}
  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}

/// The texts that cells refer to by their position, as `xl/sharedStrings.xml` lists them. Phonetic guides are left out.
final class SharedStringsPart: XMLHandler {
  private(set) var strings: [String] = []
  private(set) var failure: String?
  private var bytes: [UInt8] = []
  private var isText = false
  private var isPhonetic = false

  func start(_ name: XMLName, _ attributes: XMLAttributes) {
    if name == "si" { bytes.removeAll(keepingCapacity: true) }
    if name == "rPh" { isPhonetic = true }
    if name == "t" { isText = !isPhonetic }
  }

  func end(_ name: XMLName) {
    if name == "t" { isText = false }
    if name == "rPh" { isPhonetic = false }
    if name == "si" {
      // Without white space around it, so that cells which refer to it need no copy.
      strings.append(String(decoding: bytes, as: UTF8.self).trimmed)
      if strings.count > 2_000_000 { failure = "has more texts than any roster" }
    }
  }

  func text(_ text: UnsafeBufferPointer<UInt8>) {
    if isText { bytes.append(contentsOf: text) }
  }
}

/// Which styles of cells show a date or a time, as `xl/styles.xml` tells.
final class StylesPart: XMLHandler {
  /// By the position of the style.
  private(set) var isDate: [Bool] = []
  var failure: String? { nil }
  private var codes: [Int: Bool] = [:]
  private var isInCellStyles = false

  func start(_ name: XMLName, _ attributes: XMLAttributes) {
    if name == "numFmt", let id = attributes["numFmtId"].flatMap({ Int($0) }) {
      codes[id] = attributes["formatCode"].map(StylesPart.isDate)
    } else if name == "cellXfs" {
      isInCellStyles = true
    } else if name == "xf", isInCellStyles {
      let id = attributes["numFmtId"].flatMap { Int($0) } ?? 0
      isDate.append(codes[id] ?? StylesPart.dates.contains(id))
    }
  }

  func end(_ name: XMLName) {
    if name == "cellXfs" { isInCellStyles = false }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}

  /// The formats of dates and times that every edition of Excel has.
  private static let dates: Set<Int> = Set(14...22).union(27...36).union(45...47).union(50...58)

  /// Whether a format has letters of days or hours outside of quotes, colours and conditions.
  static func isDate(_ code: String) -> Bool {
    var isQuoted = false
    var isBracketed = false
    var bracket = ""
    var isEscaped = false
    for character in code.lowercased() {
      if isEscaped {
        isEscaped = false
      } else if character == "\"" {
        isQuoted.toggle()
      } else if isQuoted {
        continue
      } else if character == "\\" || character == "_" || character == "*" {
        isEscaped = true
      } else if character == "[" {
        (isBracketed, bracket) = (true, "")
      } else if character == "]" {
        isBracketed = false
        // Hours, minutes and seconds that go on counting beyond a day.
        if !bracket.isEmpty, bracket.allSatisfy({ "hms".contains($0) }) { return true }
      } else if isBracketed {
        bracket.append(character)
      } else if "ydhs".contains(character) || character == "m" {
        return true
      } else if character == ";" {
        // The formats of negative numbers and texts say nothing more.
        return false
      }
    }
    return false
  }
}
