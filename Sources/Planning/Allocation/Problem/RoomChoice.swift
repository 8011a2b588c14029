import Conference

/// A room to choose: for one workshop, or for all workshops of one track, which share it.
struct RoomChoice: Sendable {
  /// The workshops, as positions in ``AllocationProblem/workshops``.
  var workshops: [Int]
  /// The rooms that have what the workshops require, are open, and are not taken by sessions with a room of their own, in the order of the scenario.
  var rooms: [Room]

  /// The choices that a scenario leaves open, in the order of their first workshop.
  ///
  /// A track with a session that is no workshop, or that is pinned to a room, has the room that the agenda gives it.
  static func all(of scenario: Scenario, agenda: Agenda, workshops: [AllocationProblem.Workshop]) -> [RoomChoice] {
    var groups: [[Int]] = []
    var groupOfTrack: [String: Int] = [:]
    for (number, workshop) in workshops.enumerated() where isOpen(workshop.session, in: scenario) {
      if let track = workshop.session.track {
        if let group = groupOfTrack[track] {
          groups[group].append(number)
          continue
        }
        groupOfTrack[track] = groups.count
      }
      groups.append([number])
    }
    let open = Set(groups.joined().map { workshops[$0].session.id })
    let rooms = Dictionary(scenario.rooms.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let taken = agenda.placements.filter { !open.contains($0.session) }
    return groups.map { group in
      let fitting = scenario.rooms.filter { room in
        group.allSatisfy { number in
          let (session, time) = (workshops[number].session, workshops[number].time)
          return session.requires.allSatisfy(room.features.contains)
            && !scenario.closedTimes(of: room).contains { $0.overlaps(time) }
            && !taken.contains { placement in
              rooms[placement.room]?.shares(spaceWith: room) == true
                && time.overlaps(placement.time, apart: scenario.changeover)
            }
        }
      }
      return RoomChoice(workshops: group, rooms: fitting)
    }
  }

  private static func isOpen(_ session: Session, in scenario: Scenario) -> Bool {
    guard let track = session.track else { return session.room == nil }
    return scenario.sessions.allSatisfy { $0.track != track || ($0.kind == .workshop && $0.room == nil) }
  }
}

extension Interval {
  /// Whether fewer than so many minutes lie between the two.
  func overlaps(_ other: Interval, apart minutes: Int) -> Bool {
    start < other.end + minutes && other.start < end + minutes
  }
}
