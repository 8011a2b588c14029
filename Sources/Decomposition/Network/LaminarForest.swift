/// Sets of columns of which any two are disjoint or one lies inside the other, as trees by inclusion.
///
/// Rows that count such sets are the nodes of a network: what a set counts is what its direct columns and its children count.
struct LaminarForest: Sendable {
  /// The node that holds everything.
  static let top = 0

  /// The node above each; −1 for ``top``.
  private(set) var parents: [Int32] = [-1]
  /// The smallest set that each column is in.
  private(set) var home: [Int32]
  private var sizes: [Int32] = [.max]
  private var counts: [Int32] = [0]

  /// A forest with no set but the one of all columns.
  init(columns: Int) {
    home = Array(repeating: Int32(Self.top), count: columns)
  }

  /// Adds a set if it crosses none.
  ///
  /// The set fits below a node if it consists of whole children of that node and of columns that are in none of its children.
  ///
  /// - Parameter columns: at least one, none twice.
  /// - Returns: the set's node, or nil if it crosses another set.
  /// - Complexity: O(columns · depth).
  mutating func insert(_ columns: some Sequence<Int>) -> Int? {
    var touched: [Int] = []
    var size: Int32 = 0
    for column in columns {
      size += 1
      count(1, at: Int(home[column]), &touched)
    }
    defer { for node in touched { counts[node] = 0 } }
    let partial = touched.filter { counts[$0] < sizes[$0] }
    guard let parent = partial.first, partial.count == 1 else { return nil }

    let node = parents.count
    parents.append(Int32(parent))
    sizes.append(size)
    counts.append(0)
    for child in touched where child != parent && Int(parents[child]) == parent { parents[child] = Int32(node) }
    for column in columns where Int(home[column]) == parent { home[column] = Int32(node) }
    return node
  }

  /// Adds an empty set.
  mutating func insertEmpty() -> Int {
    parents.append(Int32(Self.top))
    sizes.append(0)
    counts.append(0)
    return parents.count - 1
  }

  /// Counts covered columns of a node; a node that is covered as a whole counts at its parent.
  private mutating func count(_ covered: Int32, at node: Int, _ touched: inout [Int]) {
    var (covered, node) = (covered, node)
    while true {
      if counts[node] == 0 { touched.append(node) }
      counts[node] += covered
      guard counts[node] == sizes[node] else { return }
      covered = sizes[node]
      node = Int(parents[node])
    }
  }
}
