/// Workshops that run in parallel, so that a delegate who is there attends one of them.
public struct Block: Hashable, Sendable {
  /// The workshops, in the order of the scenario.
  public var workshops: [ID<Session>]
  /// From the first start to the last end.
  public var time: Interval
  /// The largest sets of workshops that all overlap each other: nobody attends two of one set. Where all of a block's
  /// workshops run at the same time this is one set with all of them.
  public var cliques: [[ID<Session>]]

  /// A block.
  public init(workshops: [ID<Session>], time: Interval, cliques: [[ID<Session>]]) {
    self.workshops = workshops
    self.time = time
    self.cliques = cliques
  }
}

extension Agenda {
  /// The blocks of parallel workshops: workshops whose times overlap, directly or through others, form one block.
  ///
  /// - Returns: the blocks in the order of the clock; workshops that the agenda does not place are in none.
  /// - Complexity: O(*w*²) for *w* workshops of a block.
  public func blocks(of scenario: Scenario) -> [Block] {
    let order = Dictionary(uniqueKeysWithValues: scenario.workshops.enumerated().map { ($1.id, $0) })
    let placed = placements.filter { order[$0.session] != nil }
    var groups: [[Placement]] = []
    var end = Moment(minutes: .min)
    for placement in placed {
      if placement.time.start < end, let last = groups.indices.last {
        groups[last].append(placement)
      } else {
        groups.append([placement])
      }
      end = max(end, placement.time.end)
    }
    return groups.map { group in
      let sorted = group.sorted { (order[$0.session] ?? 0) < (order[$1.session] ?? 0) }
      let start = group.map(\.time.start).min() ?? end
      let finish = group.map(\.time.end).max() ?? end
      return Block(
        workshops: sorted.map(\.session), time: Interval(start: start, end: finish), cliques: Agenda.cliques(of: sorted)
      )
    }
  }

  /// The maximal sets of placements that all overlap: those running as one of them begins, unless another set holds them.
  private static func cliques(of group: [Placement]) -> [[ID<Session>]] {
    var found: [[ID<Session>]] = []
    for moment in Set(group.map(\.time.start)).sorted() {
      let running = group.filter { $0.time.start <= moment && moment < $0.time.end }.map(\.session)
      found.removeAll { running.contains(all: $0) }
      if !found.contains(where: { $0.contains(all: running) }) { found.append(running) }
    }
    return found
  }
}

extension [ID<Session>] {
  fileprivate func contains(all others: [ID<Session>]) -> Bool {
    others.allSatisfy(contains)
  }
}
