import Conference

/// Placing, and the places that people find then.
extension EjectionBoard {
  /// Places an activity; what is in its way has to be gone.
  mutating func place(_ activity: Int, _ choice: Choice, _ facts: EjectionFacts) {
    let moment = problem.starts[activity][choice.start].moment
    start[activity] = choice.start
    moments[activity] = moment
    var place = 0
    for member in programme.activities[activity] where programme.members[member].session != nil {
      let room = choice.rooms[place]
      place += 1
      rooms[member] = room
      let end = moment + programme.members[member].minutes + problem.scenario.changeover
      for part in footprints[room] {
        uses[part].append(Use(activity: activity, member: member, start: moment, end: end))
      }
    }
    if programme.activities[activity].contains(where: facts.workshops.contains) { countPeople(facts) }
  }

  /// Takes an activity off.
  mutating func remove(_ activity: Int, _ facts: EjectionFacts) {
    start[activity] = nil
    moments[activity] = nil
    for member in programme.activities[activity] {
      guard let room = rooms.removeValue(forKey: member) else { continue }
      for part in footprints[room] { uses[part].removeAll { $0.member == member } }
    }
    if programme.activities[activity].contains(where: facts.workshops.contains) { countPeople(facts) }
  }

  /// What a workshop adds to what is lacking in its block, in parts of the people who are there.
  func lackChange(
    _ member: Int, _ time: Interval, _ room: Int, _ people: Int, _ facts: EjectionFacts
  ) -> Double {
    let seats = programme.capacity(of: member, in: [room])
    var (own, helped) = (people - seats, 0)
    for other in facts.workshops where other != member {
      let activity = programme.members[other].activity
      guard let there = moments[activity], marks[activity] != mark, let room = rooms[other],
        programme.time(other, at: there).overlaps(time)
      else { continue }
      own -= programme.capacity(of: other, in: [room])
      helped = max(helped, min(seats, lack[other] ?? 0))
    }
    let everybody = Double(max(1, problem.scenario.delegates.count))
    return 0.4 * (people > 0 ? Double(max(0, own)) / everybody : 0) + 0.2 * (1 - Double(helped) / everybody)
  }

  mutating func countPeople(_ facts: EjectionFacts) {
    guard !facts.people.isEmpty else { return }
    lack = [:]
    lacking = []
    missingPeople = 0
    let placed = facts.workshops.compactMap { member -> (member: Int, time: Interval, seats: Int)? in
      guard let there = moments[programme.members[member].activity], let room = rooms[member] else { return nil }
      return (member, programme.time(member, at: there), programme.capacity(of: member, in: [room]))
    }
    steps += placed.count * placed.count
    for one in placed {
      guard let start = start[programme.members[one.member].activity], let people = facts.people[one.member] else {
        continue
      }
      let seats = placed.reduce(0) { $1.time.overlaps(one.time) ? $0 + $1.seats : $0 }
      guard seats < people[start] else { continue }
      lack[one.member] = people[start] - seats
      lacking.append(one.member)
      missingPeople += Double(people[start] - seats)
    }
  }

  /// Gives up workshops that run beside too few others, until none does.
  mutating func leaveOutWhatLacksSeats(_ facts: EjectionFacts) {
    while let first = lacking.first { remove(programme.members[first].activity, facts) }
  }
}
