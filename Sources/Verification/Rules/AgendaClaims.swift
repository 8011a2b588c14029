import Conference

/// What an agenda is worth to the stages by which it was placed, read off the clock.
///
/// A plan may claim of these stages only, in this order, each at most once; what it says to be worth is no less than what is counted, and no bound is
/// above that.
struct AgendaClaims {
  /// The stages, in the order of their importance: what a partial agenda and a re-plan are asked first, then the policy of the agenda.
  private let stages: [String]
  private let ledger: Ledger

  /// Claims about a plan.
  init(ledger: Ledger) {
    self.ledger = ledger
    let names = ledger.scenario.agendaPolicy.stages.map(\.name)
    // Where nothing is asked, any agenda will do, and is told of under the name of the last that could be. Plans used to be placed by `file-order`.
    stages =
      ["left-out", "stability", ProgrammeRule.stage] + names
      + (names.contains("identifier-order") ? [] : ["identifier-order"]) + ["file-order"]
  }

  private var scenario: Scenario { ledger.scenario }

  /// What contradicts the names and the order of the stages.
  var misplaced: [String] {
    var last = -1
    var found: [String] = []
    for claim in ledger.plan.agendaProof {
      guard let position = stages.firstIndex(of: claim.stage) else {
        found.append("the plan claims '\(claim.stage)', which is no stage of placing an agenda")
        continue
      }
      if position <= last { found.append("the plan claims '\(claim.stage)' out of its order") }
      last = max(last, position)
    }
    return found
  }

  /// What the agenda is worth in a stage; nil for one that compares it with an agenda that is not here, and where it cannot be seen.
  func worth(_ stage: String) -> Int? {
    if stage == "left-out" { return ledger.plan.unplaced.compactMap { scenario.session($0)?.minutes }.reduce(0, +) }
    if stage == ProgrammeRule.stage { return ProgrammeRules().penaltyOfTimes(in: ledger) }
    guard let asked = scenario.agendaPolicy.stages.first(where: { $0.name == stage }) else { return nil }
    var sum = 0
    for part in asked.parts {
      guard let worth = worth(part.objective) else { return nil }
      sum += part.weight * worth
    }
    return sum
  }

  /// What later stages may leave of a value that was found for a stage.
  func allowance(_ stage: String, of value: Double) -> Double {
    scenario.agendaPolicy.stages.first { $0.name == stage }?.slack.allowance(for: value) ?? value
  }

  private func worth(_ objective: AgendaPolicy.Objective) -> Int? {
    switch objective {
    case .clashes: clashes
    case .absences: absences
    case .idealTimes: idealTimes
    case .parallel: parallel
    case .compactDays: lastEnds.reduce(0, +)
    case .earlyDays: lastEnds.enumerated().reduce(0) { $0 + $1.offset * $1.element }
    case .gaps: gaps
    case .centredBreaks: centredBreaks
    case .identifierOrder: starts(in: scenario.sessionsByIdentifier)
    }
  }

  /// The sessions that are held and that delegates choose, with their times.
  private var chosen: [(session: Int, time: Interval)] {
    scenario.sessions.indices.compactMap { number in
      guard [.workshop, .talk].contains(scenario.sessions[number].kind), let time = ledger.clock.times[number] else {
        return nil
      }
      return (number, time)
    }
  }

  private func wanted(by person: Delegate) -> Set<ID<Topic>> {
    Set(scenario.wishes(of: person) + person.scores.filter { $0.value > 0 }.map(\.key))
  }

  private var clashes: Int {
    let sessions = chosen
    var pairs: [(ID<Topic>, ID<Topic>)] = []
    for (position, one) in sessions.enumerated() {
      for other in sessions[(position + 1)...] where one.time.overlaps(other.time) {
        let topics = (scenario.sessions[one.session].topic, scenario.sessions[other.session].topic)
        if topics.0 != topics.1 { pairs.append(topics) }
      }
    }
    return scenario.delegates.reduce(0) { sum, person in
      let wanted = wanted(by: person)
      return sum + pairs.count { wanted.contains($0.0) && wanted.contains($0.1) }
    }
  }

  /// Workshops side by side that are about different things.
  private var parallel: Int {
    let workshops = chosen.filter { scenario.sessions[$0.session].kind == .workshop }
    return workshops.indices.reduce(0) { sum, one in
      sum
        + workshops[..<one].count { other in
          other.time.overlaps(workshops[one].time)
            && scenario.sessions[other.session].topic != scenario.sessions[workshops[one].session].topic
        }
    }
  }

