import Conference

/// Reads the first visible sheet of an Excel workbook that has something in it.
///
/// Cells are what they show: dates and times as `2019-05-16 09:15`, formulas as their values, merged cells as if each held what
/// they show. Rows and columns count as in the spreadsheet, so that row 7, column 3 is its cell C7.
///
/// Source: ECMA-376, Office Open XML, part 1.
enum XLSXReader {
  /// The table, or nil when there is none, which is reported.
  static func table(_ bytes: [UInt8], file: String, findings: Findings) -> Table? {
    let start = Location(file: file, line: 1, column: 1)
    do throws(ZIPArchive.Failure) {
      guard let sheet = try firstSheet(ZIPArchive(bytes)) else {
        findings.error("the roster is empty; begin with a line of column names", at: start)
        return nil
      }
      for problem in sheet.problems {
        findings.error(problem.text, at: Location(file: file, line: problem.row, column: problem.column))
      }
      return try table(sheet, file: file)
    } catch {
      findings.error(error.text, at: start)
      return nil
    }
  }

  private static func firstSheet(_ archive: ZIPArchive) throws(ZIPArchive.Failure) -> SheetPart? {
    guard archive.has("xl/workbook.xml") else {
      throw ZIPArchive.Failure(text: "this is no Excel workbook; save it as .xlsx or CSV")
    }
    let workbook = WorkbookPart()
    try readXML("xl/workbook.xml", of: archive, with: workbook)
    let relations = RelationsPart()
    try readXML("xl/_rels/workbook.xml.rels", of: archive, with: relations)
    let strings = SharedStringsPart()
    if archive.has("xl/sharedStrings.xml") { try readXML("xl/sharedStrings.xml", of: archive, with: strings) }
    let styles = StylesPart()
    if archive.has("xl/styles.xml") { try readXML("xl/styles.xml", of: archive, with: styles) }
    var read: Set<String> = []
    for sheet in workbook.sheets {
      // Sheets may share a part, though no program makes them do so.
      guard let target = relations.targets[sheet.relation], archive.has(target), read.insert(target).inserted else {
        continue
      }
      let part = SheetPart(
        strings: strings.strings, isDate: styles.isDate, countsFrom1904: workbook.countsFrom1904)
      try readXML(target, of: archive, with: part)
      if !part.rows.isEmpty || !part.problems.isEmpty { return part }
    }
    return nil
  }

  /// The table of the rows, every one as wide as the widest: what is missing in a spreadsheet is empty.
  private static func table(_ sheet: SheetPart, file: String) throws(ZIPArchive.Failure) -> Table? {
    var rows = sheet.rows.sorted { $0.number < $1.number }
    let filled = fill(sheet.merged, in: &rows)
    guard filled <= Limits.workbookCells else {
      throw ZIPArchive.Failure(text: "the workbook has more merged cells than any roster")
    }
    guard let head = rows.first else { return nil }
    let width = 1 + (rows.lazy.flatMap(\.values).map(\.column).max() ?? 0)
    let headWidth = 1 + (head.values.map(\.column).max() ?? 0)
    func cells(_ row: (number: Int, values: [SheetPart.Value])) -> [Cell] {
      let last = 1 + (row.values.map(\.column).max() ?? 0)
      var cells = (0..<min(width, max(last, headWidth))).map { column in
        Cell(text: "", place: Location(file: file, line: row.number, column: column + 1))
      }
      for value in row.values { cells[value.column].text = value.text }
      return cells
    }
    return Table(header: cells(head), rows: rows.dropFirst().map(cells))
  }

  /// Gives every cell of a merged range what its first one shows.
  ///
  /// - Returns: how many cells that were; it stops where they are too many.
  private static func fill(
    _ ranges: [(rows: ClosedRange<Int>, columns: ClosedRange<Int>)],
    in rows: inout [(number: Int, values: [SheetPart.Value])]
  ) -> Int {
    var used: [Int: Set<Int>] = [:]
    var filled = 0
    for range in ranges where range.columns.count <= 100 {
      let first = start(of: range.rows, in: rows)
      guard first < rows.count, rows[first].number == range.rows.lowerBound,
        let text = rows[first].values.first(where: { $0.column == range.columns.lowerBound })?.text
      else { continue }
      // Rows that say nothing else stay blank: only what is merged reaches into them.
      for index in first..<rows.count {
        guard range.rows.contains(rows[index].number) else { break }
        for column in range.columns
        where used[index, default: Set(rows[index].values.map(\.column))].insert(column).inserted {
          rows[index].values.append(SheetPart.Value(column: column, text: text))
          filled += 1
        }
        if filled > Limits.workbookCells { return filled }
      }
    }
    return filled
  }

  /// The first row that is not before a range; rows are sorted.
  private static func start(of range: ClosedRange<Int>, in rows: [(number: Int, values: [SheetPart.Value])]) -> Int {
    var (low, high) = (0, rows.count)
    while low < high {
      let middle = (low + high) / 2
      if rows[middle].number < range.lowerBound { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
