import Conference
import Testing

@testable import Planning

/// An objective alone: a small conference, who sits where, and what that is worth.
struct ObjectiveCase: CustomTestStringConvertible, Sendable {
  /// The objective, and what is shown of it: also the name of its golden text.
  var name: String
  /// What is minimised.
  var objective: @Sendable () -> Objective
  /// What the seats are worth.
  var value: Double
  /// The workshops of each delegate.
  var seats: [ID<Delegate>: [ID<Session>]]
  /// The room of each workshop whose room is open.
  var rooms: [ID<Session>: ID<Room>] = [:]
  /// What the conference is like.
  var adjust: @Sendable (inout Scenario) -> Void = { _ in }

  var testDescription: String { name }

  init(
    _ name: String, _ objective: @autoclosure @escaping @Sendable () -> Objective, worth value: Double,
    seats: [ID<Delegate>: [ID<Session>]], rooms: [ID<Session>: ID<Room>] = [:],
    adjust: @escaping @Sendable (inout Scenario) -> Void = { _ in }
  ) {
    (self.name, self.objective, self.value, self.seats) = (name, objective, value, seats)
    (self.rooms, self.adjust) = (rooms, adjust)
  }

  /// The model with nothing but the objective, and its point with these seats and rooms.
  func model() throws -> (model: AllocationModel, goal: Goal, point: [Double]) {
    var scenario = TwoBlocks.scenario(of: seats.keys.sorted())
    adjust(&scenario)
    scenario.policy = Policy([Stage(objective())])
    var model = AllocationModel(try SmallConference.problem(scenario))
    let goal = objective().goal(in: &model)
    return (model, goal, TwoBlocks.point(in: model, seats, rooms))
  }
}
