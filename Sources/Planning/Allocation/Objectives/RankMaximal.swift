import Conference
import Optimization

/// Rank-maximal: as many first choices as possible, then as many first and second ones, and so on.
///
///     for each r: minimise Σ over class c with wishes of |c| · sets(c) − Σ_{w: rank of w ≤ r} x[c, w]
///
/// sets(c) counts the sets of parallel workshops at which the class is there, so that a step counts the places that are
/// not one of the first r choices. Places are those of the programme: an optional one that stays empty counts at every
/// rank, and cancelling a workshop never makes a step better.
enum RankMaximal {
  /// The places that are not one of the first `rank` choices.
  static func expression(_ rank: Int, in model: inout AllocationModel) -> LinearExpression {
    let problem = model.problem
    var total = LinearExpression()
    for (group, members) in problem.classes.enumerated() where !members.wishes.isEmpty {
      let sets = problem.sets.indices.count { problem.isPresent(group, inSet: $0) }
      total.constant += Double(sets * members.size)
      let ranks = members.ranks
      for (workshop, seat) in model.seats[group].enumerated() {
        guard let seat, let place = ranks[problem.workshops[workshop].session.topic], place <= rank else { continue }
        total.add(-1, seat)
      }
    }
    return total
  }

  /// The ranks that make a step: as many as the longest list of wishes has.
  static func ranks(of problem: AllocationProblem) -> ClosedRange<Int> {
    1...max(1, problem.classes.map(\.wishes.count).max() ?? 1)
  }
}
