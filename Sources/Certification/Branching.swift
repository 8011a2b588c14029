/// The number that a case is split on: one that is no whole number at an optimum, of the best rank, and of those the one nearest to a half.
struct Branching {
  private var best: (rank: Int, distance: Double, name: String, atMost: Int)?

  /// Looks at a number.
  ///
  /// - Parameters:
  ///   - rank: what comes first; 0 before 1.
  ///   - name: what a certificate calls it.
  mutating func look(_ value: Double, rank: Int, _ name: @autoclosure () -> String) {
    let distance = abs(value - value.rounded(.down) - 0.5)
    guard distance < 0.5 - 1e-6, abs(value) < 1e12 else { return }
    if let best, (best.rank, best.distance) <= (rank, distance) { return }
    best = (rank, distance, name(), Int(value.rounded(.down)))
  }

  /// The name, and the whole number below; nil where all were whole.
  var choice: (name: String, atMost: Int)? { best.map { ($0.name, $0.atMost) } }
}
