import Conference
import Optimization

/// Filled: how many optional places are left empty.
///
///     Σ over class c, set of optional parallel workshops at which c is there of |c| − Σ_{w ∈ set} x[c, w]
///
/// Before `rank-maximal` it makes a greedy-maximal allocation, before `generous` a generous-maximal one: as many as possible are seated at all.
enum Filled {
  static func expression(in model: AllocationModel) -> LinearExpression {
    let problem = model.problem
    var total = LinearExpression()
    for (number, set) in problem.sets.enumerated() where set.isOptional {
      for (group, members) in problem.classes.enumerated() where problem.isPresent(group, inSet: number) {
        let seats = LinearExpression(sum: set.workshops.compactMap { model.seats[group][$0] })
        total += LinearExpression(constant: Double(members.size)) - seats
      }
    }
    return total
  }
}
