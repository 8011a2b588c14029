import Conference
import Optimization

/// A3: a session's room has its features, is open meanwhile, and has seats for its attendance.
///
/// Attendance is everybody present for a plenary, and at least the least attendance for a workshop. Parallel workshops that nobody may stay
/// away from hold everybody together; with c[v] the most people that workshop v takes and N those present:
///
///     Σ_{v overlaps w at t} c[v] · y[v, ·] ≥ N · y[w, t]        ∀ such workshop w, start t
///     Σ_{v ≠ w overlaps w at t} y[v, ·] ≥ k[w] · y[w, t]        where w needs at least k others beside it
///
/// The second follows from the first, but not for fractions of sessions.
enum SuitableRoom: AgendaRule {
  /// The rooms that a session could be in if it started at a moment.
  static func rooms(of member: Int, at start: Moment, in programme: Programme) -> [Int]? {
    guard let session = programme.members[member].session else { return [] }
    let time = programme.time(member, at: start)
    let scenario = programme.scenario
    let people =
      session.kind == .plenary ? scenario.delegates.count { $0.isPresent(during: time) } : session.attendance.min
    return scenario.rooms.indices.filter { number in
      let room = scenario.rooms[number]
      return (session.room ?? room.id) == room.id && session.requires.allSatisfy(room.features.contains)
        && room.seats >= people && !scenario.closedTimes(of: room).contains { $0.overlaps(time) }
    }
  }

  static func add(to model: inout AgendaModel) {
    let programme = model.problem.programme
    let blocks = CandidateBlocks(programme)
    let workshops = programme.members.indices.filter { programme.members[$0].session?.kind == .workshop }
    for workshop in workshops where programme.members[workshop].session?.optional == false {
      let activity = programme.members[workshop].activity
      for (number, start) in model.problem.starts[activity].enumerated() {
        let time = programme.time(workshop, at: start.moment)
        let people = programme.scenario.delegates.count { $0.isPresent(during: time) }
        guard people > 0 else { continue }
        addPartners(blocks.partners(of: workshop), of: workshop, start: number, among: workshops, to: &model)
        var seats = LinearExpression()
        for other in workshops {
          for (number, candidate) in model.candidates(of: other).enumerated() where candidate.time.overlaps(time) {
            if model.hasRooms {
              for (room, column) in model.rooms[other][number] {
                seats.add(Double(min(people, programme.capacity(of: other, in: [room]))), column)
              }
            } else {
              seats.add(Double(min(people, programme.capacity(of: other, in: candidate.rooms))), candidate.column)
            }
          }
        }
        seats.add(-Double(people), model.starts[activity][number])
        model.require("seats[\(model.name(of: activity))]", seats, 0...(.infinity))
      }
    }
  }

  private static func addPartners(
    _ least: Int, of workshop: Int, start number: Int, among workshops: [Int], to model: inout AgendaModel
  ) {
    guard least > 0 else { return }
    let column = model.candidates(of: workshop)[number]
    var partners = LinearExpression()
    for other in workshops where other != workshop {
      for candidate in model.candidates(of: other) where candidate.time.overlaps(column.time) {
        partners.add(1, candidate.column)
      }
    }
    partners.add(-Double(least), column.column)
    model.require("partners", partners, 0...(.infinity))
  }
}

extension Programme {
  /// The most people that a workshop takes in the largest of some rooms.
  func capacity(of member: Int, in rooms: [Int]) -> Int {
    let seats = rooms.map { scenario.rooms[$0].seats }.max() ?? 0
    return min(seats, members[member].session?.attendance.max ?? seats)
  }
}
