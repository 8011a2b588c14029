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

  /// Two workshops in each of two blocks; the delegates of the seats, one sector, no wishes.
  func scenario(_ enforcement: Enforcement) -> Scenario {
    let day = Day(
      id: "mon", date: CalendarDate(year: 2026, month: 3, day: 2)!, opens: TimeOfDay("08:00")!,
      closes: TimeOfDay("18:00")!)
    let sessions = ["a1", "a2", "b1", "b2"].map { name in
      Session(
        id: ID(name), kind: .workshop, title: "Workshop", minutes: 60, day: "mon",
        start: Moment(minutes: name.hasPrefix("a") ? 540 : 660), room: name.hasSuffix("1") ? "large" : "small")
    }
    var scenario = Scenario(
      event: Event(name: "Rule", days: [day]),
      rooms: [
        Room(id: "large", name: "Large", seats: 9, features: ["interpretation", "step-free"]),
        Room(id: "small", name: "Small", seats: 2),
      ],
      sessions: sessions, sectors: [Sector(id: "courts", name: "Courts"), Sector(id: "police", name: "Police")],
      delegations: [Delegation(id: "x", name: "X")],
      delegates: seats.keys.sorted().map { Delegate(id: $0, name: $0.text, sector: "courts", delegation: "x") })
    adjust(&scenario)
    soften?(&scenario.rules, enforcement)
    return scenario
  }

  /// The model with nothing but the rule, and its point with these seats and rooms.
  func model(_ enforcement: Enforcement) throws -> (model: AllocationModel, point: [Double]) {
    let problem = try SmallConference.problem(scenario(enforcement))
    var model = AllocationModel(problem)
    rule.add(to: &model)
    var values = Array(repeating: 0.0, count: model.model.columns.count)
    for (delegate, workshops) in seats {
      for workshop in workshops {
        let seat = model.seats[problem.classOf[delegate]!][problem.position[workshop]!]!
        values[seat.index] = 1
      }
    }
    for (choice, isChosen) in zip(problem.roomChoices, model.rooms) {
      let room = rooms[problem.workshops[choice.workshops[0]].session.id]
      for (candidate, variable) in zip(choice.rooms, isChosen) where candidate.id == room { values[variable.index] = 1 }
    }
    return (model, model.completed(values))
  }
}

extension Scenario {
  /// Changes one delegate.
  mutating func adjust(delegate id: ID<Delegate>, _ adjust: (inout Delegate) -> Void) {
    for index in delegates.indices where delegates[index].id == id { adjust(&delegates[index]) }
  }

  /// Changes one session.
  mutating func adjust(session id: ID<Session>, _ adjust: (inout Session) -> Void) {
    for index in sessions.indices where sessions[index].id == id { adjust(&sessions[index]) }
  }
}
