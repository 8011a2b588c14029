import Conference
import Testing

@testable import ScenarioFile

struct WorkbookRosterTests {
  @Test func `texts of every kind are read`() {
    let result = Imported(
      Workbook([
        ["id", .inline("name"), "sector", "Country"],
        ["a", .inline("ნინო & Zoë"), .formula("B1", value: "police"), "Albania"],
        [.number("7"), .none, "courts", .none],
        [.number("1.5E1"), .formula("=1+1", value: "=Jo"), "courts"],
      ]))
    #expect(result.problems.isEmpty)
    #expect(result.delegates == ["a | ნინო & Zoë | police | alb", "7 | courts", "15 | =Jo | courts"])
  }

  @Test func `dates and times are days and fractions of a day, since 1900 or 1904`() {
    let rows: [[Workbook.Value]] = [["id", "sector", "arrives", "leaves"]]
    let since1900 = Imported(
      Workbook(rows + [["a", "police", .number("43601.385416666664", style: 1), .number("43602.5", style: 3)]]))
    #expect(since1900.delegates == ["a | police | thu 09:15–fri 12:00"])
    let since1904 = Imported(
      Workbook(
        rows + [["a", "police", .number("42139.385416666664", style: 1), .number("42140", style: 1)]],
        countsFrom1904: true))
    #expect(since1904.delegates == ["a | police | thu 09:15–fri 17:00"])
    let plain = Imported(Workbook(rows + [["a", "police", .number("43601.4"), .number("0.5", style: 2)]]))
    #expect(
      plain.problems == [
        "r.xlsx:2:3 '43601.4' is not a day and a time; write them as thu 11:15",
        "r.xlsx:2:4 a time without a day; write thu 12:00",
      ])
  }

  @Test(arguments: [
    (0.0, "00:00"), (0.5, "12:00"), (0.999_99, "23:59:59"), (1, "1900-01-01"), (59, "1900-02-28"), (61, "1900-03-01"),
    (43_601, "2019-05-16"), (43_601.385_416_666_7, "2019-05-16 09:15"), (36_585, "2000-02-29"),
    (2_958_465, "9999-12-31"),
  ]) func `a serial number is the day that Excel shows`(serial: Double, shown: String) {
    #expect(ExcelDate.text(serial, countsFrom1904: false) == shown)
  }

  @Test(arguments: [
    ("yyyy\\-mm\\-dd", true), ("h:mm AM/PM", true), ("[h]:mm", true), ("[$-409]d mmm", true), ("0.00", false),
    ("General", false),
    ("#,##0 \"days\"", false), ("[Red]0;-0", false), ("0\\d", false), ("@", false), ("0_h", false),
  ]) func `a format shows dates, or it does not`(code: String, shows: Bool) {
    #expect(StylesPart.isDate(code) == shows)
  }

  @Test func `merged cells each hold what they show`() {
    let result = Imported(
      Workbook(
        [
          ["id", "name", "sector", "Country"], ["a", "Jo", "police", "Ukraine"], ["b", "Al", "courts"],
          ["c", "Bo", .none, "Albania"],
        ],
        merged: ["D2:D3", "C3:C4"]))
    #expect(result.delegates == ["a | Jo | police | ukr", "b | Al | courts | ukr", "c | Bo | courts | alb"])
  }

  @Test func `the first visible sheet with something in it counts`() {
    let result = Imported(
      Workbook(sheets: [
        .init(name: "Hidden", rows: [["id", "sector"], ["x", "police"]], isHidden: true),
        .init(name: "Empty", rows: []),
        .init(name: "People", rows: [["id", "sector"], ["a", "police"]]),
      ]))
    #expect(result.delegates == ["a | police"])
  }

  @Test func `every cell that says nothing usable is reported at its row and column`() {
    let result = Imported(
      Workbook([
        ["id", "sector", "name"], ["a", .error("#N/A"), "Jo"], ["b", "police", .formula("A1", value: nil)],
        ["c", .truth(true), .raw("<c r=\"C4\" t=\"s\"><v>99</v></c>")],
        ["d", "police", .raw("<c r=\"C5\"><f>A1</f><v></v></c>")], ["e", "police", .formula("A1", value: "")],
      ]))
    #expect(
      result.problems == [
        "r.xlsx:2:2 the error #N/A; put the value right, or clear the cell",
        "r.xlsx:3:3 a formula without its value; open the workbook in a spreadsheet and save it",
        "r.xlsx:4:2 sector 'true' is not declared; the sectors are 'courts' and 'police'",
        "r.xlsx:4:3 a text that the workbook does not have; open it in a spreadsheet and save it",
        "r.xlsx:5:3 a formula without its value; open the workbook in a spreadsheet and save it",
      ])
  }

  @Test func `a workbook serves as the roster of a scenario`() throws {
    let sample = Sample(delegates: "roster: lists/people.xlsx")
    let workbook = Workbook([["Prénom", "Nom", "Secteur", "Pays"], ["Jo", "Doe", "police", "alb"]])
    let source = ScenarioSource(
      main: "test.yaml", files: ["test.yaml": Array(sample.yaml.utf8), "lists/people.xlsx": workbook.bytes])
    let delegates = try decode(source).delegates
    #expect(delegates.map(\.id) == ["alb-1"] && delegates.map(\.name) == ["Jo Doe"])
    let columns = try decodeWithConflicts(source).rosters.first?.columns
    #expect(columns?.map(\.meaning) == ["first name", "last name", "sector", "delegation"])
  }

  private static let header = "<workbook xmlns:r=\"r\"><sheets><sheet name=\"s\" r:id=\"a\"/></sheets></workbook>"
  private static let relations = "<Relationships><Relationship Id=\"a\" Target=\"/xl/s.xml\"/></Relationships>"

  private func problems(
    sheet: [UInt8], claimed: UInt32? = nil, flags: UInt16 = 0, header: String = WorkbookRosterTests.header
  ) -> [String] {
    let parts = [
      ("xl/workbook.xml", Array(header.utf8)), ("xl/_rels/workbook.xml.rels", Array(Self.relations.utf8)),
      ("xl/s.xml", sheet),
    ]
    return Imported([("r.xlsx", ZIP.archive(parts, claimed: claimed, flags: flags))]).problems
  }

  @Test func `a bomb that says how much it unpacks to is not unpacked`() {
    #expect(
      problems(sheet: Array("<worksheet/>".utf8), claimed: 300 << 20) == [
        "r.xlsx:1:1 'xl/workbook.xml' unpacks to 300 MB; a roster has at most 128"
      ])
  }

  @Test func `a bomb that lies is left when it has grown too far`() {
    let sheet = Array("<worksheet>".utf8) + [UInt8](repeating: 0x20, count: 130 << 20)
    #expect(
      problems(sheet: sheet, claimed: 1000) == [
        "r.xlsx:1:1 'xl/s.xml' unpacks to more than 128 MB, which no roster does; the file was not read"
      ])
  }

  @Test func `entities that multiply are refused where they are declared`() {
    let bomb = """
      <!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]><worksheet><sheetData><row><c t="str"><v>&b;</v></c></row></sheetData></worksheet>
      """
    #expect(
      problems(sheet: Array(bomb.utf8)) == [
        "r.xlsx:1:1 'xl/s.xml' declares a document type, which no workbook does; the file was not read"
      ])
    #expect(problems(sheet: [], header: bomb).first?.contains("'xl/workbook.xml' declares a document type") == true)
  }

  @Test func `what is damaged, encrypted or no workbook is told so`() {
    #expect(problems(sheet: Array("<worksheet><sheetData>".utf8)).first?.contains("'xl/s.xml' cannot be read") == true)
    #expect(problems(sheet: [], flags: 1) == ["r.xlsx:1:1 the workbook has a password; save it without one"])
    let empty = Imported([("r.xlsx", ZIP.archive([("a.txt", [1])]))])
    #expect(empty.problems == ["r.xlsx:1:1 this is no Excel workbook; save it as .xlsx or CSV"])
    let wide = "<worksheet><sheetData><row r=\"1\"><c r=\"XFD1\" t=\"str\"><v>x</v></c></row></sheetData></worksheet>"
    #expect(problems(sheet: Array(wide.utf8)).first?.contains("column 16384; a roster has at most 1000") == true)
  }

  @Test(arguments: 0..<60) func `a workbook that was damaged anywhere never crashes`(seed: Int) {
    var random = SplitMix64(seed: seed)
    var bytes = Workbook([["id", "sector"], ["a", "police"], ["b", .number("43601", style: 1)]]).bytes
    for _ in 0...(seed % 4) {
      bytes[Int(random.next() % UInt64(bytes.count))] = UInt8(truncatingIfNeeded: random.next())
    }
    if seed % 3 == 0 { bytes.removeLast(Int(random.next() % UInt64(bytes.count))) }
    let result = Imported([("r.xlsx", bytes)])
    #expect(!result.delegates.isEmpty || !result.problems.isEmpty, "seed \(seed)")
  }
}
