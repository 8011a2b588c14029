import Conference

/// Tries every allocation of a small scenario, in every choice of rooms. It shares no code with the model: rules and objectives are stated
/// once more, naively.
struct BruteForce {
  let scenario: Scenario
  /// The maximal sets of workshops that all run at one moment.
  let sets: [[Session]]
  private let rooms: [ID<Room>: Room]

  init(_ scenario: Scenario) {
    self.scenario = scenario
    rooms = Dictionary(uniqueKeysWithValues: scenario.rooms.map { ($0.id, $0) })
    let starts = Set(scenario.workshops.map { $0.start! }).sorted()
    let running = starts.map { start in
      scenario.workshops.filter { $0.start! <= start && start < $0.start! + $0.minutes }
    }
    sets = running.enumerated().filter { number, set in
      !running.enumerated().contains { other, larger in
        other != number && Set(set).isSubset(of: larger) && (larger.count > set.count || other < number)
      }
    }.map(\.element)
  }

  /// The optimum of each stage, each among the allocations within the allowance of all before it; nil when no allocation keeps the
  /// hard rules. The first is the price of soft rules if any rule is soft.
  func optima() -> [Double]? {
    var points = points()
    guard !points.isEmpty else { return nil }
    var optima: [Double] = []
    for (stage, slack) in ([Slack.none] + scenario.policy.stages.map(\.slack)).enumerated() {
      let best = points.map { $0[stage] }.min()!
      optima.append(best)
      points = points.filter { $0[stage] <= slack.allowance(for: best) + 1e-6 }
    }
    return optima
  }

  /// The price and the values of the stages of every allocation that keeps the hard rules; a profile has several values.
  func points() -> Set<[Double]> {
    var points: Set<[Double]> = []
    let places = placements()
    var seats: [[Session]] = []
    search(&seats, places, &points)
    return points
  }

  private func search(_ seats: inout [[Session]], _ places: [[ID<Session>: Room]], _ points: inout Set<[Double]>) {
    guard seats.count < scenario.delegates.count else {
      let needsPlaces = scenario.policy.stages.contains { $0.parts.contains { looksAtRooms($0.objective) } }
      if needsPlaces {
        for places in places {
          guard let price = price(seats, places) else { continue }
          points.insert([price] + scenario.policy.stages.flatMap { self.values($0, seats, places) })
        }
        return
      }
      let prices = places.compactMap { price(seats, $0) }
      guard !prices.isEmpty else { return }
      let values = scenario.policy.stages.flatMap { self.values($0, seats, [:]) }
      for price in Set(prices) { points.insert([price] + values) }
      return
    }
    for attended in choices(of: scenario.delegates[seats.count]) {
      seats.append(attended)
      search(&seats, places, &points)
      seats.removeLast()
    }
  }

  /// Every way to give workshops without a room one, with no two in a room at a time.
  private func placements() -> [[ID<Session>: Room]] {
    scenario.workshops.reduce([[:]]) { found, session in
      let fitting =
        session.room.map { [rooms[$0]!] }
        ?? scenario.rooms.filter {
          Set(session.requires).isSubset(of: $0.features)
        }
      return found.flatMap { places in
        fitting.compactMap { room in
          let clashes = scenario.workshops.contains { places[$0.id]?.id == room.id && overlap($0, session) }
          return clashes ? nil : places.merging([session.id: room]) { $1 }
        }
      }
    }
  }

  /// Every way to attend one workshop of each set, or none where that is allowed.
  private func choices(of delegate: Delegate) -> [[Session]] {
    let present = scenario.workshops.filter { isPresent(delegate, at: $0) }
    return present.reduce([[]]) { found, session in
      found + found.filter { !$0.contains { overlap($0, session) } }.map { $0 + [session] }
    }.filter { attended in
      sets.allSatisfy { set in
        isOptional(set) || !set.contains(where: present.contains) || set.contains(where: attended.contains)
      }
    }
  }

