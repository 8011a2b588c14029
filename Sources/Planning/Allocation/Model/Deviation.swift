import Optimization

extension AllocationModel {
  /// The distance `|expression − target|` of a whole number of people from a target, convex with break points at integers.
  ///
  /// With f = ⌊target⌋ the expression is split into three stretches, cheapest first,
  ///
  ///     expression = below + across + above,    0 ≤ below ≤ f,  0 ≤ across ≤ 1,  0 ≤ above
  ///     |expression − target| = target − below + (2f + 1 − 2 · target) · across + above
  ///
  /// At whole numbers this is the distance itself; between f and f + 1 it is the straight line that joins the two. The usual
  /// `expression − u + v = target` instead lets the relaxation sit at a fractional target for free, which branch and bound
  /// then cannot repair: with this form the relaxation of a whole block is integral.
  ///
  /// - Parameters:
  ///   - expression: a count of people, never negative, with whole coefficients.
  ///   - target: its share, not negative.
  ///   - name: what rows and columns are named after.
  mutating func deviation(of expression: LinearExpression, from target: Double, named name: String) -> LinearExpression
  {
    if form == .plain { return plainDeviation(of: expression, from: target, named: name) }
    let floor = target.rounded(.down)
    let isWhole = floor == target
    let below = addAuxiliary("below[\(name)]", 0...floor, of: expression) { min(expression.value(at: $0), floor) }
    let above = addAuxiliary("above[\(name)]", 0...(.infinity), of: expression) {
      max(0, expression.value(at: $0) - floor - (isWhole ? 0 : 1))
    }
    var split = expression + -1 * LinearExpression(sum: [below, above])
    var distance = LinearExpression([.init(below, -1), .init(above, 1)], constant: target)
    if !isWhole {
      let across = addAuxiliary("across[\(name)]", 0...1, of: expression) {
        min(1, max(0, expression.value(at: $0) - floor))
      }
      split.add(-1, across)
      distance.add(2 * floor + 1 - 2 * target, across)
    }
    define("split[\(name)]", split, 0...0)
    return distance
  }

  /// The distance as textbooks state it, `expression − u + v = target` at the cost u + v: right, but with a relaxation that is worth little.
  private mutating func plainDeviation(
    of expression: LinearExpression, from target: Double, named name: String
  ) -> LinearExpression {
    let over = addAuxiliary("u[\(name)]", 0...(.infinity), .continuous) { max(0, expression.value(at: $0) - target) }
    let short = addAuxiliary("v[\(name)]", 0...(.infinity), .continuous) { max(0, target - expression.value(at: $0)) }
    define("share[\(name)]", expression + LinearExpression(short) - LinearExpression(over), target...target)
    return LinearExpression(sum: [over, short])
  }

  /// The distance of an expression from a range: `short + over` with `lower ≤ expression + short − over ≤ upper`.
  mutating func deviation(
    of expression: LinearExpression, from range: ClosedRange<Double>, named name: String
  ) -> LinearExpression {
    var held = expression
    var distance = LinearExpression()
    if range.lowerBound > -.infinity {
      let short = addAuxiliary("short[\(name)]", 0...(.infinity), of: expression) {
        max(0, range.lowerBound - expression.value(at: $0))
      }
      held.add(1, short)
      distance.add(1, short)
    }
    if range.upperBound < .infinity {
      let over = addAuxiliary("over[\(name)]", 0...(.infinity), of: expression) {
        max(0, expression.value(at: $0) - range.upperBound)
      }
      held.add(-1, over)
      distance.add(1, over)
    }
    define("range[\(name)]", held, range)
    return distance
  }
}
