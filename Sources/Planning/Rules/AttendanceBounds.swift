import Conference

/// B2: a workshop has at least its least attendance, and at most its greatest or as many as the room seats.
///
///     min(w) ≤ Σ_c x[c, w] ≤ min(max(w), seats(room of w))
///
/// Only the least attendance can be softened; a violation is one delegate missing.
enum AttendanceBounds: Rule {
  static func add(to model: inout AllocationModel) {
    let enforcement = model.problem.scenario.rules.attendance
    for (workshop, held) in model.problem.workshops.enumerated() {
      let people = model.people(at: workshop)
      let least = Double(held.session.attendance.min)
      let isRoomFull = held.capacity == held.room.seats
      model.require(
        isRoomFull ? .seats(held.room.id) : .mostAttendance(held.session.id), at: held.session.id.text, people,
        0...Double(held.capacity))
      if least > 0 {
        model.require(.leastAttendance(held.session.id), people, least...(.infinity), enforcement)
      }
    }
  }
}
