import Conference

/// Workshops that run at the same time and cannot hold all who have to be in one of them, whoever goes where.
///
/// It is a count, and needs no search: what it says is true whatever the agenda. Nothing subtler needs to be said before it.
public struct SeatShortage: Hashable, Sendable {
  /// How many there are seats for, at most.
  public let seats: Int
  /// How many have to be seated.
  public let people: Int
  /// The workshops, where they are known; empty for any.
  public let workshops: [ID<Session>]

  /// A shortage that is known.
  init(seats: Int, people: Int, workshops: [ID<Session>]) {
    (self.seats, self.people, self.workshops) = (seats, people, workshops)
  }

  /// The first shortage of a scenario: of workshops that are pinned to one start, or else of all its rooms together.
  init?(_ scenario: Scenario) {
    let workshops = scenario.workshops
    guard !workshops.isEmpty, !workshops.contains(where: { $0.optional || $0.mayBeCancelled }) else { return nil }
    let pinned = Dictionary(grouping: workshops.filter { $0.start != nil }) { $0.start?.minutes ?? 0 }
    for (_, together) in pinned.sorted(by: { $0.key < $1.key }) {
      guard let first = together.first, let time = first.pinnedTime,
        !workshops.contains(where: { other in
          !together.contains(other) && (other.pinnedTime.map { $0.overlaps(time) } ?? true)
        })
      else { continue }
      let people = scenario.delegates.count { $0.isPresent(during: time) }
      let seats = SeatShortage.most(together, scenario, during: time)
      if seats < people {
        (self.seats, self.people, self.workshops) = (seats, people, together.map(\.id))
        return
      }
    }
    let people = scenario.delegates.count { $0.arrives == nil && $0.leaves == nil }
    let seats = SeatShortage.most(workshops, scenario, during: nil)
    guard seats < people else { return nil }
    (self.seats, self.people, self.workshops) = (seats, people, [])
  }

  /// The most people that some workshops hold at one time: each in its own room, or together in the largest rooms.
  private static func most(_ workshops: [Session], _ scenario: Scenario, during time: Interval?) -> Int {
    func hosts(_ session: Session) -> [Room] {
      scenario.rooms.filter { room in
        (session.room ?? room.id) == room.id && session.requires.allSatisfy(room.features.contains)
          && !(time.map { time in scenario.closedTimes(of: room).contains { $0.overlaps(time) } } ?? false)
      }
    }
    let each = workshops.map { session in
      min(session.attendance.max ?? .max, hosts(session).map(\.seats).max() ?? 0)
    }
    // A joined room and its parts are never used together, so that plain rooms hold the most.
    let rooms = Set(workshops.flatMap { hosts($0).flatMap { $0.parts.isEmpty ? [$0.id] : $0.parts + [$0.id] } })
    let plain = scenario.rooms.filter { rooms.contains($0.id) && $0.parts.isEmpty }.map(\.seats)
    let joined = scenario.rooms.filter { rooms.contains($0.id) && !$0.parts.isEmpty }
    // A joined room may seat more than its parts do.
    let extra = joined.map { room in
      max(0, room.seats - room.parts.compactMap { scenario.room($0)?.seats }.reduce(0, +))
    }
    let together = plain.reduce(0, +) + extra.reduce(0, +)
    return min(each.reduce(0) { $0.addingReportingOverflow($1).partialValue }, together)
  }
}
