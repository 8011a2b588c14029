import Optimization

/// The rows of a model that count people: `lower ≤ Σ members ± private columns ≤ upper`, all coefficients 1 or −1.
struct CountingRows {
  /// One of them.
  struct Row {
    /// Its position in the model.
    var row: Int
    /// 1, or −1 where the members have the coefficient −1.
    var sign: Int
    /// The columns that other such rows count too.
    var members: [Int]
    /// The columns of this row alone, and whether they count against the members.
    var `private`: [(column: Int, isMinus: Bool)]
  }

  /// Those rows of the model that are such.
  private(set) var rows: [Row] = []
  /// The positions of ``rows`` in the order in which a network should take them in: where everybody is once, what deviations are split
  /// from, and then the others, each from the largest set to the smallest, so that what crosses comes last.
  private(set) var order: [Int] = []

  /// Looks at every row.
  init(_ model: Model) {
    var candidates = model.rows.indices.filter { number in
      let row = model.rows[number]
      return row.terms.count > 1 && row.role != .objectiveLock
        && row.terms.allSatisfy { $0.coefficient.magnitude == 1 }
        && [row.lower, row.upper].allSatisfy { !$0.isFinite || $0 == $0.rounded() }
    }
    // A column is private when no other row counts it. A row whose members do not count alike drops out, which may make columns of
    // others private.
    var degree = Array(repeating: 0, count: model.columns.count)
    for number in candidates { for term in model.rows[number].terms { degree[term.variable.index] += 1 } }
    while true {
      let kept = candidates.filter { number in
        let members = model.rows[number].terms.lazy.filter { degree[$0.variable.index] > 1 }
        guard let first = members.first else { return true }
        if members.allSatisfy({ $0.coefficient == first.coefficient }) { return true }
        for term in model.rows[number].terms { degree[term.variable.index] -= 1 }
        return false
      }
      if kept.count == candidates.count { break }
      candidates = kept
    }
    rows = candidates.map { number in
      var (members, others): ([Int], [LinearExpression.Term]) = ([], [])
      var sign = 1.0
      members.reserveCapacity(model.rows[number].terms.count)
      for term in model.rows[number].terms {
        if degree[term.variable.index] == 1 {
          others.append(term)
        } else {
          if members.isEmpty { sign = term.coefficient }
          members.append(term.variable.index)
        }
      }
      return Row(
        row: number, sign: Int(sign), members: members,
        private: others.map { ($0.variable.index, $0.coefficient != sign) })
    }
    sort(model)
  }

  /// Equations that share no column: of the members of each, so many units are chosen.
  func choices(in model: Model) -> [(members: [Int], units: Int)] {
    var isTaken = Array(repeating: false, count: model.columns.count)
    return rows.compactMap { row in
      let stated = model.rows[row.row]
      guard row.private.isEmpty, stated.lower == stated.upper, stated.lower != 0,
        row.members.allSatisfy({ !isTaken[$0] })
      else { return nil }
      for column in row.members { isTaken[column] = true }
      return (row.members, row.sign * Int(stated.lower))
    }
  }

  private mutating func sort(_ model: Model) {
    let first = rows.first.map { model.rows[$0.row].role }
    let keys = rows.map { row -> (Int, Int, Int) in
      let isEquation = model.rows[row.row].lower == model.rows[row.row].upper
      let isChoice = isEquation && row.private.isEmpty && model.rows[row.row].role == first
      let isSplit = isEquation && !row.private.isEmpty
      return (isChoice ? 0 : isSplit ? 1 : 2, -row.members.count, row.row)
    }
    order = rows.indices.sorted { keys[$0] < keys[$1] }
  }
}
