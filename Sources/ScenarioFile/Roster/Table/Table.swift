/// One cell of a table, with its place.
struct Cell: Hashable {
  /// The text, without the quotes that CSV puts around it and without white space at either end.
  var text: String
  /// Where it begins.
  var place: Location
}

/// A table of cells, whatever kind of file it came from. Rows without any text are not in it.
struct Table {
  /// The names of the columns.
  var header: [Cell]
  /// The rows; each has as many cells as the file gives it.
  var rows: [[Cell]]
}
