import Conference

/// The trade-off between two objectives: every plan of which neither can be improved without worsening the other.
public struct Frontier: Sendable {
  /// A plan on the curve.
  public struct Point: Sendable {
    /// What the plan has of the first objective.
    public var first: Double
    /// What it has of the second.
    public var second: Double
    /// The scenario with the policy whose best plan this is: the first objective with just so much slack, then the second.
    public var scenario: Scenario
    /// The plan, with a proof per stage of that policy.
    public var plan: Plan

    /// A point from its parts.
    public init(first: Double, second: Double, scenario: Scenario, plan: Plan) {
      self.first = first
      self.second = second
      self.scenario = scenario
      self.plan = plan
    }
  }

  /// The first objective, which grows along the curve.
  public var first: Objective
  /// The second objective, which falls along the curve.
  public var second: Objective
  /// The points, the best for the first objective first.
  public var points: [Point]
  /// Whether every point was found and proven; false when a limit came first, and where other blocks may have other points.
  public var isComplete: Bool
  /// Whether the scenario leaves open which workshops run together, so that the curve is that of the blocks that serve the policy best.
  public var hasOpenBlocks: Bool

  /// A frontier from its parts.
  public init(first: Objective, second: Objective, points: [Point], isComplete: Bool, hasOpenBlocks: Bool = false) {
    self.first = first
    self.second = second
    self.points = points
    self.isComplete = isComplete
    self.hasOpenBlocks = hasOpenBlocks
  }
}
