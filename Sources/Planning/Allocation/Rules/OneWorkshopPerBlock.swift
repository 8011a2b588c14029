import Conference
import Optimization

/// B1: of workshops that run in parallel a delegate who is there attends exactly one; none, if they like, where the block is optional.
///
///     Σ_{w ∈ set} x[c, w] = |c|        ∀ class, set of workshops that all run at one moment
///
/// Workshops of different length make overlapping sets: whoever attends a long one attends none of the short ones beside it.
///
/// - Rows: classes × sets of parallel workshops.
enum OneWorkshopPerBlock: Rule {
  static func add(to model: inout AllocationModel) {
    let problem = model.problem
    for (group, members) in problem.classes.enumerated() {
      let size = Double(members.size)
      for (number, set) in problem.sets.enumerated() where problem.isPresent(group, inSet: number) {
        let attended = LinearExpression(sum: set.workshops.compactMap { model.seats[group][$0] })
        model.require(
          .oneWorkshopPerBlock, at: "\(members.delegate.id),\(set.label)", attended, (set.isOptional ? 0 : size)...size)
      }
    }
  }
}
