import Conference

/// One day as a grid of times and rooms, cut into rectangles that hold one session or break each.
///
/// A session in a joined room covers the columns of all its parts, a break covers every room.
struct AgendaGrid {
  /// A rectangle of the grid.
  struct Cell {
    /// Position in the programme; nil where nothing is on.
    var item: Int?
    var row: Int
    var column: Int
    var height: Int
    var width: Int
  }

  /// The stretches of time between two starts or ends, by the clock.
  let times: [Interval]
  /// The rooms, by position in the scenario.
  let rooms: [Int]
  /// Rectangles by row, then by column, that cover the grid: rows are times, columns are rooms.
  let cells: [Cell]

  /// - Parameter rooms: the rooms to show; none of them joined from others.
  init(_ items: [(index: Int, item: Programme.Item)], rooms: [Int], of scenario: Scenario) {
    let moments = Set(items.flatMap { [$0.item.interval.start, $0.item.interval.end] }).sorted()
    let times = zip(moments, moments.dropFirst()).map { Interval(start: $0, end: $1) }
    let column = Dictionary(
      rooms.enumerated().map { (scenario.rooms[$1].id, $0) }, uniquingKeysWith: { first, _ in first })
    var occupant: [[Int?]] = times.map { _ in rooms.map { _ in nil } }
    for (index, item) in items {
      let columns =
        item.roomIndex.map { scenario.rooms[$0].footprint.compactMap { column[$0] } } ?? Array(rooms.indices)
      for row in times.indices where item.interval.contains(times[row]) {
        for column in columns { occupant[row][column] = index }
      }
    }
    self.times = times
    self.rooms = rooms
    cells = AgendaGrid.rectangles(occupant)
  }

  /// Cuts the grid, greedily to the right and then down.
  private static func rectangles(_ occupant: [[Int?]]) -> [Cell] {
    var done = occupant.map { $0.map { _ in false } }
    var cells: [Cell] = []
    for row in occupant.indices {
      for column in occupant[row].indices where !done[row][column] {
        let item = occupant[row][column]
        var (width, height) = (1, 1)
        if item != nil {
          while column + width < occupant[row].count, occupant[row][column + width] == item,
            !done[row][column + width]
          { width += 1 }
          let columns = column..<(column + width)
          while row + height < occupant.count, columns.allSatisfy({ occupant[row + height][$0] == item }) {
            height += 1
          }
        }
        for row in row..<(row + height) { for column in column..<(column + width) { done[row][column] = true } }
        cells.append(Cell(item: item, row: row, column: column, height: height, width: width))
      }
    }
    return cells
  }
}
