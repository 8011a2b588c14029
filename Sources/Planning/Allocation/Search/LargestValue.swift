import Optimization

/// A largest value as an expression, for weighted sums with other objectives.
///
///     worst = L_0 + Σ_{l ≥ 1} (L_l − L_{l−1}) · z_l,    z_l ≥ z_{l+1},    z_l binary: the largest value is at least L_l
///     expression ≤ worst
///     lower(L_0) − Σ_l (lower(L_{l−1}) − lower(L_l)) · z_l ≤ count ≤ upper(L_0) + Σ_l (upper(L_l) − upper(L_{l−1})) · z_l
///     x ≤ z_l        where nobody in that seat has less than L_l
///
/// The levels L_0 < L_1 < … are all values that the largest can have, so that the sum lies on the grid of its levels and a bound can be rounded up to it.
/// A column for the largest value alone leaves a relaxation that is worth little: every expression can be at its average.
extension AllocationModel {
  /// Above so many levels the steps would be more than what they bound; a column alone has to do.
  /// Chosen on proportional shares of 60 people, whose distances have thousands of values.
  private static var mostSteps: Int { 400 }

  /// The largest value of a bottleneck.
  ///
  /// - Columns: one per level above the first.
  mutating func largest(of bottleneck: Bottleneck, named name: String) -> LinearExpression {
    guard bottleneck.levels.count <= Self.mostSteps else {
      return LinearExpression(column(of: bottleneck, named: name))
    }
    let levels = bottleneck.levels
    var worst = LinearExpression(constant: levels.first ?? 0)
    var steps: [Variable] = []
    for (level, below) in zip(levels.dropFirst(), levels) {
      let step = addAuxiliary("worst[\(name),\(level)]", 0...1) {
        bottleneck.value(at: $0) > below + Tolerance.feasibility ? 1 : 0
      }
      if let last = steps.last {
        define("worst[\(name),\(level)]", LinearExpression(last) - LinearExpression(step), 0...1)
      }
      worst.add(level - below, step)
      steps.append(step)
    }
    for (member, expression) in bottleneck.expressions {
      define("worst[\(member)]", expression - worst, -Double.infinity...0)
    }
    for deviation in bottleneck.deviations { bound(deviation, by: steps, levels: levels) }
    for threshold in bottleneck.thresholds {
      guard let number = levels.firstIndex(where: { $0 >= threshold.value - Tolerance.feasibility }), number > 0 else {
        continue
      }
      let seat = LinearExpression(threshold.variable)
      let most = model.columns[threshold.variable.index].upper
      define("worst[\(name)]", seat - most * LinearExpression(steps[number - 1]), -most...0)
    }
    return worst
  }

  private mutating func bound(_ deviation: Bottleneck.Deviation, by steps: [Variable], levels: [Double]) {
    let ranges = levels.map(deviation.range)
    guard let first = ranges.first else { return }
    var (lower, upper) = (LinearExpression(constant: first.lowerBound), LinearExpression(constant: first.upperBound))
    for (step, (range, below)) in zip(steps, zip(ranges.dropFirst(), ranges)) {
      if range.lowerBound != below.lowerBound { lower.add(range.lowerBound - below.lowerBound, step) }
      if range.upperBound != below.upperBound { upper.add(range.upperBound - below.upperBound, step) }
    }
    define("worst[\(deviation.name)]", deviation.count - upper, -Double.infinity...0)
    define("worst[\(deviation.name)]", deviation.count - lower, 0...(.infinity))
  }

  /// A column that is at least every expression.
  private mutating func column(of bottleneck: Bottleneck, named name: String) -> Variable {
    let most = bottleneck.levels.last ?? 0
    let areWhole = bottleneck.levels.allSatisfy { $0 == $0.rounded() }
    let worst = addAuxiliary(
      "worst[\(name)]", (bottleneck.levels.first ?? 0)...most, areWhole ? .integer : .continuous
    ) { bottleneck.value(at: $0) }
    for (member, expression) in bottleneck.expressions {
      define("worst[\(member)]", expression - LinearExpression(worst), -Double.infinity...0)
    }
    for deviation in bottleneck.deviations {
      let allowed = deviation.divisor * LinearExpression(worst)
      let target = deviation.divisor * deviation.target
      define("worst[\(deviation.name)]", deviation.count - allowed, -Double.infinity...target)
      define("worst[\(deviation.name)]", deviation.count + allowed, target...(.infinity))
    }
    return worst
  }
}
