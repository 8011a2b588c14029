/// Whether one identifier comes before another as people read them: numbers in them count as numbers, so that `w2` comes before `w10`.
///
/// What differs in nothing but zeros before a number is ordered by its text, so that no two texts are equal.
///
/// - Complexity: O(bytes).
public func comesBefore(_ a: String, _ b: String) -> Bool {
  let (x, y) = (Array(a.utf8), Array(b.utf8))
  var (i, j) = (0, 0)
  while i < x.count, j < y.count {
    if x[i].isDigit, y[j].isDigit {
      let (m, n) = (x.number(from: &i), y.number(from: &j))
      if m.count != n.count { return m.count < n.count }
      if !m.elementsEqual(n) { return m.lexicographicallyPrecedes(n) }
    } else if x[i] != y[j] {
      return x[i] < y[j]
    } else {
      i += 1
      j += 1
    }
  }
  if i == x.count, j == y.count { return x.lexicographicallyPrecedes(y) }
  return i == x.count
}

extension UInt8 {
  fileprivate var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
}

extension [UInt8] {
  /// The digits of the number that begins at a position, without the zeros before it; the position moves behind them.
  fileprivate func number(from position: inout Int) -> ArraySlice<UInt8> {
    while position < count, self[position] == UInt8(ascii: "0") { position += 1 }
    let first = position
    while position < count, self[position].isDigit { position += 1 }
    return self[first..<position]
  }
}

extension Scenario {
  /// The positions of the sessions in an order that does not depend on how they are listed: those that come after nothing, those that come after these,
  /// and so on; and among them by identifier.
  ///
  /// - Complexity: O(n log n) comparisons for n sessions, and O(n · m) for m of them that come after others, one after the other.
  public var sessionsByIdentifier: [Int] {
    let number = Dictionary(sessions.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    let before = sessions.map { $0.after.compactMap { number[$0] } }
    var depth = Array(repeating: 0, count: sessions.count)
    // A chain has no more links than there are sessions; what comes after itself has no place of its own.
    for _ in sessions.indices {
      let next = before.map { $0.reduce(0) { max($0, min(depth[$1] + 1, sessions.count)) } }
      if next == depth { break }
      depth = next
    }
    return sessions.indices.sorted {
      depth[$0] != depth[$1] ? depth[$0] < depth[$1] : comesBefore(sessions[$0].id.text, sessions[$1].id.text)
    }
  }
}
