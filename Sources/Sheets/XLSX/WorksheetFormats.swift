import CXLSXWriter
import Conference

/// How cells look.
struct WorksheetFormats {
  let header: UnsafeMutablePointer<lxw_format>?
  let body: UnsafeMutablePointer<lxw_format>?
  /// Days as the sheets write them, in the language of the sheets whatever that of the spreadsheet.
  let date: UnsafeMutablePointer<lxw_format>?
  let time: UnsafeMutablePointer<lxw_format>?

  /// Formats of a workbook, which owns them.
  init(_ book: UnsafeMutablePointer<lxw_workbook>, _ language: Language) {
    header = workbook_add_format(book)
    body = workbook_add_format(book)
    date = workbook_add_format(book)
    time = workbook_add_format(book)
    if let header {
      format_set_bold(header)
      format_set_text_wrap(header)
      format_set_align(header, UInt8(LXW_ALIGN_VERTICAL_BOTTOM.rawValue))
      format_set_bottom(header, UInt8(LXW_BORDER_THIN.rawValue))
      format_set_bg_color(header, 0xE8_F0_F6)
    }
    if let body { format_set_text_wrap(body) }
    for format in [body, date, time] { format.map { format_set_align($0, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue)) } }
    if let date, let time {
      let locale =
        switch language {
        case .english: "[$-809]"
        case .french: "[$-40C]"
        case .german: "[$-407]"
        }
      format_set_num_format(date, locale + "ddd d mmm")
      format_set_num_format(time, "hh:mm")
      // Numbers stand on the right, which is where no text beside them does.
      for format in [date, time] { format_set_align(format, UInt8(LXW_ALIGN_LEFT.rawValue)) }
    }
  }
}
