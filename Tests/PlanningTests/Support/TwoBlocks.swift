import Conference

@testable import Planning

/// Two workshops in each of two blocks, for tests of a single rule or objective.
enum TwoBlocks {
  /// Delegates of one sector and one delegation, without wishes.
  static func scenario(of delegates: [ID<Delegate>]) -> Scenario {
    let day = Day(
      id: "mon", date: CalendarDate(year: 2026, month: 3, day: 2)!, opens: TimeOfDay("08:00")!,
      closes: TimeOfDay("18:00")!)
    let sessions = ["a1", "a2", "b1", "b2"].map { name in
      Session(
        id: ID(name), kind: .workshop, title: "Workshop", minutes: 60, day: "mon",
        start: Moment(minutes: name.hasPrefix("a") ? 540 : 660), room: name.hasSuffix("1") ? "large" : "small")
    }
    return Scenario(
      event: Event(name: "Rule", days: [day]),
      rooms: [
        Room(id: "large", name: "Large", seats: 9, features: ["interpretation", "step-free"]),
        Room(id: "small", name: "Small", seats: 2),
      ],
      sessions: sessions, sectors: [Sector(id: "courts", name: "Courts"), Sector(id: "police", name: "Police")],
      delegations: [Delegation(id: "x", name: "X")],
      delegates: delegates.map { Delegate(id: $0, name: $0.text, sector: "courts", delegation: "x") })
  }

  /// The point of a model with these seats and rooms.
  static func point(
    in model: AllocationModel, _ seats: [ID<Delegate>: [ID<Session>]], _ rooms: [ID<Session>: ID<Room>]
  ) -> [Double] {
    let problem = model.problem
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
    return model.completed(values)
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
