extension Facts {
  /// Rooms without seats, and joined rooms that are not what they say.
  func roomProblems() -> [Problem] {
    var problems: [Problem] = []
    if scenario.rooms.isEmpty { problems.append(Problem(["rooms"], "no rooms; list at least one")) }
    for (index, room) in scenario.rooms.enumerated() {
      let here: [Problem.Step] = ["rooms", .index(index)]
      if room.seats < 1, room.parts.isEmpty { problems.append(Problem(here + ["seats"], "a room without seats")) }
      if room.parts.count == 1 {
        problems.append(
          Problem(here + ["parts"], "one part makes no joined room; name two or more, or leave 'parts' out"))
      }
      for (part, id) in room.parts.enumerated() {
        let path = here + ["parts", .index(part)]
        if id == room.id {
          problems.append(Problem(path, "'\(id)' cannot be a part of itself"))
        } else if rooms[id]?.parts.isEmpty == false {
          problems.append(Problem(path, "'\(id)' is a joined room itself; name its parts instead"))
        }
      }
      problems += secondOnes(room.parts).map { part, id in
        Problem(here + ["parts", .index(part)], "'\(id)' is a part already; name it once")
      }
    }
    return problems
  }
}
