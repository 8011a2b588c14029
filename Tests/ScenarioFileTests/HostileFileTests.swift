import Conference
import ScenarioFile
import Testing

/// Small files that ask for much: each is refused for what it is. That it takes neither minutes nor gigabytes, Benchmarks/hardening measures.
struct HostileFileTests {
  @Test func `an alias of a list is no key, whatever it would come to`() {
    let small = "a: &a [x, x]\n"
    expectDiagnostics(
      Sample(whole: small + "? 1️⃣*a\n: 1\n"),
      ["1️⃣": "an alias of a list or mapping where a key belongs; keys are texts"])
    expectDiagnostics(
      Sample(whole: small + "1️⃣*a : 1\n"),
      ["1️⃣": "an alias of a list or mapping where a key belongs; keys are texts"])
    expectDiagnostics(
      Sample(whole: "a: {1️⃣[1, 2]: 3}\n"), ["1️⃣": "a list or mapping where a key belongs; keys are texts"])
  }

  @Test func `aliases come to no more than so many values`() {
    for rest in ["sessions: *h\n", "? *h\n: 1\n"] {
      #expect(
        diagnostics(of: Sample(whole: bomb + rest)) == [
          "test.yaml:5:36 aliases stand for more than 100,000 values; write out what is meant"
        ])
    }
  }

  @Test func `an alias that stands for little is read`() {
    let sample = Sample(rooms: "- {id: room-8, seats: &many 8}\n- {id: room-9, seats: *many}")
    #expect(diagnostics(of: sample) == [])
  }

  @Test func `values are nested only so deep`() {
    let deep = String(repeating: "[", count: 200) + String(repeating: "]", count: 200)
    #expect(diagnostics(of: Sample(whole: "a: \(deep)\n")) == ["test.yaml:1:103 values are nested more than 100 deep"])
  }

  @Test func `of very many problems some are told, and how many more there are`() {
    let roster = "id,sector\n" + (0..<1304).map { "d\($0),nowhere\($0)\n" }.joined()
    let found = diagnostics(of: Sample(roster: roster))
    #expect(found.count == 101)
    #expect(found.last?.hasSuffix(" and 1,204 more; put these right first") == true, "\(found.last ?? "")")
  }

  @Test func `a message that quotes a whole file is cut in the middle`() {
    let found = diagnostics(of: Sample(roster: "id,sector\nd1,\(String(repeating: "x", count: 100_000))\n"))
    #expect(found.count == 1)
    #expect(found[0].count < 700 && found[0].contains("xxx … xxx"), "\(found)")
  }

  @Test func `what cannot be seen is no part of a name`() {
    expectDiagnostics(
      Sample(
        rooms:
          "- {id: 1️⃣\"room\u{200B}8\", seats: 8}\n- {id: 2️⃣\"room\\e[2J\", seats: 8}\n- {id: 3️⃣\"\u{202E}8-moor\", seats: 4}",
        sessions: "- {id: w1, kind: workshop, minutes: 90}"),
      [
        "1️⃣":
          "'room\\u{200B}8' cannot be a name, because of the invisible \\u{200B} in it; use letters, digits, - _ and .",
        "2️⃣":
          "'room\\u{1B}[2J' cannot be a name, because of the invisible \\u{1B} in it; use letters, digits, - _ and .",
        "3️⃣":
          "'\\u{202E}8-moor' cannot be a name, because of the invisible \\u{202E} in it; use letters, digits, - _ and .",
      ])
  }

  @Test func `what cannot be seen in a text is written out, and a text is one line`() throws {
    let event = Sample().event.replacing("name: Test", with: "name: \"A\\nB\\e[2J\u{202E}C\\tD\"")
    let sample = Sample(
      event: event, roster: "id,name,sector\nd1,\"Jo\u{2028}Ann\u{200B}\",police\nd2,می\u{200C}خواهم,police\n")
    let scenario = try decode(ScenarioSource(main: sample.main, files: sample.bytes))
    #expect(scenario.event.name() == "A B\\u{1B}[2J\\u{202E}C D")
    #expect(scenario.delegates.map(\.name) == ["Jo Ann\\u{200B}", "می\u{200C}خواهم"])
  }

  @Test func `a quote that is never closed is told once, also before a very long rest`() {
    let rest = String(repeating: "a,b,c;d|e\n", count: 3_000)
    #expect(
      diagnostics(of: Sample(roster: "id,sector\n\"d1,police\n" + rest)).filter { $0.contains("never closed") } == [
        "roster.csv:2:1 a quote that is never closed; add one at the end of the cell"
      ])
  }

  @Test func `a table has no more columns, and a cell no more items and text, than so many`() {
    let columns = (0..<20_000).map { "c\($0)" }.joined(separator: ",")
    #expect(
      diagnostics(of: Sample(roster: "id,sector,\(columns)\nd1,police\n")) == [
        "roster.csv:1:4891 more than 1,000 columns; no roster has so many"
      ])
    let items = (0..<100_000).map { "\($0 % 10)" }.joined(separator: ";")
    #expect(
      diagnostics(of: Sample(roster: "id,sector,languages\nd1,police,\(items)\n")) == [
        "roster.csv:2:11 a cell with 199,999 bytes of text; at most 131,068 are read"
      ])
    let fewer = (0..<1001).map { "\($0 % 10)" }.joined(separator: ";")
    #expect(
      diagnostics(of: Sample(roster: "id,sector,languages\nd1,police,\(fewer)\n")) == [
        "roster.csv:2:11 a cell that lists 1,001 things; at most 1,000 are read"
      ])
  }

  @Test(arguments: workbooks)
  func `a workbook that unpacks to gigabytes is refused`(title: String, workbook: Workbook, problem: String) {
    #expect(Imported([("r.xlsx", workbook.bytes)]).problems == [problem], "\(title)")
  }

  static let workbooks: [(String, Workbook, String)] = [
    (
      "one cell in column 1000 of each of 20,000 rows",
      sheet(
        (1...20_000).map { "<row r=\"\($0)\"><c r=\"ALL\($0)\" t=\"inlineStr\"><is><t>x</t></is></c></row>" }.joined()),
      "r.xlsx:1:1 'xl/worksheets/s1.xml' has more than 3,000,000 cells, empty ones before the last of a row included"
    ),
    (
      "1,000 rows under 5,000 merged ranges that overlap",
      sheet(
        (1...1000).map { "<row r=\"\($0)\"><c r=\"A\($0)\" t=\"inlineStr\"><is><t>x</t></is></c></row>" }.joined(),
        merged: (1...5000).map { "<mergeCell ref=\"A1:CV\(1000 - $0 % 7)\"/>" }.joined()),
      "r.xlsx:1:1 'xl/worksheets/s1.xml' has more merged cells than any roster"
    ),
    (
      "an attribute of 3 MB",
      sheet("<row r=\"1\" x=\"\(String(repeating: "y", count: 3 << 20))\"/>"),
      "r.xlsx:1:1 'xl/worksheets/s1.xml' has an element or attribute of more than 1 MB; the file was not read"
    ),
    (
      "elements within elements", sheet(String(repeating: "<x>", count: 200) + String(repeating: "</x>", count: 200)),
      "r.xlsx:1:1 'xl/worksheets/s1.xml' nests its elements more than 100 deep"
    ),
  ]

  private static func sheet(_ rows: String, merged: String = "") -> Workbook {
    let merges = merged.isEmpty ? "" : "<mergeCells>\(merged)</mergeCells>"
    return Workbook(
      sheets: [Workbook.Sheet(rows: [], xml: "<worksheet><sheetData>\(rows)</sheetData>\(merges)</worksheet>")])
  }

  /// Lists of ten of the list before: the last comes to a hundred million values.
  private var bomb: String {
    var text = "a: &a [x, x, x, x, x, x, x, x, x, x]\n"
    for (name, before) in zip("bcdefgh", "abcdefg") {
      text += "\(name): &\(name) [" + Array(repeating: "*\(before)", count: 10).joined(separator: ", ") + "]\n"
    }
    return text
  }

  private func diagnostics(of sample: Sample) -> [String] {
    do throws(InvalidScenarioFile) {
      _ = try decode(ScenarioSource(main: sample.main, files: sample.bytes))
      return []
    } catch {
      return error.diagnostics.map { $0.description.replacing(": error:", with: "") }
    }
  }
}

extension Sample {
  var bytes: [String: [UInt8]] { Dictionary(uniqueKeysWithValues: files.map { ($0, Array($1.utf8)) }) }
}
