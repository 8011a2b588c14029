import Conference

/// A7: a person with a role (moderator, rapporteur, speaker) is in one place at a time, there for the whole of each session they have
/// a part in, and has `walking` minutes from one to the other unless both are pinned to one room or are of one track.
enum RolesInOnePlace: AgendaRule {
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

  /// The pairs between which somebody has to walk.
  static func walks(of programme: Programme) -> ConflictGraph {
    var graph = ConflictGraph(count: programme.members.count)
    guard programme.scenario.walking > 0 else { return graph }
    for part in programme.parts {
      for one in part.sessions {
        for other in part.sessions where !isOnePlace(programme.members[one].session, programme.members[other].session) {
          graph.add(one, other)
        }
      }
    }
    return graph
  }

  private static func isOnePlace(_ one: Session?, _ other: Session?) -> Bool {
    guard let one, let other else { return true }
    return one.room.map { $0 == other.room } ?? false || one.track.map { $0 == other.track } ?? false
  }
}

extension Programme.Person {
  /// The minutes of a stretch in which they are not there, of the stretches in which they are the one that fits best.
  func minutesAbsent(_ time: Interval) -> Int {
    present.isEmpty ? 0 : present.map { $0.minutesOutside(time) }.min() ?? 0
  }
}
