import Conference

/// A number of repeated meetings of persons that no allocation is below, from counting alone.
///
/// - Everybody who must attend: n people in k workshops make at least as many meetings as when they are spread evenly. All meetings less all
///   pairs of people are repeated ones.
/// - Two blocks: each of the k workshops of the one, with people spread evenly, spreads its own over those of the other; who is then together
///   again meets again. A pair that meets in t blocks has t − 1 repeated meetings, and so at least one for every edge of a forest over
///   these blocks: the pairs of blocks of a spanning tree may be added up, and the best tree is taken.
struct MeetingBound {
  /// The bound.
  let value: Int

  /// The bound of a problem whose classes are delegates.
  init(_ problem: AllocationProblem) {
    let people = problem.classes.indices
    // A long workshop is in several sets; of a block only one counts.
    let sets = problem.sets.indices.filter { number in
      let set = problem.sets[number]
      return !set.isOptional && !problem.sets[..<number].contains { $0.slot == set.slot && !$0.isOptional }
    }
    let there = sets.map { number in Set(people.filter { problem.isPresent($0, inSet: number) }) }
    let workshops = sets.map { problem.sets[$0].workshops.count }
    let meetings = zip(there, workshops).reduce(0) { $0 + MeetingBound.meetings(of: $1.0.count, in: $1.1) }
    let count = problem.classes.count
    var best = max(0, meetings - count * (count - 1) / 2)
    // Prim's algorithm for the dearest tree.
    var edge = Array(repeating: 0, count: sets.count)
    var isIn = Array(repeating: false, count: sets.count)
    var tree = 0
    for _ in sets.indices {
      guard let next = sets.indices.filter({ !isIn[$0] }).max(by: { edge[$0] < edge[$1] }) else { break }
      isIn[next] = true
      tree += edge[next]
      for other in sets.indices where !isIn[other] {
        let both = there[next].intersection(there[other]).count
        edge[other] = max(
          edge[other], MeetingBound.again(both, workshops[next], workshops[other]),
          MeetingBound.again(both, workshops[other], workshops[next]))
      }
    }
    best = max(best, tree)
    value = best
  }

  /// Pairs that are together when people spread evenly.
  private static func meetings(of people: Int, in workshops: Int) -> Int {
    let (size, larger) = people.quotientAndRemainder(dividingBy: workshops)
    return workshops * (size * (size - 1) / 2) + larger * size
  }

  /// Pairs that are together twice when evenly spread workshops spread evenly again.
  private static func again(_ people: Int, _ first: Int, _ second: Int) -> Int {
    let (size, larger) = people.quotientAndRemainder(dividingBy: first)
    return larger * meetings(of: size + 1, in: second) + (first - larger) * meetings(of: size, in: second)
  }
}
