/// A whole number that the seats of some people add up to: `Σ coefficient · seats`, inside a range, and what it costs.
///
/// Every rule that is about several people is the range of a quantity; every figure of the policy that depends on counts is the cost of one.
public struct Quantity: Sendable {
  /// What certificates call it, such as `sector judiciary w1`.
  public let name: String
  /// The least and the greatest value that the rules, and the case at hand, allow.
  public internal(set) var range: ClosedRange<Int>
  /// Whether no value is left.
  public internal(set) var isImpossible = false
  /// What the seats could add up to at all; nil where it is not known.
  var possible: ClosedRange<Int>?
  /// The costs of a value.
  var shapes: [Shape] = []
  /// Where the value is `factor · (another quantity)` away from a multiple of `step`.
  var lattice: Lattice?

  /// Tells which values remain once the other quantity is known.
  struct Lattice: Sendable {
    var step: Int
    var other: Int
    var factor: Int
  }

  init(name: String, range: ClosedRange<Int>) {
    self.name = name
    self.range = range
  }

  /// Keeps it inside a range.
  mutating func narrow(to other: ClosedRange<Int>) {
    let lower = max(range.lowerBound, other.lowerBound)
    let upper = min(range.upperBound, other.upperBound)
    if lower > upper { isImpossible = true } else { range = lower...upper }
  }

  /// The values among which the least of costs and a price is found: the ends, and on both sides of each bend.
  ///
  /// - Parameter offset: what the value leaves when divided by the step, where that is known.
  public func candidates(offset: Int?) -> [Int] {
    let bends = shapes.flatMap { $0.bends(in: range) }
    guard let lattice, let offset else {
      return [range.lowerBound, range.upperBound] + bends.map { min(max($0, range.lowerBound), range.upperBound) }
    }
    // The next value at or above, and the one before.
    func above(_ number: Int) -> Int {
      number + ((offset - number) % lattice.step + lattice.step) % lattice.step
    }
    let ends = [above(range.lowerBound), above(range.upperBound + 1) - lattice.step]
    return (ends + bends.flatMap { [above($0), above($0) - lattice.step] }).filter { range.contains($0) }
  }

  /// What a value costs in a measure.
  public func cost(of value: Int, measure: Int) -> Int {
    shapes.reduce(0) { $1.measure == measure ? $0 + $1.cost(of: value) : $0 }
  }

  /// Whether a value costs anything in any measure.
  public var isCostly: Bool { !shapes.isEmpty }

  /// Whether it may be whatever it comes to, for nothing.
  public var isFree: Bool { shapes.isEmpty && lattice == nil && possible == range }

  /// Whether its values depend on those of another quantity.
  public var isTied: Bool { lattice != nil }

  /// Whether its values and costs matter, and not its range alone.
  public var isChosen: Bool { isCostly || lattice != nil }
}

/// A whole number that is no count of seats, such as 1 where a group is split: what it costs per unit, and the quantities that it is part of.
public struct Auxiliary: Sendable {
  /// What certificates call it.
  public let name: String
  /// The least and the greatest value.
  public internal(set) var range: ClosedRange<Int>
  /// What one unit costs, by measure.
  public internal(set) var costs: [Int: Int]
  /// Its coefficients in quantities.
  public internal(set) var entries: [(quantity: Int, coefficient: Int)]
}
