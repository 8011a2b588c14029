import Conference

/// What else than its own workshops could matter to who attends what in a block.
///
/// Other workshops that might run beside it, which would be further choices; sessions that might, and have a delegate's part or take rooms;
/// a changeover that carries rooms from one block to the next; a track whose room another session decides; the order of blocks, where one builds on
/// another.
struct BlockSurroundings {
  private let problem: AgendaProblem
  private let open: [Int]

  /// Looks around the open workshops, given as members of the programme.
  init(_ problem: AgendaProblem, open: [Int]) {
    self.problem = problem
    self.open = open
  }

  private var programme: Programme { problem.programme }

  /// Whether there is nothing of the kind.
  var isSelfContained: Bool {
    if programme.scenario.hasFoundations { return false }
    let others = programme.members.indices.filter { programme.members[$0].session != nil && !open.contains($0) }
    return open.allSatisfy { workshop in
      let hasChoice = problem.rooms(of: workshop).count > 1
      if hasChoice, programme.scenario.changeover > 0 { return false }
      return others.allSatisfy { !isTrack(workshop, $0, hasChoice) && !isRival(workshop, $0) }
    }
  }

  /// The open workshops and those that might run beside them, or beside those, and so on.
  var withRivals: [Int] {
    var all = open
    var rest = programme.members.indices.filter {
      !open.contains($0) && programme.members[$0].session?.kind == .workshop
    }
    while let next = rest.firstIndex(where: { other in all.contains { isRival($0, other) } }) {
      all.append(rest.remove(at: next))
    }
    return all.sorted()
  }

  private func isTrack(_ workshop: Int, _ other: Int, _ hasChoice: Bool) -> Bool {
    let track = programme.members[workshop].session?.track
    return hasChoice && track != nil && track == programme.members[other].session?.track
  }

  private func isRival(_ workshop: Int, _ other: Int) -> Bool {
    guard !problem.conflicts.contains(workshop, other), mayOverlap(workshop, other) else { return false }
    if programme.members[other].session?.kind == .workshop { return true }
    if programme.parts.contains(where: { $0.isDelegate && $0.sessions.contains(other) }) { return true }
    let rooms = problem.rooms(of: workshop)
    return rooms.count > 1
      && problem.rooms(of: other).contains { room in rooms.contains { programme.share(room, $0) } }
  }

  private func mayOverlap(_ one: Int, _ other: Int) -> Bool {
    func times(_ member: Int) -> [Interval] {
      problem.starts[programme.members[member].activity].map { programme.time(member, at: $0.moment) }
    }
    let others = times(other)
    return times(one).contains { time in others.contains { $0.overlaps(time) } }
  }
}
