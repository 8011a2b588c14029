import Conference
import Optimization

/// A2, A3: a workshop whose room is open gets one that has what it requires and seats its people; a room hosts one at a time.
///
///     Σ_r room[w, r] = 1
///     Σ_c x[c, w] ≤ Σ_r min(max(w), seats(r)) · room[w, r]
///     Σ_{w running or just over} Σ_{r ∋ part} room[w, r] ≤ 1        ∀ room or part of a joined one, moment
///
/// So the largest room goes where the demand is. The rooms that fit at all are found beforehand; see ``RoomChoice``.
///
/// - Rows: choices + workshops + rooms × moments at which a workshop begins.
enum RoomForWorkshop: Rule {
  static func add(to model: inout AllocationModel) {
    let problem = model.problem
    for (number, choice) in problem.roomChoices.enumerated() {
      let name = problem.workshops[choice.workshops[0]].session.id
      model.require(.room(name), LinearExpression(sum: model.rooms[number]), 1...1)
      for workshop in choice.workshops {
        let session = problem.workshops[workshop].session
        let people = model.people(at: workshop)
        var seats = LinearExpression()
        for (room, isChosen) in zip(choice.rooms, model.rooms[number]) {
          let most = model.isForReasons ? nil : session.attendance.max
          seats.add(Double(min(most ?? room.seats, room.seats)), isChosen)
        }
        // A choice of rooms is a demand on all of them; it is named after the workshop.
        model.require(.room(session.id), at: "seats", people, atMost: seats)
      }
    }
    for (name, isTaken) in clashes(in: model) { model.define(name, LinearExpression(sum: isTaken), 0...1) }
  }

  /// Sets of choices of which at most one can be made.
  private static func clashes(in model: AllocationModel) -> [(name: String, isTaken: [Variable])] {
    let problem = model.problem
    let changeover = problem.scenario.changeover
    let parts = Set(problem.roomChoices.flatMap(\.rooms).flatMap(\.footprint)).sorted()
    let open = problem.roomChoices.flatMap(\.workshops)
    var found: [(String, [Variable])] = []
    for start in Set(open.map { problem.workshops[$0].time.start }).sorted() {
      let choices = problem.roomChoices.indices.filter { number in
        problem.roomChoices[number].workshops.contains {
          let time = problem.workshops[$0].time
          return time.start <= start && start < time.end + changeover
        }
      }
      for part in parts where choices.count > 1 {
        let isTaken = choices.flatMap { number in
          zip(problem.roomChoices[number].rooms, model.rooms[number]).filter { $0.0.footprint.contains(part) }.map(\.1)
        }
        if isTaken.count > 1 { found.append(("free[\(part),\(problem.scenario.event.label(start))]", isTaken)) }
      }
    }
    return found
  }
}

extension AllocationProblem {
  /// The choice that decides a workshop's room; nil where the agenda has.
  /// - Complexity: O(choices).
  func roomChoice(of workshop: Int) -> Int? {
    roomChoices.firstIndex { $0.workshops.contains(workshop) }
  }
}

extension AllocationModel {
  /// 1 where a workshop's room is one of those that a predicate accepts: a constant where the room is known.
  func isRoom(of workshop: Int, _ accepts: (Room) -> Bool) -> LinearExpression {
    guard let choice = problem.roomChoice(of: workshop) else {
      return LinearExpression(constant: accepts(problem.workshops[workshop].room) ? 1 : 0)
    }
    let accepted = zip(problem.roomChoices[choice].rooms, rooms[choice]).filter { accepts($0.0) }
    if accepted.count == rooms[choice].count { return .one }
    return LinearExpression(sum: accepted.map(\.1))
  }

  /// Keeps a class out of a workshop unless its room is one of those that a predicate accepts; a violation is one person in another room.
  mutating func forbid(
    _ group: Int, at workshop: Int, unlessRoom accepts: (Room) -> Bool, _ demand: Demand, _ enforcement: Enforcement
  ) {
    let isAccepted = isRoom(of: workshop, accepts)
    guard !isAccepted.isConstant else {
      if isAccepted.constant == 0 { forbid(group, at: workshop, demand, enforcement) }
      return
    }
    guard let seat = seats[group][workshop] else { return }
    let id = problem.workshops[workshop].session.id.text
    require(
      demand, at: id, LinearExpression(seat), atMost: Double(problem.classes[group].size) * isAccepted, enforcement)
  }
}
