import Conference
import Testing

@testable import Planning

/// A rule alone: a small conference, who sits where, and what that is penalised by.
struct RuleCase: CustomTestStringConvertible, Sendable {
  /// The rule, and what is shown of it: also the name of its golden text.
  var name: String
  /// The rule.
  var rule: any Rule.Type
  /// How many violations there are.
  var violations: Int
  /// The workshops of each delegate.
  var seats: [ID<Delegate>: [ID<Session>]]
  /// The room of each workshop whose room is open.
  var rooms: [ID<Session>: ID<Room>] = [:]
  /// Makes the rule as strong as it is asked to be; nil for a rule that is always hard.
  var soften: (@Sendable (inout Rulebook, Enforcement) -> Void)?
  /// What the conference is like.
  var adjust: @Sendable (inout Scenario) -> Void = { _ in }

  var testDescription: String { name }

  /// The conference with the rule as strong as that.
  func scenario(_ enforcement: Enforcement) -> Scenario {
    var scenario = TwoBlocks.scenario(of: seats.keys.sorted())
    adjust(&scenario)
    soften?(&scenario.rules, enforcement)
    return scenario
  }

  /// The model with nothing but the rule, and its point with these seats and rooms.
  func model(_ enforcement: Enforcement) throws -> (model: AllocationModel, point: [Double]) {
    let problem = try SmallConference.problem(scenario(enforcement))
    var model = AllocationModel(problem)
    rule.add(to: &model)
    return (model, TwoBlocks.point(in: model, seats, rooms))
  }
}
