import Conference

/// Where it is written what the changes have made of a scenario.
extension ChangesDecoder {
  /// Where the values of a scenario are written that the changes have made what they are.
  ///
  /// - Parameter scenario: the scenario with the changes.
  func places(in scenario: Scenario) -> [(path: [Problem.Step], place: Location)] {
    changed.flatMap { change, place in paths(change, in: scenario).map { ($0, place) } }
  }

  private func paths(_ change: ScenarioChange, in scenario: Scenario) -> [[Problem.Step]] {
    switch change {
    case .seats(let id, _):
      return scenario.rooms.enumerated().filter { $1.id == id || $1.parts.contains(id) && $1.seats != seats(of: $1.id) }
        .map { ["rooms", .index($0.offset), "seats"] }
    case .closed(let id, let time):
      return scenario.rooms.enumerated().filter { $1.id == id || $1.parts.contains(id) }.compactMap { index, room in
        room.closed.firstIndex(of: time).map { ["rooms", .index(index), "closed", .index($0)] }
      }
    case .features(_, let id):
      return scenario.rooms.enumerated().filter { $1.id == id }.map { ["rooms", .index($0.offset), "features"] }
    case .requires(_, let id):
      return scenario.sessions.enumerated().filter { $1.id == id }.map { ["sessions", .index($0.offset), "requires"] }
    case .addRoom(let room):
      return scenario.rooms.enumerated().filter { $1.id == room.id }.map { ["rooms", .index($0.offset)] }
    case .move(let id, let room, let start):
      guard let index = scenario.sessions.firstIndex(where: { $0.id == id }) else { return [] }
      let keys: [Problem.Step] = (room == nil ? [] : ["room"]) + (start == nil ? [] : ["start", "day"])
      return keys.map { ["sessions", .index(index), $0] }
    case .delay:
      let sessions = scenario.sessions.enumerated().filter { $1.start != self.scenario.session($1.id)?.start }
      let breaks = scenario.breaks.enumerated().filter { index, pause in
        self.scenario.breaks[index].start != pause.start
      }
      return sessions.map { ["sessions", .index($0.offset), "start"] }
        + breaks.map { ["breaks", .index($0.offset), "start"] }
    default: return []
    }
  }

  func seats(of id: ID<Room>) -> Int? { scenario.room(id)?.seats }
}
