import Conference

/// A stage of the policy, or a step of a profile, in whole numbers: what a plan is worth in it is `amount / unit`.
struct Measure: Sendable {
  /// As a plan's claim names it.
  var name: String
  /// How many parts one unit of the stage is counted in.
  var unit = 1
  /// Every amount is a multiple of it.
  var grid = 1
  /// What every plan has.
  var constant = 0
  /// What each seat costs, delegates × workshops; empty where no seat costs anything.
  var seats: [Int] = []
  /// What depends on all seats of a delegate together.
  var joint: Joint?
  /// What must be small everywhere, where the measure is a largest value.
  var largest: Largest?

  /// A cost of 1 for a delegate.
  enum Joint: Sendable {
    /// Whoever's penalties come to so much or more.
    case atLeast(Int, penalties: [Int])
    /// Whoever lacks any of their workshops of old; nil where one of them is no longer to be had.
    case lost([[Int]?])
  }

  /// What a largest value is the largest of.
  enum Largest: Sendable {
    /// The penalties of each delegate, delegates × workshops.
    case sums([Int])
    /// `scale · |factor · n − target|` of some quantities.
    case distances([(quantity: Int, factor: Int, target: Int, scale: Int)])
  }

  /// The greatest amount that is worth no more than a figure, which may be off by the dust of floating point.
  func amount(atMost figure: Double) -> Int? {
    let scaled = figure * Double(unit) + 1e-6 * max(1, abs(figure) * Double(unit))
    guard let amount = Int(exactly: scaled.rounded(.down)), abs(amount) < 1 << 40 else { return nil }
    return amount.floored(by: grid) * grid
  }

  /// The greatest amount that is worth less than a bound.
  func amount(below bound: Fraction) -> Int? {
    let (product, overflow) = bound.numerator.multipliedReportingOverflow(by: unit)
    guard !overflow, abs(product) < 1 << 40 else { return nil }
    return (-(-product).floored(by: bound.denominator) - 1).floored(by: grid) * grid
  }

  /// The least worth that an amount leaves, which may be a fraction; nil for one too large to count with.
  func worth(atLeast amount: Double) -> Fraction? {
    abs(amount) < 1e12 ? worth(atLeast: Int(amount.rounded(.up))) : nil
  }

  /// The least worth that is no less than an amount.
  func worth(atLeast amount: Int) -> Fraction? { Fraction(-(-amount).floored(by: grid) * grid, over: unit) }
}

extension Fraction {
  /// A number as it is written in decimals; nil where that takes an exponent.
  init?(decimal number: Double) {
    let parts = "\(number)".split(separator: ".")
    guard let whole = parts.first.flatMap({ Int($0) }), parts.count <= 2 else { return nil }
    guard parts.count == 2, parts[1] != "0" else {
      self.init(whole)
      return
    }
    guard parts[1].count < 7, let part = Int(parts[1]), number >= 0 else { return nil }
    let power = parts[1].reduce(1) { product, _ in product * 10 }
    self.init(whole * power + part, over: power)
  }
}
