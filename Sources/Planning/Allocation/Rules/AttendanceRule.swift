import Conference
import Optimization

/// B2: a workshop has at least its least attendance, and at most its greatest or as many as the room seats; nobody is in a cancelled one.
///
///     min(w) · held[w] ≤ Σ_c x[c, w] ≤ min(max(w), seats(room of w)) · held[w]
///     held[w] ≤ Σ_c x[c, w],  x[c, w] ≤ |c| · held[w]        where w may be cancelled
///
/// Only the least attendance can be softened; a violation is one delegate missing.
enum AttendanceRule: Rule {
  static func add(to model: inout AllocationModel) {
    let enforcement = model.problem.scenario.rules.attendance
    for (workshop, place) in model.problem.workshops.enumerated() {
      let people = model.people(at: workshop)
      let id = place.session.id
      let isHeld = model.isHeld(workshop)
      for (demand, capacity) in capacities(
        of: place, in: model, isRoomOpen: model.problem.roomChoice(of: workshop) != nil)
      {
        model.require(demand, at: id.text, people, atMost: Double(capacity) * isHeld)
      }
      if model.held[workshop] != nil { bind(people, at: workshop, in: &model) }
      let least = Double(place.session.attendance.min)
      if least > 0 {
        model.require(.leastAttendance(id), people, atLeast: least * isHeld, enforcement)
      }
    }
  }

  /// What bounds a workshop's attendance from above: what is smaller of its greatest attendance and the seats of its room; both where
  /// each may be lifted by itself. Where the room is open, its seats come with the choice.
  private static func capacities(
    of place: AllocationProblem.Workshop, in model: AllocationModel, isRoomOpen: Bool
  ) -> [(demand: Demand, capacity: Int)] {
    let seats = (demand: Demand.seats(place.room.id), capacity: place.room.seats)
    let most = place.session.attendance.max.map { (demand: Demand.mostAttendance(place.session.id), capacity: $0) }
    switch (most, isRoomOpen) {
    case (let most?, false) where model.isForReasons: return [most, seats]
    case (let most?, false): return [most.capacity < seats.capacity ? most : seats]
    case (nil, false): return [seats]
    // The choice states the smaller of the two per room; alone it counts where the choice is lifted.
    case (let most?, true): return model.isForReasons ? [most] : []
    case (nil, true): return []
    }
  }

  /// A workshop is held if anybody is in it, and only then.
  private static func bind(_ people: LinearExpression, at workshop: Int, in model: inout AllocationModel) {
    let isHeld = model.isHeld(workshop)
    let id = model.problem.workshops[workshop].session.id
    model.define("empty[\(id)]", people - isHeld, 0...(.infinity))
    for (group, members) in model.problem.classes.enumerated() {
      guard let seat = model.seats[group][workshop] else { continue }
      model.define(
        "cancelled[\(members.delegate.id),\(id)]", LinearExpression(seat) - Double(members.size) * isHeld,
        -Double(members.size)...0)
    }
  }
}

extension AllocationModel {
  /// Requires `expression ≤ limit`; a constant limit becomes the bound of a row.
  mutating func require(
    _ demand: Demand, at place: String = "", _ expression: LinearExpression, atMost limit: LinearExpression,
    _ enforcement: Enforcement = .hard
  ) {
    if limit.isConstant {
      require(demand, at: place, expression, -.infinity...limit.constant, enforcement)
    } else {
      require(demand, at: place, expression - limit, -.infinity...0, enforcement)
    }
  }

  /// Requires `expression ≥ limit`; a constant limit becomes the bound of a row.
  mutating func require(
    _ demand: Demand, at place: String = "", _ expression: LinearExpression, atLeast limit: LinearExpression,
    _ enforcement: Enforcement = .hard
  ) {
    if limit.isConstant {
      require(demand, at: place, expression, limit.constant...(.infinity), enforcement)
    } else {
      require(demand, at: place, expression - limit, 0...(.infinity), enforcement)
    }
  }
}
