/// A table as a CSV file.
func csvFile(_ sheet: TableSheet, _ delimiter: CSVDelimiter) -> SheetFile {
  var sink: any TableSink = CSVWriter(delimiter)
  sheet.write(&sink)
  return SheetFile(
    name: sheet.path + ".csv", contents: (sink as? CSVWriter)?.bytes ?? [], isPersonal: sheet.isPersonal)
}
