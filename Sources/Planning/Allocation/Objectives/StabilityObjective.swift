import Conference
import Optimization

/// Stability: how many seats of a reference allocation are given up, or how many delegates give up any.
///
///     Σ over class c, workshop w of the reference of |c| − x[c, w]
///     Σ over delegate d of m[d],    m[d] ≥ 1 − x[d, w] for each workshop w of the reference,    m binary
///
/// The members of a class have the same seats in the reference. A seat that is no longer to be had is given up in every plan.
///
/// - Columns: one per delegate with at least two seats in the reference, where delegates are counted.
enum StabilityObjective {
  static func expression(_ settings: Stability, in model: inout AllocationModel) -> LinearExpression {
    var total = LinearExpression()
    for (group, members) in model.problem.classes.enumerated() {
      let size = Double(members.size)
      let reference = settings.reference[members.delegate.id]
      let given = reference.map { session -> LinearExpression in
        let seat = model.problem.position[session].flatMap { model.seats[group][$0] }
        return LinearExpression(seat.map { [.init($0, -1)] } ?? [], constant: size)
      }
      if settings.count == .seats || given.count < 2 {
        total += .sum(given)
      } else if given.contains(where: \.isConstant) {
        total.constant += size
      } else {
        let name = "moved[\(members.delegate.id)]"
        let moved = model.addAuxiliary(name, 0...1, of: .sum(given)) { values in
          given.map { $0.value(at: values) }.max() ?? 0
        }
        for seat in given { model.define(name, seat - LinearExpression(moved), -Double.infinity...0) }
        total.add(1, moved)
      }
    }
    return total
  }
}
