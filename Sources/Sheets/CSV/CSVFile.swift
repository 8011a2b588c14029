/// Rows of texts as a CSV file, with commas between them.
public func csvFile(_ rows: [[String]], name: String) -> SheetFile {
  var writer = CSVWriter(.comma)
  for row in rows {
    for text in row { writer.cell(text) }
    writer.endRow()
  }
  return SheetFile(name: name, contents: writer.bytes, isPersonal: false)
}

/// A table as a CSV file.
func csvFile(_ sheet: TableSheet, _ delimiter: CSVDelimiter) -> SheetFile {
  var sink: any TableSink = CSVWriter(delimiter)
  sheet.write(&sink)
  return SheetFile(
    name: sheet.path + ".csv", contents: (sink as? CSVWriter)?.bytes ?? [], isPersonal: sheet.isPersonal)
}
