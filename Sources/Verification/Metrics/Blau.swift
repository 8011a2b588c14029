/// The Blau index of diversity, `1 − Σ p²` over the shares p of the groups: the chance that two people drawn with replacement come from
/// different groups.
///
/// Source: P. M. Blau, *Inequality and Heterogeneity*, 1977.
enum Blau {
  /// The index of groups of these sizes; 0 for nobody.
  static func index(of counts: [Int]) -> Double {
    let people = counts.reduce(0, +)
    guard people > 0 else { return 0 }
    // In whole numbers up to the division, so that equal mixes compare equal.
    let same = counts.reduce(0) { $0 + $1 * $1 }
    return Double(people * people - same) / Double(people * people)
  }

  /// The largest index of so many people, when each group has only so many to give; all of them when there are too few.
  ///
  /// The groups give as evenly as they can: the smallest first, each at most its even part of what is still needed.
  static func largest(of people: Int, from available: [Int]) -> Double {
    var needed = people
    var groups = available.count
    var counts: [Int] = []
    for size in available.sorted() {
      let given = min(size, needed / groups)
      counts.append(given)
      needed -= given
      groups -= 1
    }
    return index(of: counts)
  }
}
