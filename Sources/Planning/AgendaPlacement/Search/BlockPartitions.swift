import Conference

/// The ways in which workshops that need each other's seats can be put into blocks, the one with the fewest clashes first.
///
/// Where no room holds everybody, a workshop only runs together with others. Which with which may be open; then every partition of the
/// workshops into blocks is a scenario of its own, in which the workshops of a block run `with` each other, and those are quick to place.
struct BlockPartitions {
  /// A partition: who runs with whom, and the delegates who wish two workshops of one block.
  struct Partition {
    /// The workshops of each block.
    var blocks: [[ID<Session>]]
    /// Σ over pairs in a block of the delegates who wish both.
    var clashes: Int
  }

  /// The partitions, the fewest clashes first; none where nothing is open.
  let partitions: [Partition]
  /// Whether these are all.
  let isComplete: Bool

  /// Partitions that are looked at before giving up on the rest.
  private static let most = 2000

  /// Looks for what is open in a scenario.
  init(_ scenario: Scenario) {
    let programme = Programme(scenario)
    let candidates = CandidateBlocks(programme)
    let open = candidates.workshops.filter { member in
      candidates.partners(of: member) > 0
        && !candidates.canFormBlock(
          programme.activities[programme.members[member].activity].filter(candidates.workshops.contains))
    }
    guard !open.isEmpty, open.count <= 16 else {
      partitions = []
      isComplete = open.isEmpty
      return
    }
    let blocks = candidates.all(ofAtMost: min(open.count, scenario.rooms.count)).filter { $0.allSatisfy(open.contains) }
    let wished = WishedTogether(programme)
    var found: [Partition] = []
    func clashes(_ block: [Int]) -> Int {
      block.enumerated().reduce(0) { sum, one in
        sum + block.dropFirst(one.offset + 1).reduce(0) { $0 + (wished.people[.init(a: one.element, b: $1)] ?? 0) }
      }
    }
    func extend(_ rest: [Int], _ chosen: [[Int]], _ cost: Int) {
      guard found.count < BlockPartitions.most else { return }
      guard let first = rest.first else {
        let blocks = chosen.map { $0.compactMap { programme.members[$0].session?.id } }
        found.append(Partition(blocks: blocks, clashes: cost))
        return
      }
      for block in blocks where block.contains(first) && block.allSatisfy(rest.contains) {
        extend(rest.filter { !block.contains($0) }, chosen + [block], cost + clashes(block))
      }
    }
    extend(open, [], 0)
    isComplete = found.count < BlockPartitions.most
    partitions = found.enumerated().sorted { ($0.element.clashes, $0.offset) < ($1.element.clashes, $1.offset) }
      .map(\.element)
  }
}

extension Scenario {
  /// The same scenario with the workshops of each block running together.
  func running(_ blocks: [[ID<Session>]]) -> Scenario {
    var copy = self
    for block in blocks {
      for (number, session) in copy.sessions.enumerated() where block.contains(session.id) {
        copy.sessions[number].with = Set(session.with + block).subtracting([session.id]).sorted()
      }
    }
    return copy
  }
}
