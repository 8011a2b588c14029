import Conference

extension Ledger {
  /// The seats that stay empty in the rooms of workshops.
  var emptySeats: Double {
    let workshops = Set(scenario.workshops.map(\.id))
    var people: [ID<Session>: Int] = [:]
    for person in scenario.delegates {
      for session in plan.allocation[person.id] { people[session, default: 0] += 1 }
    }
    let empty = plan.agenda.placements.reduce(0) { sum, placement in
      guard workshops.contains(placement.session), let room = scenario.room(placement.room) else { return sum }
      return sum + room.seats - people[placement.session, default: 0]
    }
    return Double(empty)
  }
}
