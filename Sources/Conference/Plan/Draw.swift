/// How a plan was drawn among those that are as good.
public struct Draw: Hashable, Sendable {
  /// The number that picked it, from 0 up to but not including 1.
  public var number: Double
  /// How many plans it was drawn from.
  public var plans: Int
  /// No lottery over plans as good as these gives everybody who can have a first choice a larger chance of it than this; nil where nothing is known.
  public var bound: Double?
  /// How likely each delegate was to have their first choice; nobody who has no wishes, or is not there for it.
  public var chances: [ID<Delegate>: Double]

  /// A draw.
  public init(number: Double, plans: Int, bound: Double? = nil, chances: [ID<Delegate>: Double]) {
    self.number = number
    self.plans = plans
    self.bound = bound
    self.chances = chances
  }

  /// The least chance of those who can have a first choice at all; nil where nobody can.
  public var least: Double? { chances.values.filter { $0 > Draw.nothing }.min() }

  /// How many can have a first choice in none of the plans.
  public var without: Int { chances.values.count { $0 <= Draw.nothing } }

  /// A chance below this is rounding.
  private static let nothing = 1e-6
}
