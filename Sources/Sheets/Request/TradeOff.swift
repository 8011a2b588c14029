/// The curve that a plan was chosen from: what one objective costs another.
public struct TradeOff: Hashable, Sendable {
  /// A plan on the curve.
  struct Point: Hashable, Sendable {
    var first: Double
    var second: Double
  }

  /// The objective along the axis to the right, as the policy names it.
  let first: String
  /// The objective along the axis upwards.
  let second: String
  /// From the best for the first objective to the best for the second.
  let points: [Point]
  /// The position of the plan that the report is about.
  let chosen: Int
  /// Whether these are all the points there are.
  let isComplete: Bool

  /// A curve from its parts.
  public init(first: String, second: String, points: [(first: Double, second: Double)], chosen: Int, isComplete: Bool) {
    self.first = first
    self.second = second
    self.points = points.map { Point(first: $0.first, second: $0.second) }
    self.chosen = chosen
    self.isComplete = isComplete
  }
}
