/// Which sessions and breaks cannot overlap, in pairs.
struct ConflictGraph: Sendable {
  /// How many members there are.
  let count: Int
  private var table: [Bool]

  /// No conflicts among so many members.
  init(count: Int) {
    self.count = count
    table = Array(repeating: false, count: count * count)
  }

  /// Keeps two members apart.
  mutating func add(_ a: Int, _ b: Int) {
    guard a != b else { return }
    table[a * count + b] = true
    table[b * count + a] = true
  }

  /// Whether two members cannot overlap.
  func contains(_ a: Int, _ b: Int) -> Bool { table[a * count + b] }

  /// Every pair once, the lesser number first.
  var edges: [(Int, Int)] {
    (0..<count).flatMap { a in (a + 1..<max(a + 1, count)).filter { contains(a, $0) }.map { (a, $0) } }
  }

  /// Sets of members that are all in conflict with each other, so that every pair is in one of them. Few large sets state the same as
  /// many pairs, and bound the relaxation better.
  ///
  /// - Complexity: O(edges · members²) at worst, far less where the sets are large.
  func cliques() -> [[Int]] {
    var isCovered = Array(repeating: false, count: count * count)
    var cliques: [[Int]] = []
    for (a, b) in edges where !isCovered[a * count + b] {
      var clique = [a, b]
      for other in 0..<count where other != a && other != b && clique.allSatisfy({ contains($0, other) }) {
        clique.append(other)
      }
      clique.sort()
      for one in clique { for other in clique { isCovered[one * count + other] = true } }
      cliques.append(clique)
    }
    return cliques
  }
}
