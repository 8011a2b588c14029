/// A plan that held before a re-plan, as what was made from it since remembers it.
public struct PlanVersion: Hashable, Sendable {
  /// When and where everything was, and who attended what.
  public var plan: EarlierPlan
  /// How many of the source's files with changes had been made by then.
  public var changes: Int

  /// A version from its parts.
  public init(_ plan: EarlierPlan, changes: Int) {
    self.plan = plan
    self.changes = changes
  }
}

/// A plan that people were told, with the scenario that it was for: who was there then, and until when.
public struct ToldPlan: Hashable, Sendable {
  /// The scenario as it was then.
  public var scenario: Scenario
  /// When and where everything was, and who attended what.
  public var plan: EarlierPlan

  /// A plan for a scenario.
  public init(_ plan: EarlierPlan, of scenario: Scenario) {
    self.plan = plan
    self.scenario = scenario
  }
}
