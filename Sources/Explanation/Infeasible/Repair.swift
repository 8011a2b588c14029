import Conference

/// A way to make an infeasible scenario feasible, shown to work by solving the changed scenario and verifying the plan.
public struct Repair: Hashable, Sendable {
  /// What must change, in this order; see `Scenario.applying(_:)`.
  public let changes: [ScenarioChange]
  /// What it comes to: seats, people and places that change hands; for ranking.
  public let cost: Int
  /// What it does, step by step with figures, in the order of the changes.
  public let steps: [RepairStep]

  /// The repair as a sentence for the planner.
  ///
  /// - Parameters:
  ///   - scenario: the scenario that it repairs, as it is.
  ///   - language: in which language.
  public func words(in scenario: Scenario, _ language: Language = .english) -> String {
    steps.words(in: scenario, language)
  }

  /// The changes as settings of the scenario file, such as `rooms.room-9.seats=39`; nil where some change is none of values in it.
  public let settings: [String]?
  /// Those of the changes that are such settings, where others are of the roster.
  public let partSettings: [String]
}
