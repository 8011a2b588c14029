import Conference
import Optimization

/// Room changes: workshops that are held in another room than an earlier agenda has them in.
///
///     Σ over workshop w of the earlier agenda of changed[w],    changed[w] ≥ held[w] − room[w, its room then]
///
/// Only rooms that are chosen with the allocation make a difference; what else has changed adds a constant.
enum RoomChanges {
  static func expression(since agenda: Agenda, in model: inout AllocationModel) -> LinearExpression {
    let rooms = Dictionary(agenda.placements.map { ($0.session, $0.room) }, uniquingKeysWith: { first, _ in first })
    var total = LinearExpression()
    for (number, workshop) in model.problem.workshops.enumerated() {
      guard let room = rooms[workshop.session.id] else { continue }
      let excess = model.isHeld(number) - model.isRoom(of: number) { $0.id == room }
      if model.held[number] == nil {
        total += excess
      } else {
        let name = "changed[\(workshop.session.id)]"
        let changed = model.addAuxiliary(name, 0...1) { max(0, excess.value(at: $0)) }
        model.define(name, excess - LinearExpression(changed), -Double.infinity...0)
        total.add(1, changed)
      }
    }
    return total
  }
}
