/// B11: how many workshops somebody attends of those that are optional.
public struct Takes: Hashable, Sendable {
  /// At least so many.
  public var min: Int
  /// At most so many; nil for any number.
  public var max: Int?

  /// Bounds; without any, everything is fine.
  public init(min: Int = 0, max: Int? = nil) {
    self.min = min
    self.max = max
  }

  /// Whether they restrict nothing.
  public var isAny: Bool { min <= 0 && max == nil }

  /// The bounds in words: `2`, `at least 1`, `at most 3`, `1 to 3`.
  public var words: String {
    switch max {
    case nil: "at least \(min)"
    case min?: "\(min)"
    case let max? where min <= 0: "at most \(max)"
    case let max?: "\(min) to \(max)"
    }
  }
}

extension Scenario {
  /// How many optional workshops a delegate takes: what the roster says of them, or else what holds for all.
  public func takes(of delegate: Delegate) -> Takes { delegate.takes ?? rules.takes }
}
