import Conference

/// Tries every allocation of a small scenario. It shares no code with the model: rules and objectives are stated once more, naively.
struct BruteForce {
  let scenario: Scenario
  private let blocks: [[Session]]
  private let rooms: [ID<Room>: Room]

  init(_ scenario: Scenario) {
    self.scenario = scenario
    rooms = Dictionary(uniqueKeysWithValues: scenario.rooms.map { ($0.id, $0) })
    blocks = Dictionary(grouping: scenario.workshops) { $0.start! }.sorted { $0.key < $1.key }.map(\.value)
  }

  /// The optimum of each stage, each among the allocations within the allowance of all before it; nil when no allocation keeps the
  /// hard rules. The first is the price of soft rules if any rule is soft.
  func optima() -> [Double]? {
    var points: [[Double]] = []
    var seats: [[Session?]] = []
    search(&seats, &points)
    guard !points.isEmpty else { return nil }
    var optima: [Double] = []
    for (stage, slack) in ([Slack.none] + scenario.policy.stages.map(\.slack)).enumerated() {
      let best = points.map { $0[stage] }.min()!
      optima.append(best)
      points.removeAll { $0[stage] > slack.allowance(for: best) + 1e-6 }
    }
    return optima
  }

  private func search(_ seats: inout [[Session?]], _ points: inout [[Double]]) {
    guard seats.count < scenario.delegates.count else {
      if let price = price(seats) { points.append([price] + scenario.policy.stages.map { value($0, seats) }) }
      return
    }
    for places in choices(of: scenario.delegates[seats.count]) {
      seats.append(places)
      search(&seats, &points)
      seats.removeLast()
    }
  }

  private func choices(of delegate: Delegate) -> [[Session?]] {
    blocks.reduce([[]]) { found, block in
      let present = block.filter { isPresent(delegate, at: $0) }
      let mayStayAway = present.isEmpty || block.allSatisfy(\.optional)
      let options: [Session?] = present.map { $0 } + (mayStayAway ? [nil] : [])
      return found.flatMap { head in options.map { head + [$0] } }
    }
  }

  private func isPresent(_ delegate: Delegate, at session: Session) -> Bool {
    delegate.arrives.map { $0 <= session.start! } ?? true
  }

  // MARK: Rules

  /// What the violations of soft rules cost; nil when a hard rule is broken.
  private func price(_ seats: [[Session?]]) -> Double? {
    let rules = scenario.rules
    var total = 0
    func broken(_ amount: Int, _ enforcement: Enforcement) -> Bool {
      switch enforcement {
      case .off: return false
      case .hard: return amount > 0
      case .soft(let weight):
        total += weight * amount
        return false
      }
    }
    let people = scenario.delegates
    func attends(_ number: Int, _ session: Session) -> Bool { seats[number].contains { $0?.id == session.id } }
    for session in scenario.workshops {
      let inside = people.indices.filter { attends($0, session) }
      let room = rooms[session.room!]!
      if inside.count > min(room.seats, session.attendance.max ?? room.seats) { return nil }
      if broken(max(0, session.attendance.min - inside.count), rules.attendance) { return nil }
      for sector in scenario.sectors {
        let count = inside.count { people[$0].sector == sector.id }
        let short = max(0, (session.sectors.atLeast[sector.id] ?? 0) - count)
        let over = max(0, count - (session.sectors.atMost[sector.id] ?? count))
        if broken(short + over, rules.sectors) { return nil }
      }
      let distinct = Set(inside.map { people[$0].sector }).count
      if broken(max(0, (session.sectors.distinct ?? 0) - distinct), rules.sectors) { return nil }
      for number in inside {
        let speaks = session.languages.isEmpty || people[number].languages.isEmpty
          || !Set(session.languages).isDisjoint(with: people[number].languages)
        if broken(speaks || room.features.contains("interpretation") ? 0 : 1, rules.languages) { return nil }
        if broken(Set(people[number].needs).isSubset(of: room.features) ? 0 : 1, rules.needs) { return nil }
      }
      for group in scenario.apart {
        let count = inside.count { group.contains(people[$0].id) }
        if broken(max(0, count - 1), rules.apart) { return nil }
      }
      for number in people.indices {
        if people[number].roles.contains(where: { $0.session == session.id }), !attends(number, session) { return nil }
        for pin in scenario.pins where pin.delegate == people[number].id && pin.session == session.id {
          if broken(attends(number, session) == (pin.kind == .must) ? 0 : 1, rules.pins) { return nil }
        }
      }
    }
    for (number, block) in blocks.enumerated() {
      for group in scenario.together {
        let members = people.indices.filter { group.contains(people[$0].id) }
        let there = members.filter { member in block.contains { isPresent(people[member], at: $0) } }
        if broken(Set(there.map { seats[$0][number]?.id }).count > 1 ? 1 : 0, rules.together) { return nil }
      }
      if let spread = rules.delegationSpread, block.count > 1 {
        for (least, most, count) in spreads(number, block, seats) {
          let over: Int
          let short: Int
          switch spread.limit {
          case .even: (over, short) = (max(0, count - most), max(0, least - count))
          case .atMost(let limit): (over, short) = (max(0, count - limit), 0)
          }
          if broken(over + short, spread.enforcement) { return nil }
        }
      }
    }
    for (number, delegate) in people.enumerated() {
      let topics = seats[number].compactMap { $0?.topic }
      for topic in Set(topics) {
        if broken(topics.count { $0 == topic } - 1, rules.topicOnce) { return nil }
      }
      if let guarantee = rules.guarantee {
        let wanted = scenario.wishes(of: delegate).prefix(guarantee.choices)
        let offered = blocks.map { $0.contains { wanted.contains($0.topic) && isPresent(delegate, at: $0) } }
        let got = seats[number].map { $0.map { wanted.contains($0.topic) } ?? false }
        switch guarantee.scope {
        case .anySlot:
          if broken(offered.contains(true) && !got.contains(true) ? 1 : 0, guarantee.enforcement) { return nil }
        case .everySlot:
          let missed = zip(offered, got).count { $0 && !$1 }
          if broken(missed, guarantee.enforcement) { return nil }
        }
      }
    }
    return Double(total)
  }

