import CXLSXWriter
import Foundation

/// Tables as an Excel workbook, a tab for each.
///
/// Every tab prints on A4, landscape, as wide as the page, the names of its columns on each page; on screen they stay in sight
/// and filter what is below. Days and times are dates, so that they sort; texts are written as texts, so none is computed.
///
/// libxlsxwriter writes to a path: it is given that of a file in memory, so that names of people are on no disk before they belong there.
func workbook(_ path: String, _ sheets: [TableSheet], _ content: SheetContent) throws(SheetError) -> SheetFile {
  let memory = try MemoryFile()
  guard let book = workbook_new(memory.path) else { throw .system("the library that writes workbooks has no memory") }
  var problem: SheetError?
  setProperties(book, content)
  let formats = WorksheetFormats(book, content.options.language)
  var names = TabNames()
  for sheet in sheets {
    guard let tab = workbook_add_worksheet(book, names.name(for: sheet.title)) else {
      problem = .tooLarge("a workbook cannot have \(sheets.count) tabs")
      break
    }
    var sink: any TableSink = WorksheetWriter(tab, formats)
    sheet.write(&sink)
    if let writer = sink as? WorksheetWriter {
      writer.finish(sheet, content)
      if writer.isFull { problem = .tooLarge("'\(sheet.title)' has more rows or columns than a workbook can hold") }
    }
  }
  // Closing frees the workbook, whatever has happened before.
  let code = workbook_close(book)
  if let problem { throw problem }
  guard code == LXW_NO_ERROR, let contents = memory.contents() else {
    throw .system("the workbook '\(path).xlsx' cannot be written: \(String(cString: lxw_strerror(code)))")
  }
  return SheetFile(name: path + ".xlsx", contents: contents, isPersonal: sheets.contains(where: \.isPersonal))
}

/// The title, and a date of creation that is the conference's: the clock would make every file another one.
private func setProperties(_ book: UnsafeMutablePointer<lxw_workbook>, _ content: SheetContent) {
  let event = content.scenario.event
  let date = event.days.first?.date
  var properties = lxw_doc_properties()
  properties.created = time_t(86_400 * ((date?.dayNumber ?? 0) - 719_468))
  plain(event.name(content.options.language)).withCString { title in
    "Breakout".withCString { author in
      // The library copies both.
      properties.title = UnsafeMutablePointer(mutating: title)
      properties.author = UnsafeMutablePointer(mutating: author)
      _ = workbook_set_properties(book, &properties)
    }
  }
}