  private var absences: Int {
    scenario.delegates.filter { $0.arrives != nil || $0.leaves != nil }.reduce(0) { sum, person in
      let wanted = wanted(by: person)
      return sum
        + chosen.count {
          wanted.contains(scenario.sessions[$0.session].topic) && !person.isPresent(during: $0.time)
        }
    }
  }

  private var idealTimes: Int {
    zip(scenario.sessions, ledger.clock.times).reduce(0) { sum, held in
      guard let ideal = held.0.ideal, let time = held.1 else { return sum }
      return sum + abs(scenario.event.time(of: time.start).minutes - ideal.minutes)
    }
  }

  /// The minutes from the opening of each day to the end of its last session.
  private var lastEnds: [Int] {
    scenario.event.days.map { day in
      let opening = scenario.event.opening(of: day)
      return zip(scenario.sessions, ledger.clock.times).reduce(0) { last, held in
        guard held.0.kind != .service, let time = held.1, opening.contains(time) else { return last }
        return max(last, time.end - opening.start)
      }
    }
  }

  /// Ends of sessions and breaks after which nothing begins or runs for a quarter of an hour, while a later session of the day is still to come.
  private var gaps: Int {
    let event = scenario.event
    var on = ledger.plan.agenda.pauses.map(\.time)
    for (session, time) in zip(scenario.sessions, ledger.clock.times) {
      if let time, session.kind != .service { on.append(time) }
    }
    return zip(event.days, lastEnds).reduce(0) { sum, day in
      let opening = event.opening(of: day.0)
      let ends = Set(on.map(\.end)).filter { $0 > opening.start && $0 - opening.start < day.1 }
      return sum
        + ends.count { end in
          let quarter = Interval(start: end, minutes: 15)
          return !on.contains { $0.overlaps(quarter) }
        }
    }
  }

  private var centredBreaks: Int {
    ledger.plan.agenda.pauses.reduce(0) { sum, pause in
      guard let window = scenario.breaks.first(where: { $0.id == pause.id && $0.day == pause.day })?.window else {
        return sum
      }
      return sum + abs((pause.time.start - window.start) - (window.end - pause.time.end))
    }
  }

  /// Starts in steps since the opening of the first day, nights left out, times how many activities follow in an order of the sessions. Sessions that start
  /// together are one activity; one that is left out starts when all is over. Nil where workshops start together that need not: whoever put
  /// them into blocks counts a block as one activity, which cannot be seen from the agenda.
  private func starts(in order: [Int]) -> Int? {
    var rank = order
    for (place, number) in order.enumerated() { rank[number] = place }
    var leader = Array(scenario.sessions.indices)
    func find(_ number: Int) -> Int { leader[number] == number ? number : find(leader[number]) }
    for (number, session) in scenario.sessions.enumerated() {
      for other in session.with.compactMap({ ledger.names.sessions[$0] }) {
        let (a, b) = (find(number), find(other))
        if rank[a] < rank[b] { leader[b] = a } else { leader[a] = b }
      }
    }
    let firsts = order.filter { find($0) == $0 }
    let starts = Dictionary(grouping: ledger.clock.workshops) { ledger.clock.times[$0]?.start }
    guard starts.values.allSatisfy({ Set($0.map(find)).count == 1 }) else { return nil }
    let count = firsts.count + scenario.breaks.count
    let step = max(1, scenario.event.step)
    let lengths = scenario.event.days.map { scenario.event.opening(of: $0).minutes }
    return firsts.enumerated().reduce(0) { sum, activity in
      guard let time = ledger.clock.times[activity.element] else {
        let isOut = ledger.plan.unplaced.contains(scenario.sessions[activity.element].id)
        return isOut ? sum + (count - activity.offset) * (lengths.reduce(0, +) / step) : sum
      }
      guard let day = scenario.event.day(of: time.start),
        let number = scenario.event.days.firstIndex(where: { $0.id == day.id })
      else { return sum }
      let before = lengths[..<number].reduce(0, +)
      let minutes = before + (time.start - scenario.event.opening(of: day).start)
      return sum + (count - activity.offset) * (minutes / step)
    }
  }
}
