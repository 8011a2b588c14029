import CXLSXWriter
import Foundation

/// Tables as an Excel workbook, a tab for each.
///
/// Every tab prints on A4, landscape, as wide as the page, the names of its columns on each page; on screen they stay in sight
/// and filter what is below. Days and times are dates, so that they sort; texts are written as texts, so none is computed.
///
/// libxlsxwriter writes to a path, so the workbook lies in a folder that only its owner can enter, until it is read back.
func workbook(_ path: String, _ sheets: [TableSheet], _ content: SheetContent) throws(SheetError) -> SheetFile {
  let folder = try TemporaryFolder()
  let file = folder.path + "/workbook.xlsx"
  guard let book = workbook_new(file) else { throw .system("the library that writes workbooks has no memory") }
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
  guard code == LXW_NO_ERROR, let contents = FileManager.default.contents(atPath: file) else {
    throw .system("the workbook cannot be written to '\(folder.path)': \(String(cString: lxw_strerror(code)))")
  }
  return SheetFile(
    name: path + ".xlsx", contents: Array(contents), isPersonal: sheets.contains(where: \.isPersonal))
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

/// A folder of its own for this process, gone with its contents when nobody needs it any more.
final class TemporaryFolder {
  let path: String

  init() throws(SheetError) {
    var template = Array((NSTemporaryDirectory() + "/breakout-XXXXXX").utf8CString)
    guard let made = mkdtemp(&template) else {
      throw .system(
        "no temporary folder can be made in '\(NSTemporaryDirectory())': \(String(cString: strerror(errno)))")
    }
    path = String(cString: made)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }
}
