import Optimization

/// Seats of one delegate of which one at most goes with a greatest sum of penalties.
///
/// Of each set of parallel workshops the delegate takes one seat, and none costs less than the cheapest of the set. So only what a seat costs beyond
/// that counts against the budget, which is the greatest sum less what the cheapest seats come to:
///
///     Σ_{w ∈ set a: d(w) ≥ t} x[w] + Σ_{w in other sets: d(w) > budget − t} x[w] ≤ 1        ∀ set a, t ≤ budget / 2
///     Σ_{w in any set: d(w) > budget / 2} x[w] ≤ 1
///
/// Any two of these seats cost more than the budget. The sum alone says the same of whole numbers, but lets halves of two such seats pass.
struct ConflictCliques: Sendable {
  /// A seat, and what it costs beyond the cheapest of its set.
  struct Seat: Sendable {
    var variable: Variable
    var extra: Double
  }

  /// For a row's name.
  let name: String
  /// The seats of each set.
  let sets: [[Seat]]
  /// What the cheapest seats of all sets come to.
  let least: Double

  /// Seats of which a delegate with no more than a sum has one at most.
  ///
  /// - Complexity: O(seats² · sets) for a delegate.
  func rows(atMost level: Double) -> [[Variable]] {
    let budget = level - least + Tolerance.feasibility
    let affordable = sets.map { $0.filter { $0.extra <= budget } }
    var rows: [[Variable]] = []
    var half: [[Variable]] = affordable.map { seats in seats.filter { $0.extra > budget / 2 }.map(\.variable) }
    for (number, set) in affordable.enumerated() {
      var before: [Variable] = []
      for extra in Set(set.map(\.extra)).sorted() where extra > 0 && extra <= budget / 2 {
        let others = affordable.indices.filter { $0 != number }.flatMap { other in
          affordable[other].filter { $0.extra > budget - extra }.map(\.variable)
        }
        // With the same others, dearer seats alone say less.
        guard others.count > before.count else { continue }
        before = others
        rows.append(set.filter { $0.extra >= extra }.map(\.variable) + others)
        if others.count == half.joined().count - half[number].count { half = half.map { _ in [] } }
      }
    }
    if half.count(where: { !$0.isEmpty }) > 1 { rows.append(Array(half.joined())) }
    return rows
  }
}
