import Conference

/// Takes the cells of a table, row by row. One for each kind of file that tables are written as.
protocol TableSink {
  /// A text.
  mutating func cell(_ text: String)
  /// A text whose line ends stay, where the kind of file has such.
  mutating func cell(lines text: String)
  /// A whole number, which stays one.
  mutating func cell(_ number: Int)
  /// A day as people write it; a spreadsheet gets the date, so that it can sort by it.
  mutating func cell(_ date: CalendarDate, _ text: String)
  /// A time of day, likewise.
  mutating func cell(_ time: TimeOfDay)
  /// Says that the row which begins names the columns of those below it.
  mutating func beginHeader()
  /// Ends the row.
  mutating func endRow()
}

extension TableSink {
  mutating func cell(lines text: String) { cell(text) }
  mutating func cell(_ date: CalendarDate, _ text: String) { cell(text) }
  mutating func cell(_ time: TimeOfDay) { cell(time.description) }
  mutating func beginHeader() {}

  /// A whole row of texts that name the columns of those below it.
  mutating func header(_ cells: [String]) {
    beginHeader()
    row(cells)
  }

  /// A whole row of texts.
  mutating func row(_ cells: [String]) {
    for text in cells { cell(text) }
    endRow()
  }
}

/// A table that can be written as any kind of file. A row that it begins as a header names the columns.
struct TableSheet {
  /// The file without its suffix, `rooms/room-8`.
  let path: String
  /// What people call it, `Room 8`.
  let title: String
  /// Whether it holds names of people.
  let isPersonal: Bool
  /// Writes the cells.
  let write: (inout any TableSink) -> Void

  init(_ path: String, title: String, isPersonal: Bool = true, write: @escaping (inout any TableSink) -> Void) {
    self.path = path
    self.title = title
    self.isPersonal = isPersonal
    self.write = write
  }
}

/// The tables that an audience gets: the programme, and whatever of the lists is for them.
func tables(_ content: SheetContent) -> [TableSheet] {
  switch content.options.audience {
  case .secretariat:
    [movesSheet(content), tellSheet(content), contributorsSheet(content)].compactMap(\.self) + [
      programmeSheet(content), masterSheet(content),
    ]
      + [delegatesSheet(content)] + roomSheets(content)
      + workshopSheets(content) + delegationSheets(content)
  case .door: [programmeSheet(content)] + roomSheets(content)
  case .delegation: [programmeSheet(content)] + delegationSheets(content)
  case .public: [programmeSheet(content)]
  }
}
