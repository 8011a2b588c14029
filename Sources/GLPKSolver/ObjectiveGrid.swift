import Optimization

/// The values that an objective can take at integer points: `offset + k · step` for whole k.
///
/// There is a grid when all costs are whole numbers and every column that costs anything is integer or fixed. A bound may
/// then be rounded up to the next grid value, which often closes the last gap.
struct ObjectiveGrid {
  /// Greatest common divisor of the costs, at least 1.
  let step: Double
  let offset: Double

  /// The grid of an instance; nil when there is none, and for costs beyond exact arithmetic.
  init?(_ instance: Instance) {
    var divisor = 0
    var offset = instance.constant
    for index in 0..<instance.columns where instance.cost[index] != 0 {
      let cost = instance.cost[index]
      if instance.lower[index] == instance.upper[index] {
        offset += cost * instance.lower[index]
        continue
      }
      guard instance.integer[index] == 1, cost == cost.rounded(), abs(cost) < 1e9 else { return nil }
      divisor = greatestCommonDivisor(divisor, Int(abs(cost)))
    }
    guard divisor > 0 else { return nil }
    step = Double(divisor)
    self.offset = offset
  }

  /// The least grid value that is not below a bound by more than rounding errors.
  func roundedUp(_ bound: Double) -> Double {
    guard bound.isFinite else { return bound }
    let steps = (bound - offset) / step
    let slack = 1e-6 * max(1, abs(bound) * 1e-3 / step)
    // Where the grid is finer than the accuracy of the bound there is nothing to gain.
    guard slack < 0.5 else { return bound }
    return max(bound, offset + (steps - slack).rounded(.up) * step)
  }
}
