import Conference
import Optimization

/// Mixing: how many meetings are repeated in a later block.
///
///     Σ over delegate d, unit u of r[d, u],    r[d, u] ≥ Σ_w m[d, u, w] − 1,    m[d, u, w] ≥ x[d, w] + x[e, w] − 1   ∀ e ∈ u
///
/// Where units are persons each pair is counted once. The relaxation is worth nothing, as every x can be a half: this is for the smallest of
/// scenarios, and for other solvers. All others are left to ``SeatSearch``.
///
/// - Columns: delegates × units × (workshops + 1).
enum MixingObjective {
  static func expression(_ settings: Mixing, in model: inout AllocationModel) -> LinearExpression {
    let problem = model.problem
    let units = Units(settings, in: problem)
    var total = LinearExpression()
    for (unit, members) in units.members.enumerated() {
      for delegate in problem.classes.indices
      where units.unit[delegate] != unit && !(units.arePersons && delegate > unit) {
        let others = units.arePersons ? [unit] : members
        var meetings: [Variable] = []
        for workshop in problem.workshops.indices {
          guard let seat = model.seats[delegate][workshop] else { continue }
          let seats = others.compactMap { model.seats[$0][workshop] }
          if seats.isEmpty { continue }
          let name = "meet[\(delegate),\(unit),\(problem.workshops[workshop].session.id)]"
          let meet = model.addAuxiliary(name, 0...1) { values in
            values[seat.index] > 0.5 && seats.contains { values[$0.index] > 0.5 } ? 1 : 0
          }
          for other in seats {
            let both = LinearExpression([.init(seat, 1), .init(other, 1), .init(meet, -1)], constant: -1)
            model.define(name, both, -Double.infinity...0)
          }
          meetings.append(meet)
        }
        if meetings.count < 2 { continue }
        let name = "again[\(delegate),\(unit)]"
        let number = LinearExpression(sum: meetings)
        let again = model.addAuxiliary(name, 0...(.infinity)) { max(0, number.value(at: $0) - 1) }
        model.define(name, number - LinearExpression(again), -Double.infinity...1)
        total.add(1, again)
      }
    }
    return total
  }
}
