import Conference

/// Puts what each delegate may attend into choices, with what it costs.
struct ChoiceReader {
  private let builder: ProblemBuilder
  private let schedules: Schedules
  private let amounts: [Int?]
  /// Whether somebody has nothing to choose from.
  private(set) var isImpossible: Bool

  /// - Parameter amounts: what each measure may come to.
  init(_ builder: ProblemBuilder, _ amounts: [Int?]) {
    self.builder = builder
    self.amounts = amounts
    schedules = Schedules(builder)
    isImpossible = schedules.hasPinToCancelled
  }

  mutating func choices() -> [StageProblem.Choice] {
    var found: [StageProblem.Choice] = []
    for delegate in builder.scenario.delegates.indices {
      var blocks = builder.timetable.blocks.map { schedules.options(delegate, block: $0) }
      if blocks.contains(where: \.isEmpty) {
        isImpossible = true
        continue
      }
      blocks.removeAll { $0 == [[]] }
      let combinations = blocks.reduce(1.0) { $0 * Double($1.count) }
      if isCoupled(delegate), combinations <= Double(Schedules.mostCombinations) {
        let all = blocks.reduce([[]]) { sofar, options in sofar.flatMap { one in options.map { one + $0 } } }
        let kept = all.filter { isAllowed(delegate, $0) }
        if kept.isEmpty { isImpossible = true }
        found.append(choice(delegate, kept, isWhole: true))
      } else {
        found += affordable(delegate, blocks).map { choice(delegate, $0, isWhole: false) }
      }
    }
    return found
  }

  /// Whether what a delegate attends in one block matters to another.
  private func isCoupled(_ delegate: Int) -> Bool {
    let rules = builder.scenario.rules
    if rules.topicOnce.isOn && schedules.repeatsTopics { return true }
    if let guarantee = rules.guarantee, guarantee.enforcement.isOn, builder.ledger.wishes.any[delegate] { return true }
    if !schedules.scheduleChecks(of: delegate).isEmpty { return true }
    return zip(builder.measures, amounts).contains { measure, amount in
      if case .sums = measure.largest { return amount != nil }
      return measure.joint != nil
    }
  }

  private func isAllowed(_ delegate: Int, _ schedule: [Int]) -> Bool {
    let rules = builder.scenario.rules
    if rules.topicOnce == .hard, schedules.repetitions(schedule) > 0 { return false }
    if let guarantee = rules.guarantee, guarantee.enforcement == .hard,
      schedules.lacks(delegate, schedule, guarantee) > 0
    {
      return false
    }
    for check in schedules.scheduleChecks(of: delegate) where rules[check.rule] == .hard {
      if schedules.amount(check, delegate, schedule) > 0 { return false }
    }
    return zip(builder.measures, amounts).allSatisfy { measure, amount in
      guard case .sums(let penalties) = measure.largest, let amount else { return true }
      return sum(penalties, delegate, schedule) <= amount
    }
  }

  private func sum(_ penalties: [Int], _ delegate: Int, _ schedule: [Int]) -> Int {
    let first = delegate * builder.timetable.workshops.count
    return schedule.reduce(0) { $0 + penalties[first + $1] }
  }

  /// The options of each block that go with the cheapest of the others.
  private mutating func affordable(_ delegate: Int, _ blocks: [[[Int]]]) -> [[[Int]]] {
    var blocks = blocks
    for (measure, amount) in zip(builder.measures, amounts) {
      guard case .sums(let penalties) = measure.largest, let amount else { continue }
      let least = blocks.map { $0.map { sum(penalties, delegate, $0) }.min() ?? 0 }
      let all = least.reduce(0, +)
      for number in blocks.indices {
        blocks[number].removeAll { sum(penalties, delegate, $0) + all - least[number] > amount }
        if blocks[number].isEmpty { isImpossible = true }
      }
      // Without a block there is no penalty at all.
      if amount < 0 { isImpossible = true }
    }
    return blocks
  }

  private func choice(_ delegate: Int, _ options: [[Int]], isWhole: Bool) -> StageProblem.Choice {
    let width = builder.timetable.workshops.count
    let rules = builder.scenario.rules
    let checks = isWhole ? schedules.scheduleChecks(of: delegate) : []
    let costs = options.map { schedule in
      builder.measures.enumerated().map { number, measure in
        var cost = 0
        if !measure.seats.isEmpty { for seat in schedule { cost += measure.seats[delegate * width + seat] } }
        guard isWhole else { return cost }
        switch measure.joint {
        case .atLeast(let level, let penalties): if sum(penalties, delegate, schedule) >= level { cost += 1 }
        case .lost(let references):
          if references[delegate].map({ !$0.allSatisfy(schedule.contains) }) ?? true { cost += 1 }
        case nil: break
        }
        if number == builder.softRules {
          cost += (rules.topicOnce.weight ?? 0) * schedules.repetitions(schedule)
          if let guarantee = rules.guarantee, let weight = guarantee.enforcement.weight {
            cost += weight * schedules.lacks(delegate, schedule, guarantee)
          }
          for check in checks {
            cost += (rules[check.rule].weight ?? 0) * schedules.amount(check, delegate, schedule)
          }
        }
        return cost
      }
    }
    return StageProblem.Choice(delegate: delegate, options: options, costs: costs)
  }
}
