import Conference

/// What each delegate could attend: the rules about one delegate alone.
struct Schedules {
  /// More combinations of a delegate's blocks than these are not looked at one by one: then each block is a choice of its own, which leaves out
  /// what couples them, and so can only make a bound weaker.
  static let mostCombinations = 1500

  private let builder: ProblemBuilder
  private let timetable: Timetable
  private let scenario: Scenario
  private let ledger: Ledger
  /// For each workshop, the number of its topic; topics that are offered once only, or to choose from at one time, have none.
  private let repeatedTopic: [Int?]
  private let pinned: [[Int]]
  private let forbidden: [Set<Int>]

  init(_ builder: ProblemBuilder) {
    self.builder = builder
    timetable = builder.timetable
    scenario = builder.scenario
    ledger = builder.ledger
    let topics = timetable.workshops.map { builder.ledger.names.topicOfSession[$0] }
    let offers = Dictionary(grouping: topics.indices) { topics[$0] }
    repeatedTopic = topics.map { (offers[$0]?.count ?? 0) > 1 ? $0 : nil }
    var pinned = scenario.delegates.map { _ in [Int]() }
    var forbidden = scenario.delegates.map { _ in Set<Int>() }
    for pin in scenario.pins where scenario.rules.pins == .hard || pin.isFirm {
      guard let delegate = ledger.names.delegates[pin.delegate], let session = ledger.names.sessions[pin.session] else {
        continue
      }
      guard let workshop = timetable.column[session] else { continue }
      if pin.kind == .must { pinned[delegate].append(workshop) } else { forbidden[delegate].insert(workshop) }
    }
    for (delegate, person) in scenario.delegates.enumerated() {
      for role in person.roles {
        guard let workshop = ledger.names.sessions[role.session].flatMap({ builder.timetable.column[$0] }) else {
          continue
        }
        pinned[delegate].append(workshop)
      }
    }
    self.pinned = pinned
    self.forbidden = forbidden
    let rules = scenario.rules
    let checks = personalChecks.filter { rules[$0.rule].isOn }
    seatChecks = checks.filter(\.looksAtEachSeat)
    scheduleChecks = checks.filter { !$0.looksAtEachSeat }
  }

  /// The rules of ``personalChecks`` that are looked at: those that judge each seat by itself, and the others.
  let seatChecks: [any PersonalCheck]
  private let scheduleChecks: [any PersonalCheck]

  /// The rules that judge all that a delegate attends together, as far as they concern them.
  func scheduleChecks(of delegate: Int) -> [any PersonalCheck] {
    scheduleChecks.filter { $0.concerns(delegate, in: ledger) }
  }

  /// By how much a delegate breaks a rule who attends these workshops.
  func amount(_ check: any PersonalCheck, _ delegate: Int, _ schedule: [Int]) -> Int {
    check.amount(schedule.map { timetable.workshops[$0] }, of: delegate, in: ledger)
  }

  /// Whether a pin is to a workshop that is cancelled, so that no plan keeps it.
  var hasPinToCancelled: Bool {
    scenario.pins.contains { pin in
      guard scenario.rules.pins == .hard || pin.isFirm, pin.kind == .must,
        let session = ledger.names.sessions[pin.session]
      else { return false }
      return ledger.clock.isCancelled[session]
    }
  }

  /// Whether a delegate may be in a workshop at all.
  func isAllowed(_ delegate: Int, _ workshop: Int) -> Bool {
    guard timetable.isOpen(workshop, to: delegate), !forbidden[delegate].contains(workshop) else { return false }
    if scenario.rules.languages == .hard, lacksLanguage(delegate, workshop) { return false }
    if scenario.rules.needs == .hard, missing(delegate, workshop) > 0 { return false }
    if scenario.rules.rankedOnly == .hard, isUnranked(delegate, workshop) { return false }
    return seatChecks.allSatisfy { check in
      scenario.rules[check.rule] != .hard || amount(check, delegate, [workshop]) == 0
    }
  }

  func lacksLanguage(_ delegate: Int, _ workshop: Int) -> Bool {
    let (languages, spoken) = (timetable.session(workshop).languages, scenario.delegates[delegate].languages)
    guard !languages.isEmpty, !spoken.isEmpty, !spoken.contains(where: languages.contains) else { return false }
    return timetable.least(workshop) { $0.features.contains(.interpretation) ? 0 : 1 } > 0
  }

  func missing(_ delegate: Int, _ workshop: Int) -> Int {
    let needs = scenario.delegates[delegate].needs
    return needs.isEmpty ? 0 : timetable.least(workshop) { room in needs.count { !room.features.contains($0) } }
  }

