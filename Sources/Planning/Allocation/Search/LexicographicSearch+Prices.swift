import Conference
import Optimization

extension LexicographicSearch {
  /// The prices behind the bounds that were found, with the whole rulebook priced: what a lock had closed for a stage is opened again, and
  /// the stage that was locked gets a weight instead.
  ///
  /// A lock closes the columns of which the locked stage's relaxation has a reduced cost r ≠ 0. In a later stage such a column may have a reduced cost
  /// s of the other sign, which says nothing once the column is open. With M = −s / r units of the locked stage's prices added, s + M · r = 0.
  ///
  /// - Complexity: O(stages² · (columns + rows) + entries of the rows that have a price).
  func prices() -> PlanPrices {
    let reader = SeatReader(model)
    return PlanPrices(
      classes: model.problem.classes.map(\.members),
      stages: finished.indices.map { number in
        finished[number].relaxation.map { reader.stage(opened(number, $0), in: model.model) }
      })
  }

  /// The duals of a stage's rows, and the weights of the stages before it, with nothing closed by them.
  private func opened(_ number: Int, _ relaxation: Relaxation) -> (duals: [Double], weights: [Int: Double]) {
    var (duals, costs) = (relaxation.duals, relaxation.reducedCosts)
    var weights: [Int: Double] = [:]
    for before in (0..<number).reversed() {
      guard let lock = finished[before].lock, let own = finished[before].relaxation else { continue }
      var most = 0.0
      for column in lock.columns where column.variable.index < costs.count {
        most = max(most, -costs[column.variable.index] / column.reducedCost)
      }
      for row in lock.rows where row.constraint.index < duals.count {
        most = max(most, -duals[row.constraint.index] / row.dual)
      }
      if most > Tolerance.objective {
        for (row, dual) in own.duals.enumerated() where row < duals.count { duals[row] += most * dual }
        for (column, cost) in own.reducedCosts.enumerated() where column < costs.count { costs[column] += most * cost }
        weights[before] = most
      }
    }
    for before in 0..<number {
      guard let row = finished[before].row, row < duals.count, let factor = finished[before].lock?.rowFactor else {
        continue
      }
      weights[before, default: 0] += max(0, -duals[row]) * factor
    }
    return (duals, weights.filter { $0.value > Tolerance.objective })
  }
}

/// Tells which seats the rows of a model are about.
private struct SeatReader {
  /// The class and the workshop of each column; −1 where it is no seat.
  private var seats: [(group: Int32, workshop: Int32)]
  private let workshops: [ID<Session>]

  init(_ model: AllocationModel) {
    seats = Array(repeating: (-1, -1), count: model.model.columns.count)
    for (group, workshops) in model.seats.enumerated() {
      for (workshop, seat) in workshops.enumerated() {
        if let seat { seats[seat.index] = (Int32(group), Int32(workshop)) }
      }
    }
    workshops = model.problem.workshops.map(\.session.id)
  }

  /// The prices of seats that some duals amount to. Rows about one person alone are left out: what one may choose is no matter of prices.
  func stage(_ known: (duals: [Double], weights: [Int: Double]), in model: Model) -> PlanPrices.Stage {
    var found: [PlanPrices.SeatPrice] = []
    for (row, dual) in zip(model.rows, known.duals) where abs(dual) > Tolerance.objective && row.role != .objectiveLock
    {
      var groups: [Int32: [Double: [Int32]]] = [:]
      var some: Set<Int32> = []
      for term in row.terms {
        let (group, workshop) = seats[term.variable.index]
        guard group >= 0 else { continue }
        if some.count < 2 { some.insert(group) }
        groups[workshop, default: [:]][term.coefficient, default: []].append(group)
      }
      if some.count == 1, groups.count > 1 { continue }
      for (workshop, members) in groups.sorted(by: { $0.key < $1.key }) {
        for (coefficient, classes) in members.sorted(by: { $0.key < $1.key }) {
          found.append(.init(workshop: workshops[Int(workshop)], classes: classes, price: -dual * coefficient))
        }
      }
    }
    return PlanPrices.Stage(seats: found, weights: known.weights)
  }
}
