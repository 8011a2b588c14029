import Conference

/// The agenda of a scenario that pins every session to a time, every break too, and every session but workshops to a room.
///
/// A workshop without a room is in any room for now: which one, the allocation decides.
enum PinnedAgenda {
  /// Reads the agenda off the pins.
  ///
  /// - Throws: ``PlanningError/unsupported(_:)`` that names what is not pinned.
  static func agenda(of scenario: Scenario) throws(PlanningError) -> Agenda {
    var placements: [Agenda.Placement] = []
    var open: [String] = []
    for session in scenario.sessions {
      let anyRoom = session.kind == .workshop ? scenario.rooms.first?.id : nil
      if let start = session.start, let room = session.room ?? trackRoom(of: session, in: scenario) ?? anyRoom {
        placements.append(.init(session.id, in: room, at: Interval(start: start, minutes: session.minutes)))
      } else {
        open.append("session '\(session.id)'")
      }
    }
    var pauses: [Agenda.Pause] = []
    for pause in scenario.breaks {
      if let start = pause.start {
        pauses.append(.init(pause.id, on: pause.day, at: Interval(start: start, minutes: pause.minutes)))
      } else {
        open.append("break '\(pause.id)' on \(pause.day)")
      }
    }
    guard open.isEmpty else {
      throw .unsupported("not pinned to a time and a room: \(open.joined(separator: ", "))")
    }
    return Agenda(placements: placements, pauses: pauses)
  }

  /// The room to which another session of the same track is pinned.
  private static func trackRoom(of session: Session, in scenario: Scenario) -> ID<Room>? {
    guard let track = session.track else { return nil }
    return scenario.sessions.first { $0.track == track && $0.room != nil }?.room
  }
}
