import CXLSXWriter
import Conference

/// Writes a table into a tab of a workbook.
struct WorksheetWriter: TableSink {
  private let sheet: UnsafeMutablePointer<lxw_worksheet>
  private let formats: WorksheetFormats
  private var row: UInt32 = 0
  private var column: UInt16 = 0
  /// The longest text of each column, in characters.
  private var widths: [Int] = []
  /// Whether the row names the columns of those below it.
  private var isHeader = false
  /// The rows of the first such row and of what is below it, up to an empty row; and how many columns they have.
  private var table: (header: UInt32, end: UInt32, columns: UInt16)?
  /// Whether something did not fit.
  private(set) var isFull = false

  init(_ sheet: UnsafeMutablePointer<lxw_worksheet>, _ formats: WorksheetFormats) {
    self.sheet = sheet
    self.formats = formats
  }

  mutating func cell(_ text: String) {
    var text = plain(text)
    // Excel holds so much in a cell; what is longer is no table.
    if text.utf16.count > 32_000 { text = String(text.prefix(16_000)) + "…" }
    if !text.isEmpty { note(worksheet_write_string(sheet, row, column, text, format)) }
    advance(text.utf8.count < 8 ? text.utf8.count : text.count)
  }

  mutating func cell(_ number: Int) {
    note(worksheet_write_number(sheet, row, column, Double(number), format))
    advance(4)
  }

  mutating func cell(_ date: CalendarDate, _ text: String) {
    // Excel counts days from the end of 1899, and takes 1900 for a leap year.
    note(worksheet_write_number(sheet, row, column, Double(date.dayNumber - 693_899), formats.date))
    advance(text.count)
  }

  mutating func cell(_ time: TimeOfDay) {
    note(worksheet_write_number(sheet, row, column, Double(time.minutes) / 1440, formats.time))
    advance(5)
  }

  mutating func beginHeader() { isHeader = true }

  mutating func endRow() {
    if isHeader, table == nil {
      table = (row, row, column)
    } else if let known = table, known.end + 1 == row, column > 0 {
      table?.end = row
    }
    row += 1
    column = 0
    isHeader = false
  }

  /// Sets what holds for the whole tab.
  func finish(_ table: TableSheet, _ content: SheetContent) {
    for (column, width) in widths.enumerated() {
      let column = UInt16(column)
      _ = worksheet_set_column(sheet, column, column, Double(min(max(width + 2, 6), 44)), nil)
    }
    worksheet_set_landscape(sheet)
    worksheet_set_paper(sheet, 9)
    worksheet_fit_to_pages(sheet, 1, 0)
    worksheet_set_margins(sheet, 0.5, 0.5, 0.7, 0.6)
    let event = content.scenario.event.name(content.options.language)
    _ = worksheet_set_header(sheet, "&L&B" + escaped(table.title, 80) + "&R" + escaped(event, 100))
    _ = worksheet_set_footer(sheet, "&R&P / &N")
    guard let (header, end, columns) = self.table, columns > 0 else { return }
    worksheet_freeze_panes(sheet, header + 1, 0)
    _ = worksheet_repeat_rows(sheet, header, header)
    _ = worksheet_autofilter(sheet, header, 0, max(end, header + 1), columns - 1)
  }

  private var format: UnsafeMutablePointer<lxw_format>? { isHeader ? formats.header : formats.body }

  private mutating func advance(_ width: Int) {
    let index = Int(column)
    if index == widths.count { widths.append(width) } else { widths[index] = max(widths[index], width) }
    if column < .max { column += 1 } else { isFull = true }
  }

  private mutating func note(_ code: lxw_error) {
    if code != LXW_NO_ERROR { isFull = true }
  }

  /// A text inside a header, where an ampersand begins a command; at most so many characters.
  private func escaped(_ text: String, _ length: Int) -> String {
    String(plain(text).prefix(length)).split(separator: "&", omittingEmptySubsequences: false).joined(separator: "&&")
  }
}
