import Conference

@testable import Planning

/// Four workshops of an hour that only hold everybody two at a time, on a day of two or three hours, with delegates who come late or leave early: when a block
/// is decides who is there for it.
enum OpenSlots {
  static func make(seed: Int) -> Scenario {
    var random = SplitMix64(scattering: seed + 31_000)
    let hours = random.chance(0.7) ? 2 : 3
    let day = Day(
      id: "d", date: CalendarDate(year: 2026, month: 3, day: 2)!, opens: TimeOfDay("09:00")!,
      closes: TimeOfDay(minutes: 540 + 60 * hours)!)
    var sessions = (0..<4).map { number in
      Session(
        id: ID("w\(number)"), kind: .workshop, title: "Workshop", minutes: 60,
        attendance: Attendance(min: random.chance(0.3) ? 1 : 0))
    }
    var rooms = [Room(id: "a", name: "A", seats: 3), Room(id: "b", name: "B", seats: 4)]
    let topics = sessions.map(\.topic)
    var delegates = (0..<7).map { number in
      Delegate(
        id: ID("d\(number)"), name: "d\(number)", sector: random.chance(0.5) ? "police" : "courts",
        delegation: random.chance(0.5) ? "x" : nil,
        choices: Array(topics.shuffled(using: &random).prefix(Int.random(in: 1...3, using: &random))))
    }
    // At least five are there throughout, so that no workshop holds everybody.
    for number in 5..<7 where random.chance(0.7) {
      if random.chance(0.5) {
        delegates[number].arrives = Moment(minutes: 600)
      } else {
        delegates[number].leaves = Moment(minutes: 600)
      }
    }
    if random.chance(0.3) {
      rooms[0].closed = [Interval(start: Moment(minutes: 540), minutes: 60)]
      rooms.append(Room(id: "c", name: "C", seats: 3))
    }
    if random.chance(0.25) {
      // A workshop that could run beside any block, and need not be attended.
      sessions.append(Session(id: "x", kind: .workshop, title: "Rival", minutes: 60, optional: true))
      rooms.append(Room(id: "r", name: "R", seats: 7))
      sessions[4].room = "r"
      for number in 0..<4 { sessions[number].room = number % 2 == 0 ? "a" : "b" }
    }
    let stages: [Stage] = [Stage(.worstOff), Stage(.preferences), Stage(.sectorBalance), Stage(.evenSizes)]
    var scenario = Scenario(
      event: Event(name: "Small", step: 60, days: [day]), rooms: rooms, sessions: sessions,
      sectors: [Sector(id: "police", name: "Police"), Sector(id: "courts", name: "Courts")],
      delegations: [Delegation(id: "x", name: "X")], delegates: delegates,
      policy: Policy(Array(stages.shuffled(using: &random).prefix(2))))
    if random.chance(0.4) { scenario.apart = [["d0", "d1"]] }
    if random.chance(0.4) { scenario.rules.delegationSpread = DelegationSpread(.even, .hard) }
    if random.chance(0.3) { scenario.pins = [Pin("d2", .must, attend: "w0")] }
    return scenario
  }

  /// The values of the policy's stages that are best over all agendas, each planned with every start pinned; nil where there is none.
  static func best(_ scenario: Scenario) -> [Double]? {
    let event = scenario.event
    let opening = event.opening(of: event.days[0])
    let moments = stride(from: 0, to: opening.minutes, by: 60).map { opening.start + $0 }
    let agendas = scenario.sessions.reduce([[Moment]]([[]])) { found, _ in
      found.flatMap { starts in moments.map { starts + [$0] } }
    }
    var best: [Double]?
    for starts in agendas {
      var pinned = scenario
      for (number, start) in starts.enumerated() { pinned.sessions[number].start = start }
      let inRooms = Dictionary(grouping: zip(pinned.sessions, starts).filter { $0.0.id != "x" }) { $0.1 }
      guard inRooms.values.allSatisfy({ $0.count <= 2 }) else { continue }
      guard let plan = try? Planner().plan(pinned) else { continue }
      let values = plan.proof.map(\.value)
      if best.map({ values.lexicographicallyPrecedes($0) }) ?? true { best = values }
    }
    return best
  }
}
