import Conference

/// Small scenarios with a pinned agenda and a random choice of rules, for comparison with brute force.
enum RandomScenario {
  /// What is peculiar about a scenario's workshops.
  enum Shape: CaseIterable {
    case plain, again, lengths, cancellable, optional, openRooms
  }

  static func make(seed: Int) -> Scenario {
    var random = SplitMix64(scattering: seed)
    let shape = Shape.allCases.randomElement(using: &random)!
    let blocks = shape == .lengths ? 1 : Int.random(in: 1...2, using: &random)
    let parallel = shape == .lengths ? 3 : Int.random(in: 2...3, using: &random)
    let most = shape == .optional || shape == .openRooms ? 4 : blocks * parallel > 4 ? 5 : 6
    let people = Int.random(in: 2...most, using: &random)
    let day = Day(
      id: "mon", date: CalendarDate(year: 2026, month: 3, day: 2)!, opens: TimeOfDay("08:00")!,
      closes: TimeOfDay("18:00")!)
    let event = Event(name: "Random \(seed)", days: [day])
    let rooms = (0..<parallel).map { number in
      Room(
        id: ID("r\(number)"), name: "Room", seats: Int.random(in: max(1, people / parallel)...people, using: &random),
        features: random.chance(0.7) ? ["interpretation", "step-free"] : [])
    }
    let sectors: [ID<Sector>] = ["police", "courts", "schools"]
    let repeats = random.chance(0.3)
    var sessions: [Session] = []
    for block in 0..<blocks {
      for number in 0..<parallel {
        var rule = SectorRule()
        if random.chance(0.1) { rule.atLeast[sectors.randomElement(using: &random)!] = 1 }
        if random.chance(0.1) { rule.atMost[sectors.randomElement(using: &random)!] = 1 }
        if random.chance(0.1) { rule.distinct = 2 }
        sessions.append(
          Session(
            id: ID("w\(block)\(number)"), kind: .workshop, title: "Workshop",
            topic: repeats && number == 0 ? "shared" : nil, minutes: shape == .lengths && number == 0 ? 120 : 60,
            day: "mon",
            start: Moment(minutes: 540 + 120 * block + (shape == .lengths && number == 2 ? 60 : 0)),
            room: shape == .openRooms && random.chance(0.8) ? nil : rooms[number].id,
            attendance: Attendance(
              min: random.chance(0.3) ? 1 : 0,
              max: random.chance(0.3) ? Int.random(in: 1...people, using: &random) : nil),
            sectors: rule, languages: random.chance(0.3) ? ["en"] : [],
            optional: shape == .optional && block == 0,
            mayBeCancelled: (shape == .cancellable || (shape == .optional && parallel == 2)) && random.chance(0.5)))
      }
    }
    for number in sessions.indices where sessions[number].room == nil && random.chance(0.1) {
      sessions[number].requires = ["step-free"]
    }
    let topics = Array(Set(sessions.map(\.topic))).sorted()
    let delegates = (0..<people).map { number in
      Delegate(
        id: ID("d\(number)"), name: "d\(number)", sector: sectors.randomElement(using: &random)!,
        delegation: random.chance(0.7) ? (random.chance(0.5) ? "a" : "b") : nil,
        choices: random.chance(0.8)
          ? Array(topics.shuffled(using: &random).prefix(Int.random(in: 1...3, using: &random))) : [],
        languages: random.chance(0.4) ? [random.chance(0.5) ? "en" : "fr"] : [],
        needs: random.chance(0.1) ? ["step-free"] : [],
        arrives: random.chance(0.1) ? Moment(minutes: 600) : nil,
        leaves: random.chance(0.1) ? Moment(minutes: 600) : nil,
        roles: random.chance(0.1) ? [Role(.moderator, in: sessions.randomElement(using: &random)!.id)] : [],
        attributes: random.chance(0.8) ? ["region": random.chance(0.5) ? "east" : "west"] : [:])
    }
    var scenario = Scenario(
      event: event, rooms: rooms, sessions: sessions,
      sectors: sectors.map { Sector(id: $0, name: "Sector", prefers: [topics.randomElement(using: &random)!]) },
      delegations: [Delegation(id: "a", name: "A"), Delegation(id: "b", name: "B")], attributes: ["region"],
      delegates: delegates,
      unrankedInheritSector: random.chance(0.5))
    if random.chance(0.3) {
      scenario.pins.append(
        Pin(
          delegates.randomElement(using: &random)!.id, random.chance(0.5) ? .must : .mustNot,
          attend: sessions.randomElement(using: &random)!.id))
    }
    if random.chance(0.2) { scenario.together = [[delegates[0].id, delegates[1].id]] }
    if random.chance(0.2), people > 2 { scenario.apart = [[delegates[0].id, delegates[2].id]] }
    func strength() -> Enforcement {
      random.chance(0.7) ? .hard : random.chance(0.7) ? .soft(weight: Int.random(in: 1...3, using: &random)) : .off
    }
    if random.chance(0.4) {
      scenario.rules.delegationSpread = DelegationSpread(random.chance(0.7) ? .even : .atMost(1), strength())
    }
    if random.chance(0.4) {
      scenario.rules.guarantee = Guarantee(choices: 2, in: random.chance(0.5) ? .anySlot : .everySlot, strength())
    }
    scenario.rules.attendance = strength()
    scenario.rules.sectors = strength()
    scenario.rules.pins = strength()
    scenario.rules.together = strength()
    scenario.rules.apart = strength()
    scenario.rules.topicOnce = strength()
    scenario.rules.languages = strength()
    scenario.rules.needs = strength()
    let balance = SectorBalance(
      measure: random.chance(0.6) ? .total : .largest, share: random.chance(0.5) ? .even : .proportional,
      of: random.chance(0.3) ? "region" : nil)
    var all: [Objective] = [.sectorBalance(balance), .worstOff, .preferences, .delegationSpread, .evenSizes]
    if shape == .cancellable { all.append(.cancellations) }
    let slacks: [Slack] = [.none, .none, .relative(0.2), .absolute(1)]
    scenario.policy = Policy(
      all.shuffled(using: &random).prefix(Int.random(in: 1...5, using: &random)).map {
        Stage($0, slack: slacks.randomElement(using: &random)!)
      })
    if random.chance(0.2), scenario.policy.stages.count > 1 {
      let parts = scenario.policy.stages.prefix(2).flatMap { stage in
        stage.parts.map { Stage.Part($0.objective, weight: 2) }
      }
      scenario.policy.stages.replaceSubrange(0..<2, with: [Stage(parts: parts)])
    }
    return scenario
  }
}
