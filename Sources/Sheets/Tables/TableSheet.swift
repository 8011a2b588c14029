/// Takes the cells of a table, row by row. One for each kind of file that tables are written as.
protocol TableSink {
  /// A text.
  mutating func cell(_ text: String)
  /// A whole number, which stays one.
  mutating func cell(_ number: Int)
  /// Ends the row.
  mutating func endRow()
}

extension TableSink {
  /// A whole row of texts.
  mutating func row(_ cells: [String]) {
    for text in cells { cell(text) }
    endRow()
  }
}

/// A table that can be written as any kind of file. Its first row names the columns.
struct TableSheet {
  /// The file without its suffix, `rooms/room-8`.
  let path: String
  /// What people call it, `Room 8`.
  let title: String
  /// Whether it holds names of people.
  let isPersonal: Bool
  /// Whether every row below the first is of the same kind, so that a spreadsheet can filter them.
  let isUniform: Bool
  /// Writes the cells.
  let write: (inout any TableSink) -> Void

  init(
    _ path: String, title: String, isPersonal: Bool = true, isUniform: Bool = true,
    write: @escaping (inout any TableSink) -> Void
  ) {
    self.path = path
    self.title = title
    self.isPersonal = isPersonal
    self.isUniform = isUniform
    self.write = write
  }
}

/// The tables that an audience gets: the programme, and whatever of the lists is for them.
func tables(_ content: SheetContent) -> [TableSheet] {
  switch content.options.audience {
  case .secretariat:
    [movesSheet(content)].compactMap(\.self) + [programmeSheet(content), masterSheet(content)]
      + [delegatesSheet(content)] + roomSheets(content)
      + workshopSheets(content) + delegationSheets(content)
  case .door: [programmeSheet(content)] + roomSheets(content)
  case .delegation: [programmeSheet(content)] + delegationSheets(content)
  case .public: [programmeSheet(content)]
  }
}
