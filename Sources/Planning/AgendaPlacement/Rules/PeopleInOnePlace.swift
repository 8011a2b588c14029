import Conference

/// A7: a person with a role (moderator, rapporteur, speaker) is in one place at a time, and there for the whole of each session they have
/// a part in.
enum PeopleInOnePlace: AgendaRule {
  static func excess(of member: Int, at start: Moment, in programme: Programme) -> Int? {
    let time = programme.time(member, at: start)
    return programme.parts.reduce(0) { sum, part in
      part.sessions.contains(member) ? sum + part.person.minutesAbsent(during: time) : sum
    }
  }

  static func addConflicts(to graph: inout ConflictGraph, of programme: Programme) {
    for part in programme.parts {
      for one in part.sessions {
        for other in part.sessions { graph.add(one, other) }
      }
    }
  }
}

extension Delegate {
  /// The minutes of a stretch before they arrive or after they leave.
  func minutesAbsent(during time: Interval) -> Int {
    max(0, arrives.map { $0 - time.start } ?? 0) + max(0, leaves.map { time.end - $0 } ?? 0)
  }
}
