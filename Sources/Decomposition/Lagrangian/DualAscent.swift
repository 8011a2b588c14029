import Optimization

/// Raises a Lagrangian bound: steps along an average of the subgradients met (Barahona and Anbil's volume algorithm).
///
/// Every value met is a valid lower bound of the objective; the best is kept. A step is as long as it takes
/// to raise the bound to the target where the function is a plane (Polyak 1969), times a factor that grows while steps succeed and shrinks while they
/// fail. The target is the value of the best point known, or a tenth more than the bound while none is known or that is nearer.
struct DualAscent {
  /// The prices of the best bound, in units of the function's scale.
  private(set) var best: [Int]
  /// The best bound.
  private(set) var bound: Double
  /// How many steps were made.
  private(set) var steps = 0
  /// How often since the last real improvement of the bound.
  private(set) var idle = 0
  /// The best bound after each step.
  private var history: [Double]
  /// By how much the bound has risen in the last ``window`` steps; `infinity` while there are fewer.
  var gain: Double { history.count > Self.window ? bound - history[history.count - 1 - Self.window] : .infinity }
  private static let window = 20

  let function: LagrangianFunction
  private let openColumns: [[(column: Int, coefficient: Int)]]
  private var average: [Double]
  /// The average of the flows met, by the same weights: near an optimum of the relaxation.
  private(set) var flow: AverageFlow
  private var target = Double.infinity
  private var factor = 0.5
  private var failures = 0
  /// Steps are taken from here.
  private var milestone: Double

  /// Begins at some prices.
  init(_ function: LagrangianFunction, prices: [Int], value: LagrangianFunction.Value) {
    self.function = function
    best = prices
    bound = value.bound
    history = [value.bound]
    milestone = value.bound
    average = value.activity.map(Double.init)
    flow = AverageFlow(columns: function.whole.costs.count)
    flow.add(value.point, weight: 1)
    // A loose column without a greatest value must not earn anything, or the bound is −∞: its rows' prices are limited.
    let whole = function.whole
    var openColumns = whole.rows.map { _ in [(column: Int, coefficient: Int)]() }
    for column in whole.structure.loose where whole.structure.upper[column] >= FlowNetwork.unlimited {
      for entry in Int(whole.start[column])..<Int(whole.start[column + 1]) {
        let term = whole.entries[entry]
        openColumns[Int(term.row)].append((column, Int(term.coefficient)))
      }
    }
    self.openColumns = openColumns
  }

  /// Makes a value that the bound cannot pass the target; where it is much nearer than the last one, steps get their first length again.
  mutating func aim(at value: Double) {
    if value - bound < (target - bound) / 2 { factor = 0.5 }
    target = value
  }

  /// One step.
  ///
  /// - Returns: the function there; nil when it was stopped, or when the bound cannot rise.
  mutating func step(stopping shouldStop: @escaping @Sendable () -> Bool) -> LagrangianFunction.Value? {
    let direction = zip(function.whole.rows, zip(best, average)).map { row, at -> Double in
      let (price, activity) = at
      if price > 0 { return row.lower - activity }
      if price < 0 { return row.upper - activity }
      return activity < row.lower ? row.lower - activity : activity > row.upper ? row.upper - activity : 0
    }
    let square = direction.reduce(0) { $0 + $1 * $1 }
    guard square > 1e-12 else {
      // The average keeps every row: it is optimal, and the bound cannot rise.
      idle += 1000
      return nil
    }
    let reach = min(max(1, 0.1 * abs(bound)), max(1, target - bound))
    let length = factor * reach / square * Double(function.scale)
    let most = Double(function.dearest)
    var prices = zip(best, direction).map { Int(max(-most, min(most, Double($0) + (length * $1).rounded()))) }
    project(&prices)
    guard let value = function.value(at: prices, stopping: shouldStop) else { return nil }
    steps += 1
    defer { history.append(bound) }
    guard value.bound.isFinite else {
      factor *= 0.5
      idle += 1
      return value
    }
    let weight = max(0.05, 1 / Double(steps + 1))
    for row in average.indices {
      average[row] += weight * (Double(value.activity[row]) - average[row])
    }
    flow.add(value.point, weight: weight)
    if value.bound > bound {
      failures = 0
      if value.bound > milestone + 2e-5 * max(1, abs(bound)) {
        milestone = value.bound
        idle = 0
      } else {
        idle += 1
      }
      bound = value.bound
      best = prices
      factor = factor * 1.1
    } else {
      idle += 1
      failures += 1
      if failures >= 5 {
        factor = max(1e-5, factor * 0.8)
        failures = 0
      }
    }
    return value
  }

  /// Brings prices to where the bound is finite.
  private func project(_ prices: inout [Int]) {
    for (number, row) in function.whole.rows.enumerated() {
      if row.lower == -.infinity { prices[number] = min(0, prices[number]) }
      if row.upper == .infinity { prices[number] = max(0, prices[number]) }
      for (column, coefficient) in openColumns[number] {
        let cost = function.cost(of: column, at: prices)
        guard cost < 0 else { continue }
        // cost + coefficient · Δ = 0, rounded towards a cost that is not negative.
        let excess = (-cost + abs(coefficient) - 1) / abs(coefficient)
        prices[number] += coefficient > 0 ? -excess : excess
      }
    }
  }
}
