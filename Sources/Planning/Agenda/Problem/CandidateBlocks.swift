import Conference
import Optimization

/// Which sets of workshops could run in parallel: they do not conflict, there are rooms for all of them at once, and together they seat everybody.
///
/// Times play no part: a set that is no block here is none at any time; one that is may still find no time.
struct CandidateBlocks: Sendable {
  /// The numbered programme.
  let programme: Programme
  /// The workshops, as members of the programme.
  let workshops: [Int]
  private let conflicts: ConflictGraph
  /// The rooms that each workshop could be in at some time.
  private let rooms: [Int: [Int]]
  /// Everybody who is there from the first session to the last.
  private let people: Int

  /// Looks at a programme.
  ///
  /// - Parameter rules: what says what cannot overlap.
  init(_ programme: Programme, under rules: [any PlacementRule.Type]) {
    self.programme = programme
    workshops = programme.members.indices.filter { programme.members[$0].session?.kind == .workshop }
    var conflicts = ConflictGraph(count: programme.members.count)
    for rule in rules { rule.addConflicts(to: &conflicts, of: programme) }
    self.conflicts = conflicts
    let scenario = programme.scenario
    rooms = Dictionary(
      uniqueKeysWithValues: workshops.map { member in
        let choices = scenario.rooms.indices.filter { room in
          guard let session = programme.members[member].session else { return false }
          let candidate = scenario.rooms[room]
          return (session.room ?? candidate.id) == candidate.id
            && session.requires.allSatisfy(candidate.features.contains) && candidate.seats >= session.attendance.min
        }
        return (member, choices)
      })
    people = scenario.delegates.count { $0.arrives == nil && $0.leaves == nil }
  }

  /// How many other workshops have to run at the same time as a workshop, so that everybody who must attend one has a seat.
  func partners(of member: Int) -> Int {
    guard programme.members[member].session?.optional == false, let own = rooms[member] else { return 0 }
    let others = workshops.filter { $0 != member }
      .map { programme.capacity(of: $0, in: rooms[$0] ?? []) }.sorted(by: >)
    var seats = programme.capacity(of: member, in: own)
    var count = 0
    while seats < people, count < others.count {
      seats += others[count]
      count += 1
    }
    return seats < people ? workshops.count : count
  }

  /// Whether workshops can form a block: rooms for all of them at once with seats for everybody present.
  ///
  /// - Parameter people: how many are present; nil for those who are there from the first session to the last.
  /// - Complexity: O(*w*² · rooms). Where joined rooms are among the choices they are tried in turn, and after ``mostTried`` of them it is
  ///   taken for granted.
  func canFormBlock(_ block: [Int], for people: Int? = nil) -> Bool {
    for (position, one) in block.enumerated() {
      if block.dropFirst(position + 1).contains(where: { conflicts.contains(one, $0) }) { return false }
    }
    let isOptional = block.allSatisfy { programme.members[$0].session?.optional == true }
    let needed = isOptional ? 0 : people ?? self.people
    let choices = Set(block.flatMap { rooms[$0] ?? [] }).sorted()
    let sharing = choices.contains { room in choices.contains { $0 != room && programme.share($0, room) } }
    if !sharing {
      let capacity = block.map { member in
        choices.map { (rooms[member] ?? []).contains($0) ? programme.capacity(of: member, in: [$0]) : nil }
      }
      return Assignment.largest(capacity).map { $0 >= needed } ?? false
    }
    let order = block.sorted { ((rooms[$0] ?? []).count, $0) < ((rooms[$1] ?? []).count, $1) }
    var tried = 0
    return seat(order[...], used: [], seats: 0, needed: needed, &tried)
  }

  /// So many rooms are tried.
  private static let mostTried = 2_000

  /// Whether workshops that run together can form a block for so many people, by themselves or with others beside them.
  ///
  /// It is taken for granted where that would be too many sets to look at.
  func canJoinBlock(_ together: [Int], for people: Int) -> Bool {
    var sets = 0
    func extend(_ block: [Int], from next: Int) -> Bool {
      sets += 1
      if sets > 1000 || canFormBlock(block, for: people) { return true }
      guard block.count < programme.scenario.rooms.count else { return false }
      return (next..<max(next, workshops.count)).contains { position in
        let member = workshops[position]
        return !block.contains { $0 == member || conflicts.contains($0, member) }
          && extend(block + [member], from: position + 1)
      }
    }
    return extend(together, from: 0)
  }

  private func seat(_ rest: ArraySlice<Int>, used: [Int], seats: Int, needed: Int, _ tried: inout Int) -> Bool {
    guard let member = rest.first else { return seats >= needed }
    for room in rooms[member] ?? [] where !used.contains(where: { programme.share($0, room) }) {
      tried += 1
      if tried > CandidateBlocks.mostTried { return true }
      let more = programme.capacity(of: member, in: [room])
      if seat(rest.dropFirst(), used: used + [room], seats: seats + more, needed: needed, &tried) { return true }
    }
    return false
  }

  /// All blocks of up to so many workshops, in the order of the scenario; nil when a limit comes before. Workshops that run `with` others are all in or
  /// all out.
  ///
  /// - Complexity: O(*w*^size) sets for *w* workshops.
  func all(ofAtMost size: Int, _ limits: SolverOptions) -> [[Int]]? {
    var found: [[Int]] = []
    var (sets, isOver) = (0, false)
    func extend(_ block: [Int], from next: Int) {
      sets += 1
      if sets % 512 == 0, limits.isOver { isOver = true }
      if isOver { return }
      if !block.isEmpty, isClosed(block), canFormBlock(block) { found.append(block) }
      guard block.count < size else { return }
      for position in next..<max(next, workshops.count) {
        let member = workshops[position]
        if block.contains(where: { conflicts.contains($0, member) }) { continue }
        extend(block + [member], from: position + 1)
      }
    }
    extend([], from: 0)
    return isOver ? nil : found
  }

  private func isClosed(_ block: [Int]) -> Bool {
    block.allSatisfy { member in
      programme.activities[programme.members[member].activity].allSatisfy {
        block.contains($0) || programme.members[$0].session?.kind != .workshop
      }
    }
  }
}
