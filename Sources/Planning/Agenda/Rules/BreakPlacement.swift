import Conference

/// A4: every break lies in its window, and nothing else runs meanwhile: no session but services, and no other break.
/// During a staggered break only the sessions of its tracks and plenaries do not run; no two breaks are at once, so that one caterer can serve both.
enum BreakPlacement: AgendaRule {
  static func excess(of member: Int, at start: Moment, in programme: Programme) -> Int? {
    guard let pause = programme.members[member].pause else { return 0 }
    guard programme.scenario.event.day(of: start)?.id == pause.day else { return nil }
    let pin = pause.start.map { abs($0 - start) } ?? 0
    return pin + pause.window.minutesOutside(programme.time(member, at: start))
  }

  static func addConflicts(to graph: inout ConflictGraph, of programme: Programme) {
    for (number, member) in programme.members.enumerated() {
      guard let pause = member.pause else { continue }
      for (other, otherMember) in programme.members.enumerated()
      where otherMember.pause != nil || otherMember.session.map(pause.stops) == true {
        graph.add(number, other)
      }
    }
  }
}
