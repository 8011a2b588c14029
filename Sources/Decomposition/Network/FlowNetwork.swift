/// A network in which whole units flow from supplies to demands along arcs, each unit at a price.
///
///     minimise Σ cost(a) · flow(a)
///     Σ_{a out of v} flow(a) − Σ_{a into v} flow(a) = supply(v)      ∀ node v
///     lower(a) ≤ flow(a) ≤ upper(a)
///
/// A convex cost of the flow from one node to another is stated as parallel arcs, one per slope.
package struct FlowNetwork: Sendable {
  /// More than any flow: the upper bound of an arc without one.
  static let unlimited = Int.max / 4

  /// A way for units to take.
  struct Arc: Hashable, Sendable {
    /// Where units enter.
    var from: Int
    /// Where they leave.
    var to: Int
    /// The fewest units.
    var lower: Int
    /// The most units, ``FlowNetwork/unlimited`` for any number.
    var upper: Int
    /// The price of a unit.
    var cost: Int
  }

  /// How many units each node adds; a demand is negative.
  package var supplies: [Int]
  /// The arcs.
  private(set) var arcs: [Arc] = []

  /// A network without arcs.
  package init(nodes: Int = 0) {
    supplies = Array(repeating: 0, count: nodes)
  }

  /// Adds a node and returns its number.
  mutating func addNode(supply: Int = 0) -> Int {
    supplies.append(supply)
    return supplies.count - 1
  }

  /// Adds an arc and returns its number.
  @discardableResult
  package mutating func addArc(_ from: Int, _ to: Int, _ bounds: ClosedRange<Int>, cost: Int) -> Int {
    arcs.append(Arc(from: from, to: to, lower: bounds.lowerBound, upper: bounds.upperBound, cost: cost))
    return arcs.count - 1
  }
}
