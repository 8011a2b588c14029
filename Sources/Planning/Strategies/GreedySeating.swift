/// A first plan, at once: every unit goes where it costs least as things stand, one after the other, and all once more while a rule is broken.
///
/// The first round knows only who went before; in the next ones everybody is there. What a rule charges is part of the cost, so people leave
/// where they are in the way and fill what has too few.
enum GreedySeating {
  /// After so many rounds that broke rules another one is of little use.
  private static let rounds = 4

  /// A plan in which all groups of a landscape are seated and the columns that are in none have their least value; nil where the rules are too
  /// tight for it.
  ///
  /// - Complexity: O(nonzeros) for a round.
  static func plan(_ landscape: Landscape) -> [Double]? {
    let outside = (0..<landscape.columnCount).filter { landscape.group[$0] < 0 }.map {
      (column: Int32($0), value: landscape.bounds(of: $0).lower)
    }
    let board = SeatBoard(landscape, at: outside.filter { $0.value != 0 }, penalty: 1)
    for round in 0..<rounds {
      for group in 0..<landscape.groupCount {
        let seats = Int(board.groupStart[group])..<Int(board.groupStart[group + 1])
        for _ in 0..<landscape.units[group] {
          if round > 0 { move(-1, seats, board) }
          move(1, seats, board)
        }
      }
      if let plan = landscape.plan(at: board.point) { return plan }
    }
    return nil
  }

  /// A unit takes the seat that costs least, or leaves the one that costs most.
  private static func move(_ unit: Int, _ seats: Range<Int>, _ board: SeatBoard) {
    var best: (change: Int, seat: Int)?
    for seat in seats where unit > 0 ? board.hasRoom(seat) : board.hasUnit(seat) {
      let change = board.change(seat, by: unit)
      if change < best?.change ?? .max { best = (change, seat) }
    }
    if let best { board.add(unit, to: best.seat) }
  }
}
