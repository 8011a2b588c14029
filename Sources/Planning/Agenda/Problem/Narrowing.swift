import Conference

/// Leaves out the starts that the order of sessions rules out: nothing begins before what it comes after can be over.
///
/// From the first possible ends forward and from the last possible starts backward, until nothing changes. The order is transitive, so a chain of
/// sessions over several days leaves each of them few starts.
enum Narrowing {
  /// The starts that remain.
  ///
  /// - Complexity: O(rounds · order relations), with at most as many rounds as the longest chain.
  static func narrowed(_ starts: [[AgendaProblem.Start]], _ programme: Programme) -> [[AgendaProblem.Start]] {
    var starts = starts
    let relations = programme.members.flatMap { later in
      (later.session?.after ?? []).compactMap { programme.position[$0] }
        .map { (earlier: programme.members[$0], later: later) }
    }
    var changed = true
    while changed {
      changed = false
      for (earlier, later) in relations where earlier.activity != later.activity {
        guard let first = starts[earlier.activity].first, let last = starts[later.activity].last else { continue }
        let after = starts[later.activity].filter { $0.moment >= first.moment + earlier.minutes }
        let before = starts[earlier.activity].filter { $0.moment + earlier.minutes <= last.moment }
        if after.count < starts[later.activity].count || before.count < starts[earlier.activity].count {
          changed = true
        }
        starts[later.activity] = after
        starts[earlier.activity] = before
        if after.isEmpty || before.isEmpty { return starts }
      }
    }
    return starts
  }
}
