import Conference
import Optimization

/// Room fit: how many seats stay empty in the rooms of the workshops that are held.
///
///     Σ over workshop w that is held of seats(room of w) − people(w)
///
/// Only where rooms are open, workshops may be cancelled or attendance is optional does it make a difference: everybody sits somewhere.
enum RoomFit {
  static func expression(in model: inout AllocationModel) -> LinearExpression {
    let problem = model.problem
    var total = LinearExpression()
    for (number, workshop) in problem.workshops.enumerated() {
      let people = model.people(at: number)
      guard let choice = problem.roomChoice(of: number) else {
        total += Double(workshop.room.seats) * model.isHeld(number) - people
        continue
      }
      var empty = -1.0 * people
      for (room, isChosen) in zip(problem.roomChoices[choice].rooms, model.rooms[choice]) {
        empty.add(Double(room.seats), isChosen)
      }
      guard model.held[number] != nil else {
        total += empty
        continue
      }
      // A workshop that is cancelled has a room of the choice all the same.
      let most = Double(problem.roomChoices[choice].rooms.map(\.seats).max() ?? 0)
      let excess = empty - most * (LinearExpression.one - model.isHeld(number))
      let name = "empty[\(workshop.session.id)]"
      let column = model.addAuxiliary(name, 0...(.infinity)) { max(0, excess.value(at: $0)) }
      model.define(name, excess - LinearExpression(column), -Double.infinity...0)
      total.add(1, column)
    }
    return total
  }
}