  /// For each delegation and workshop of a block: ⌊n/k⌋, ⌈n/k⌉ and how many of it are there.
  private func spreads(_ number: Int, _ block: [Session], _ seats: [[Session?]]) -> [(Int, Int, Int)] {
    let people = scenario.delegates
    return scenario.delegations.flatMap { delegation -> [(Int, Int, Int)] in
      let members = people.indices.filter { member in
        people[member].delegation == delegation.id && block.contains { isPresent(people[member], at: $0) }
      }
      guard !members.isEmpty else { return [] }
      return block.map { session in
        let count = members.count { seats[$0][number]?.id == session.id }
        return (members.count / block.count, (members.count + block.count - 1) / block.count, count)
      }
    }
  }

  // MARK: Objectives

  private func value(_ stage: Stage, _ seats: [[Session?]]) -> Double {
    stage.parts.reduce(0) { $0 + $1.weight * value($1.objective, seats) }
  }

  private func value(_ objective: Objective, _ seats: [[Session?]]) -> Double {
    let people = scenario.delegates
    switch objective {
    case .sectorBalance:
      return scenario.sectors.reduce(0) { sum, sector in
        sum + unevenness(seats, of: people.map { $0.sector == sector.id })
      }
    case .evenSizes:
      return unevenness(seats, of: people.map { _ in true })
    case .delegationSpread:
      return blocks.enumerated().reduce(0) { sum, block in
        guard block.element.count > 1 else { return sum }
        return sum + spreads(block.offset, block.element, seats).reduce(0) {
          $0 + Double(max(0, $1.2 - $1.1) + max(0, $1.0 - $1.2))
        }
      }
    case .worstOff:
      return Double(people.indices.map { sum(of: $0, seats) }.max() ?? 0)
    case .preferences:
      return Double(people.indices.reduce(0) { $0 + sum(of: $1, seats) })
    }
  }

  private func sum(of number: Int, _ seats: [[Session?]]) -> Int {
    let longest = scenario.delegates.map { scenario.wishes(of: $0).count }.max() ?? 0
    let wishes = scenario.wishes(of: scenario.delegates[number])
    guard !wishes.isEmpty else { return 0 }
    return seats[number].compactMap(\.self).reduce(0) {
      let rank = wishes.firstIndex(of: $1.topic) ?? longest
      return $0 + rank * rank
    }
  }

  private func unevenness(_ seats: [[Session?]], of counted: [Bool]) -> Double {
    var total = 0.0
    for (number, block) in blocks.enumerated() where block.count > 1 {
      let there = scenario.delegates.indices.filter { member in
        counted[member] && block.contains { isPresent(scenario.delegates[member], at: $0) }
      }
      let share = Double(there.count) / Double(block.count)
      for session in block {
        total += abs(Double(there.count { seats[$0][number]?.id == session.id }) - share)
      }
    }
    return total
  }
}
