import Conference

/// The agenda of a scenario that pins every session to a room and a time, and every break to a time.
enum PinnedAgenda {
  /// Reads the agenda off the pins.
  ///
  /// - Throws: ``PlanningError/unsupported(_:)`` that names what is not pinned.
  static func agenda(of scenario: Scenario) throws(PlanningError) -> Agenda {
    var placements: [Agenda.Placement] = []
    var open: [String] = []
    for session in scenario.sessions {
      if let start = session.start, let room = session.room {
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
}
