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
    let least = (0..<landscape.columnCount).compactMap { column in
      let value = landscape.bounds(of: column).lower
      return value == 0 ? nil : (column: Int32(column), value: value)
    }
    let board = SeatBoard(landscape, at: least, penalty: 1)
    for round in 0..<rounds where round == 0 || !isStopped() {
      for group in 0..<landscape.groupCount {
        let seats = board.seats(in: group)
        // Some of them have a seat for certain: who moderates a workshop is in it.
        let certain = landscape.columns(of: group).reduce(0) { $0 + Int(landscape.bounds(of: Int($1)).lower) }
        for _ in 0..<max(0, landscape.units[group] - certain) {
          if round > 0, let dearest = board.cheapest(seats, by: -1) { board.add(-1, to: dearest.seat) }
          if let cheapest = board.cheapest(seats, by: 1) { board.add(1, to: cheapest.seat) }
        }
      }
      // What the landscape does not know of, such as the bounds of columns, the model does.
      if let plan = landscape.plan(at: board.point), model.violation(at: plan) <= Tolerance.feasibility { return plan }
    }
    return nil
  }
}