  private func overlap(_ a: Session, _ b: Session) -> Bool {
    a.start! < b.start! + b.minutes && b.start! < a.start! + a.minutes
  }

  /// All workshops of random scenarios that overlap, directly or through others, are optional together.
  func isOptional(_ set: [Session]) -> Bool { set.allSatisfy(\.optional) }

  func isPresent(_ delegate: Delegate, at session: Session) -> Bool {
    (delegate.arrives.map { $0 <= session.start! } ?? true)
      && (delegate.leaves.map { $0 >= session.start! + session.minutes } ?? true)
  }

  /// A workshop that may be cancelled is when nobody is in it.
  func isHeld(_ session: Session, _ seats: [[Session]]) -> Bool {
    !session.mayBeCancelled || seats.contains { $0.contains(session) }
  }

  /// Who counts where the even share is computed: who is there, or who attends where that is free.
  private func counted(_ set: [Session], _ seats: [[Session]]) -> [Int] {
    scenario.delegates.indices.filter { member in
      isOptional(set)
        ? set.contains(where: seats[member].contains)
        : set.contains { isPresent(scenario.delegates[member], at: $0) }
    }
  }

  // MARK: Rules

  /// What the violations of soft rules cost; nil when a hard rule is broken.
  private func price(_ seats: [[Session]], _ places: [ID<Session>: Room]) -> Double? {
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
    func attends(_ number: Int, _ session: Session) -> Bool { seats[number].contains(session) }
    for session in scenario.workshops {
      let inside = people.indices.filter { attends($0, session) }
      let room = places[session.id]!
      guard isHeld(session, seats) else {
        let pins = scenario.pins.count { $0.session == session.id && $0.kind == .must }
        if broken(pins, rules.pins) { return nil }
        continue
      }
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
        let speaks =
          session.languages.isEmpty || people[number].languages.isEmpty
          || !Set(session.languages).isDisjoint(with: people[number].languages)
        if broken(speaks || room.features.contains("interpretation") ? 0 : 1, rules.languages) { return nil }
        if broken(Set(people[number].needs).isSubset(of: room.features) ? 0 : 1, rules.needs) { return nil }
        if broken(isLetIn(people[number], session) ? 0 : 1, rules[.openTo]) { return nil }
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
    for set in sets {
      for group in scenario.together {
        let members = people.indices.filter { group.contains(people[$0].id) }
        let there = members.filter { member in set.contains { isPresent(people[member], at: $0) } }
        let places = there.map { member in set.first { seats[member].contains($0) }?.id }
        if broken(Set(places).count > 1 ? 1 : 0, rules.together) { return nil }
      }
      for (number, delegate) in people.enumerated() {
        for friend in delegate.friends.prefix(rules.friends.atMost ?? 99) {
          let other = people.firstIndex { $0.id == friend }!
          let asks = people[other].friends.prefix(rules.friends.atMost ?? 99).contains(delegate.id)
          let areThere = [number, other].allSatisfy { member in set.contains { isPresent(people[member], at: $0) } }
          guard areThere, asks || !rules.friends.mutual else { continue }
          let places = [number, other].map { member in set.first { seats[member].contains($0) }?.id }
          if broken(places[0] == places[1] ? 0 : 1, rules[.friends]) { return nil }
        }
      }
      if let spread = rules.delegationSpread, set.count > 1 {
        for (least, most, count) in spreads(set, seats) {
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
      let topics = seats[number].map(\.topic)
      let wishes = scenario.wishes(of: delegate)
      if !wishes.isEmpty, broken(topics.count { !wishes.contains($0) }, rules.rankedOnly) { return nil }
      let lacking = seats[number].flatMap { session in
        session.buildsOn.filter { topic in
          !seats[number].contains { $0.topic == topic && $0.start! + $0.minutes <= session.start! }
        }
      }
      if broken(lacking.count, rules[.buildsOn]) { return nil }
      let takes = delegate.takes ?? rules.takes
      let taken = seats[number].count(where: \.optional)
      let outside = max(0, takes.min - taken) + max(0, taken - (takes.max ?? taken))
      if broken(outside, rules[.takes]) { return nil }
      for topic in Set(topics) {
        if broken(topics.count { $0 == topic } - 1, rules.topicOnce) { return nil }
      }
      if let guarantee = rules.guarantee {
        let wanted = scenario.wishes(of: delegate).prefix(guarantee.choices)
        func isOffered(_ session: Session) -> Bool {
          wanted.contains(session.topic) && isPresent(delegate, at: session) && isHeld(session, seats)
            && !isElsewhere(delegate, beside: session, seats)
        }
        switch guarantee.scope {
        case .anySlot:
          let missed =
            scenario.workshops.contains(where: isOffered) && !seats[number].contains { wanted.contains($0.topic) }
          if broken(missed ? 1 : 0, guarantee.enforcement) { return nil }
        case .everySlot:
          let missed = sets.count { set in
            let elsewhere = seats[number].filter { !set.contains($0) }.map(\.topic)
            let offered = set.filter(isOffered)
            return offered.contains { !elsewhere.contains($0.topic) }
              && !offered.contains(where: seats[number].contains)
          }
          if broken(missed, guarantee.enforcement) { return nil }
        }
      }
    }
    return Double(total)
  }

  /// Whether a workshop is open to a delegate.
  private func isLetIn(_ person: Delegate, _ session: Session) -> Bool {
    let asked = session.openTo
    return (asked.sectors.isEmpty || asked.sectors.contains { $0 == person.sector })
      && (asked.delegations.isEmpty || asked.delegations.contains { $0 == person.delegation })
      && asked.attributes.allSatisfy { key, values in values.contains { $0 == person.attributes[key] } }
  }

  /// Whether a part in another workshop that is held keeps a delegate from a session.
  private func isElsewhere(_ delegate: Delegate, beside session: Session, _ seats: [[Session]]) -> Bool {
    delegate.roles.contains { role in
      guard let other = scenario.workshops.first(where: { $0.id == role.session }), other.id != session.id,
        let there = other.start, let here = session.start, isHeld(other, seats)
      else { return false }
      return Interval(start: there, minutes: other.minutes).overlaps(Interval(start: here, minutes: session.minutes))
    }
  }

  /// For each delegation and held workshop of a set: ⌊n/h⌋, ⌈n/h⌉ and how many of it are there.
  private func spreads(_ set: [Session], _ seats: [[Session]]) -> [(Int, Int, Int)] {
    let counted = counted(set, seats)
    let held = set.filter { isHeld($0, seats) }
    return scenario.delegations.flatMap { delegation -> [(Int, Int, Int)] in
      let members = counted.filter { scenario.delegates[$0].delegation == delegation.id }
      return held.map { session in
        let count = members.count { seats[$0].contains(session) }
        return (members.count / held.count, (members.count + held.count - 1) / held.count, count)
      }
    }
  }

  // MARK: Objectives

  func value(_ stage: Stage, _ seats: [[Session]], _ places: [ID<Session>: Room]) -> Double {
    stage.parts.reduce(0) { $0 + $1.weight * value($1.objective, seats, places) }
  }

  func value(_ objective: Objective, _ seats: [[Session]], _ places: [ID<Session>: Room]) -> Double {
    let people = scenario.delegates
    switch objective {
    case .sectorBalance(let settings):
      let values: [String?] = people.map { person in
        settings.attribute.map { person.attributes[$0] } ?? person.sector.text
      }
      let distances = Set(values.compactMap(\.self)).flatMap { value in
        self.distances(seats, of: values.map { $0 == value }, settings.share)
      }
      return settings.measure == .total ? distances.sorted().reduce(0, +) : distances.max() ?? 0
    case .evenSizes:
      return distances(seats, of: people.map { _ in true }, .even).reduce(0, +)
    case .cancellations:
      return Double(scenario.workshops.count { !isHeld($0, seats) })
    case .delegationSpread:
      return sets.reduce(0) { sum, set in
        guard set.count > 1 else { return sum }
        return sum + spreads(set, seats).reduce(0) { $0 + Double(max(0, $1.2 - $1.1) + max(0, $1.0 - $1.2)) }
      }
    case .worstOff:
      return people.indices.map { memory[$0] * Double(sum(of: $0, seats)) }.max() ?? 0
    case .preferences:
      return people.indices.reduce(0) { $0 + memory[$1] * Double(sum(of: $1, seats)) }
    case .generous, .rankMaximal, .filled, .mixing, .stability:
      return further(objective, seats)
    case .roomFit:
      let held = scenario.workshops.filter { isHeld($0, seats) }
      return Double(held.reduce(0) { $0 + places[$1.id]!.seats } - seats.reduce(0) { $0 + $1.count })
    case .roomChanges(let agenda):
      let changed = scenario.workshops.filter { session in
        agenda.placements.contains { $0.session == session.id && $0.room != places[session.id]!.id }
      }
      return Double(changed.count { isHeld($0, seats) })
    }
  }

  private func looksAtRooms(_ objective: Objective) -> Bool {
    if case .roomChanges = objective { true } else { objective == .roomFit }
  }

  /// What memory multiplies each delegate's sum by.
  private var memory: [Double] {
    let latest = scenario.memory.events.map(\.begins).max()
    let points = scenario.delegates.map { person in
      // Tests have two events at most, and keep whole millionths.
      scenario.memory.events.reduce(person.carried) { sum, event in
        let kept = event.begins == latest ? 100 : scenario.memory.keeps
        return sum + (event.outcomes[person.id]?.points ?? 0) * 10_000 * kept
      }
    }
    let all = points.reduce(0, +)
    return points.map { own in
      let sixteenths = all == 0 ? 0 : 16 * scenario.memory.strength * own * points.count / (100 * all)
      return min(4, 1 + Double(sixteenths) / 16)
    }
  }

  func sum(of number: Int, _ seats: [[Session]]) -> Int {
    scenario.delegates[number].priority * ownSum(of: number, seats)
  }

  private func ownSum(of number: Int, _ seats: [[Session]]) -> Int {
    if case .scores(let power) = scenario.policy.preferences.basis { return shortfall(of: number, seats, power) }
    let longest = scenario.delegates.map { scenario.wishes(of: $0).count }.max() ?? 0
    let wishes = scenario.wishes(of: scenario.delegates[number])
    guard !wishes.isEmpty else { return 0 }
    let settings = scenario.policy.preferences
    let penalties = (0..<max(1, longest)).map { $0 < settings.penalties.count ? settings.penalties[$0] : $0 * $0 }
    let unranked = settings.unranked ?? max(longest * longest, penalties.max()! + 1)
    return seats[number].reduce(0) { sum, session in
      sum + (wishes.firstIndex(of: session.topic).map { penalties[$0] } ?? unranked)
    }
  }

  /// How far a group's counts in the workshops of each set are from their shares.
  private func distances(_ seats: [[Session]], of counted: [Bool], _ share: SectorBalance.Share) -> [Double] {
    sets.flatMap { set -> [Double] in
      let held = set.filter { isHeld($0, seats) }
      let there = self.counted(set, seats).filter { counted[$0] }
      let able = scenario.delegates.indices.filter { member in
        set.contains { isPresent(scenario.delegates[member], at: $0) }
      }
      return held.map { session in
        let count = there.count { seats[$0].contains(session) }
        let size = seats.count { $0.contains(session) }
        switch share {
        case .even: return abs(Double(count) - Double(there.count) / Double(held.count))
        case .proportional:
          guard !able.isEmpty else { return 0 }
          return abs(Double(count) - Double(size * able.count { counted[$0] }) / Double(able.count))
        }
      }
    }
  }
}
