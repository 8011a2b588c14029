import Conference

/// What overlapping pairs cost at least, by counting.
///
/// Of n sessions of which no more than m find times one after the other, some overlap: however they are placed, at least the pairs of m groups of
/// sizes as even as can be,
///
///     r · C(q + 1, 2) + (m − r) · C(q, 2),    n = q · m + r
///
/// Nine talks in seven slots have two clashes. Prices that differ are cut into levels: what costs 5 costs 2 in the first level and 3 in the next, and
/// in each level the sessions are split into sets in which every pair costs it, or cannot overlap at all.
///
/// - Complexity: O(levels · sessions² · set size), with ``mostLevels`` levels.
/// - Source: P. Turán, Egy gráfelméleti szélsőértékfeladatról, 1941, for the graph of the overlaps.
struct OverlapBound {
  /// Prices are cut into no more levels; further ones add little.
  private static let mostLevels = 24

  private let problem: AgendaProblem
  private let prices: [SessionPair: Int]
  private let sessions: [Int]

  /// The bound for pairs with their prices.
  init(_ problem: AgendaProblem, _ prices: [SessionPair: Int]) {
    self.problem = problem
    self.prices = prices
    sessions = Set(prices.keys.flatMap { [$0.a, $0.b] }).sorted()
  }

  /// No agenda comes to less.
  var value: Double {
    let known = Set(prices.values).sorted()
    let step = max(1, (known.count + OverlapBound.mostLevels - 1) / OverlapBound.mostLevels)
    let levels = stride(from: 0, to: known.count, by: step).map { known[$0] }
    var (sum, before) = (0, 0)
    for level in levels {
      sum += (level - before) * cliques(at: level).reduce(0) { $0 + overlaps(of: $1) }
      before = level
    }
    return Double(sum)
  }

  /// The sessions in sets of which every pair costs at least so much, or cannot overlap: the largest that a simple choice finds, one after the other.
  private func cliques(at level: Int) -> [[Int]] {
    let linked = sessions.map { one in
      sessions.map { other in
        one != other
          && ((prices[SessionPair(one, other)] ?? 0) >= level || problem.conflicts.contains(one, other))
      }
    }
    var rest = Array(sessions.indices)
    var found: [[Int]] = []
    while rest.count > 1 {
      let degree = rest.map { one in rest.count { linked[one][$0] } }
      let order = rest.indices.sorted { (-degree[$0], $0) < (-degree[$1], $1) }.map { rest[$0] }
      guard let first = order.first, degree.contains(where: { $0 > 0 }) else { break }
      var clique = [first]
      for one in order.dropFirst() where clique.allSatisfy({ linked[one][$0] }) { clique.append(one) }
      found.append(clique.map { sessions[$0] })
      rest.removeAll { clique.contains($0) }
    }
    return found
  }

  /// The pairs of a set that overlap however they are placed.
  private func overlaps(of clique: [Int]) -> Int {
    let places = problem.places(for: clique)
    guard places > 0, clique.count > places else { return 0 }
    let (size, larger) = clique.count.quotientAndRemainder(dividingBy: places)
    return larger * (size + 1) * size / 2 + (places - larger) * size * (size - 1) / 2
  }
}
