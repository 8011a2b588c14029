import Conference

/// A7: a person with a role (moderator, rapporteur, speaker) is in one place at a time, and there for the whole of each session they have
/// a part in.
enum PeopleInOnePlace: AgendaRule {
  static func excess(of member: Int, at start: Moment, in programme: Programme) -> Int? {
    let time = programme.time(member, at: start)
    return programme.parts.reduce(0) { sum, part in
      part.sessions.contains(member) ? sum + part.person.minutesAbsent(time) : sum
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

extension Programme.Person {
  /// The minutes of a stretch in which they are not there, of the stretches in which they are the one that fits best.
  func minutesAbsent(_ time: Interval) -> Int {
    present.isEmpty ? 0 : present.map { $0.minutesOutside(time) }.min() ?? 0
  }
}