  func isUnranked(_ delegate: Int, _ workshop: Int) -> Bool {
    ledger.wishes.any[delegate] && ledger.rank(of: timetable.workshops[workshop], for: delegate) == nil
  }

  /// What a delegate may attend in a block: sets of workshops of which no two overlap, one of every set of parallel ones that they are there for.
  func options(_ delegate: Int, block: [Int]) -> [[Int]] {
    var found: [[Int]] = [[]]
    for set in block {
      let workshops = timetable.sets[set]
      let allowed = workshops.filter { isAllowed(delegate, $0) }
      let mayBeAway = builder.isOptional(set) || !timetable.isOpen(set: set, to: delegate)
      found = found.flatMap { chosen -> [[Int]] in
        if chosen.contains(where: workshops.contains) { return [chosen] }
        let next = allowed.filter { workshop in !chosen.contains { overlap($0, workshop) } }.map { chosen + [$0] }
        return mayBeAway ? next + [chosen] : next
      }
    }
    let must = pinned[delegate].filter { workshop in block.contains { timetable.sets[$0].contains(workshop) } }
    return found.filter { chosen in must.allSatisfy(chosen.contains) }
  }

  private func overlap(_ a: Int, _ b: Int) -> Bool {
    guard let one = ledger.clock.times[timetable.workshops[a]], let other = ledger.clock.times[timetable.workshops[b]]
    else { return false }
    return one.overlaps(other)
  }

  /// Repetitions of topics in a schedule.
  func repetitions(_ schedule: [Int]) -> Int {
    let topics = schedule.compactMap { repeatedTopic[$0] }
    return topics.count - Set(topics).count
  }

  /// Whether topics may be repeated at all.
  var repeatsTopics: Bool { repeatedTopic.contains { $0 != nil } }

  /// How often a schedule breaks the guarantee.
  func lacks(_ delegate: Int, _ schedule: [Int], _ guarantee: Guarantee) -> Int {
    guard ledger.wishes.any[delegate] else { return 0 }
    func isWished(_ workshop: Int) -> Bool {
      ledger.rank(of: timetable.workshops[workshop], for: delegate).map { $0 <= guarantee.choices } ?? false
    }
    switch guarantee.scope {
    case .anySlot:
      let isOffered = timetable.workshops.indices.contains { isWished($0) && timetable.isFree($0, delegate) }
      return isOffered && !schedule.contains(where: isWished) ? 1 : 0
    case .everySlot:
      let topics = timetable.workshops.map { ledger.names.topicOfSession[$0] }
      return timetable.sets.count { workshops in
        let elsewhere = Set(schedule.filter { !workshops.contains($0) }.map { topics[$0] })
        let offered = workshops.filter { isWished($0) && timetable.isFree($0, delegate) }
        return offered.contains { !elsewhere.contains(topics[$0]) } && !offered.contains(where: schedule.contains)
      }
    }
  }
}

extension ProblemBuilder {
  /// What soft rules about one seat cost, in their measure.
  mutating func readSoftSeats() {
    guard let softRules else { return }
    let schedules = Schedules(self)
    func weight(_ enforcement: Enforcement) -> Int { enforcement.weight ?? 0 }
    let rules = scenario.rules
    for pin in scenario.pins where !pin.isFirm {
      guard case .soft(let weight) = rules.pins, let delegate = ledger.names.delegates[pin.delegate],
        let session = ledger.names.sessions[pin.session], scenario.sessions[session].kind == .workshop
      else { continue }
      if pin.kind == .mustNot {
        if let workshop = timetable.column[session] { add(weight, seat: delegate, workshop, measure: softRules) }
      } else if !ledger.plan.unplaced.contains(pin.session) {
        measures[softRules].constant += weight
        if let workshop = timetable.column[session] { add(-weight, seat: delegate, workshop, measure: softRules) }
      }
    }
    let (languages, needs, ranked) = (weight(rules.languages), weight(rules.needs), weight(rules.rankedOnly))
    let soft = schedules.seatChecks.filter { weight(rules[$0.rule]) > 0 }
    guard languages > 0 || needs > 0 || ranked > 0 || !soft.isEmpty else { return }
    for delegate in scenario.delegates.indices {
      for workshop in timetable.workshops.indices {
        var cost = needs * schedules.missing(delegate, workshop)
        if schedules.lacksLanguage(delegate, workshop) { cost += languages }
        if schedules.isUnranked(delegate, workshop) { cost += ranked }
        for check in soft { cost += weight(rules[check.rule]) * schedules.amount(check, delegate, [workshop]) }
        if cost > 0 { add(cost, seat: delegate, workshop, measure: softRules) }
      }
    }
  }
}
