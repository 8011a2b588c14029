import Conference
import Optimization

/// Filled: how many optional places are left empty.
///
///     Σ over class c, set of optional parallel workshops at which c is there of |c| − Σ_{w ∈ set} x[c, w]
///
/// Before `rank-maximal` it makes a greedy-maximal allocation, before `generous` a generous-maximal one: as many as possible are seated at all.
enum Filled {
  static func expression(in model: inout AllocationModel) -> LinearExpression {
    let problem = model.problem
    var total = LinearExpression()
    for (number, set) in problem.sets.enumerated() where set.isOptional {
      for group in problem.classes.indices {
        let seats = LinearExpression(sum: set.workshops.compactMap { model.seats[group][$0] })
        total += model.places(of: group, inSet: number) - seats
      }
    }
    return total
  }
}
