import Optimization

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
  /// - Parameters:
  ///   - model: the model that the landscape is of.
  ///   - isStopped: asked before every round but the first, which is short.
  /// - Complexity: O(units · columns of their group · rows of a column) for a round.
  static func plan(of model: Model, _ landscape: Landscape, stopping isStopped: () -> Bool) -> [Double]? {
    let least = (0..<landscape.columnCount).map { (column: Int32($0), value: landscape.bounds(of: $0).lower) }
    let board = SeatBoard(landscape, at: least.filter { $0.value != 0 }, penalty: 1)
    for round in 0..<rounds where round == 0 || !isStopped() {
      for group in 0..<landscape.groupCount {
        let seats = Int(board.groupStart[group])..<Int(board.groupStart[group + 1])
        // Some of them have a seat for certain: who moderates a workshop is in it.
        let certain = landscape.columns(of: group).reduce(0) { $0 + Int(landscape.bounds(of: Int($1)).lower) }
        for _ in 0..<max(0, landscape.units[group] - certain) {
          if round > 0 { move(-1, seats, board) }
          move(1, seats, board)
        }
      }
      // What the landscape does not know of, such as the bounds of columns, the model does.
      if let plan = landscape.plan(at: board.point), model.violation(at: plan) <= Tolerance.feasibility { return plan }
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
