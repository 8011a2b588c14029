/// What is wanted of a plan, in order of importance: each stage is optimised among the plans that are best for all before it.
public struct Policy: Hashable, Sendable {
  /// The stages, the most important first.
  public var stages: [Stage]

  /// A policy.
  public init(_ stages: [Stage]) {
    self.stages = stages
  }

  /// What scenarios without a policy get: a balanced mix first, then nobody badly off, then wishes.
  public static var standard: Policy {
    Policy([
      Stage(.sectorBalance), Stage(.worstOff), Stage(.preferences), Stage(.delegationSpread), Stage(.evenSizes),
    ])
  }
}

/// One step of a policy: an objective, or a weighted sum of several, and how much of it may be given up afterwards.
public struct Stage: Hashable, Sendable {
  /// An objective and what it counts for inside the stage.
  public struct Part: Hashable, Sendable {
    /// What is minimised.
    public var objective: Objective
    /// What one unit of it costs.
    public var weight: Double

    /// An objective with a weight.
    public init(_ objective: Objective, weight: Double = 1) {
      self.objective = objective
      self.weight = weight
    }
  }

  /// What is minimised: the sum of these.
  public var parts: [Part]
  /// How much worse than its optimum the stages after this one may leave it.
  public var slack: Slack

  /// A stage with one objective.
  public init(_ objective: Objective, slack: Slack = .none) {
    self.init(parts: [Part(objective)], slack: slack)
  }

  /// A stage with a weighted sum.
  public init(parts: [Part], slack: Slack = .none) {
    self.parts = parts
    self.slack = slack
  }

  /// What scenarios and reports call it: its objectives joined by a plus.
  public var name: String {
    parts.map(\.objective.name).joined(separator: " + ")
  }
}

/// How much of a stage's optimum may be given up to serve the stages after it.
public enum Slack: Hashable, Sendable {
  /// Nothing.
  case none
  /// A share of the optimum: 0.02 is 2 %.
  case relative(Double)
  /// So many units of the objective.
  case absolute(Double)

  /// The worst value that later stages may leave, for an optimum.
  public func allowance(for optimum: Double) -> Double {
    switch self {
    case .none: optimum
    case .relative(let share): optimum + share * abs(optimum)
    case .absolute(let units): optimum + units
    }
  }
}
