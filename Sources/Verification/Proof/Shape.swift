/// What a whole number costs in a measure: a function of it, in whole numbers.
struct Shape: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    /// `|factor · n − target|`.
    case distance(factor: Int, target: Int)
    /// What is above a limit.
    case over(Int)
    /// What is missing below a limit.
    case under(Int)
    /// `max(0, ⌊n / k⌋) + max(0, ⌊−n / k⌋)`.
    case steps(of: Int)
  }

  /// The measure that it counts for.
  var measure: Int
  /// The function.
  var kind: Kind
  /// What it is multiplied by.
  var scale: Int

  /// What a number costs.
  func cost(of number: Int) -> Int {
    switch kind {
    case .distance(let factor, let target): scale * abs(factor * number - target)
    case .over(let limit): scale * max(0, number - limit)
    case .under(let limit): scale * max(0, limit - number)
    case .steps(let size): scale * (max(0, number.floored(by: size)) + max(0, (-number).floored(by: size)))
    }
  }

  /// Where the function bends, of a range: between two neighbours of these, and the ends, it is a straight line.
  func bends(in range: ClosedRange<Int>) -> [Int] {
    switch kind {
    case .distance(let factor, let target): [target.floored(by: factor), target.floored(by: factor) + 1]
    case .over(let limit), .under(let limit): [limit]
    case .steps: Array(range)
    }
  }
}

extension Int {
  /// The quotient, rounded down.
  func floored(by divisor: Int) -> Int {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder != 0 && (remainder < 0) != (divisor < 0) ? quotient - 1 : quotient
  }
}

/// The greatest common divisor.
func commonDivisor(_ a: Int, _ b: Int) -> Int { b == 0 ? abs(a) : commonDivisor(b, a % b) }

/// The least common multiple; nil where it is too large to count with.
func commonMultiple(_ a: Int, _ b: Int) -> Int? {
  let (product, overflow) = (a / commonDivisor(a, b)).multipliedReportingOverflow(by: b)
  return overflow || product > 1_000_000_000 ? nil : product
}
