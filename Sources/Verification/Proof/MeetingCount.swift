/// How many meetings of persons every allocation repeats, by counting alone.
///
/// - n people in k workshops are together in at least as many pairs as when they spread evenly. All pairs that are together in any block, less
///   all pairs that there are, are repeated.
/// - The people of a workshop spread over the k workshops of another block: the pairs that are still together meet again. For a pair that meets in t
///   blocks these are t − 1 of the pairs of blocks on any path, so that the pairs of blocks of a spanning tree may be added up.
struct MeetingCount {
  /// The number.
  let value: Int

  init(_ timetable: Timetable) {
    let sets = timetable.blocks.compactMap { block in block.first { !timetable.ledger.clock.isOptional[$0] } }
    let people = timetable.ledger.scenario.delegates.indices
    let there = sets.map { set in people.filter { timetable.isOpen(set: set, to: $0) } }
    let counts = sets.map { timetable.sets[$0].count }
    let pairs = zip(there, counts).reduce(0) { $0 + MeetingCount.together($1.0.count, in: $1.1) }
    var best = max(0, pairs - people.count * (people.count - 1) / 2)
    var tree = 0
    var reached = Set(sets.indices.prefix(1))
    // The dearest tree, grown from its first block.
    while reached.count < sets.count {
      var edge = (weight: -1, to: 0)
      for from in reached.sorted() {
        for to in sets.indices where !reached.contains(to) {
          let both = Set(there[from]).intersection(there[to]).count
          let weight = max(
            MeetingCount.again(both, counts[from], counts[to]), MeetingCount.again(both, counts[to], counts[from]))
          if weight > edge.weight { edge = (weight, to) }
        }
      }
      reached.insert(edge.to)
      tree += edge.weight
    }
    best = max(best, tree)
    value = best
  }

  /// Pairs that are together when so many people spread evenly over some workshops.
  private static func together(_ people: Int, in workshops: Int) -> Int {
    let (size, larger) = people.quotientAndRemainder(dividingBy: max(1, workshops))
    return workshops * (size * (size - 1) / 2) + larger * size
  }

  /// Pairs that are together twice when people spread evenly over some workshops, and each of these evenly over others.
  private static func again(_ people: Int, _ first: Int, _ second: Int) -> Int {
    let (size, larger) = people.quotientAndRemainder(dividingBy: max(1, first))
    return larger * together(size + 1, in: second) + (first - larger) * together(size, in: second)
  }
}
