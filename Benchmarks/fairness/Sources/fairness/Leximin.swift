import Breakout

/// Whether lotteries have the chances that they claim: against all best plans of small conferences, and against their own
/// bounds on larger ones.
enum Leximin {
  static func measure(_ count: Int) throws {
    print("measured,conferences,people,as enumerated,largest difference,largest difference between equals")
    try compare(count)
    print(
      "measured,conference,people,plans,levels,proven levels,without,least of others,bound,solve ms,lottery ms,ratio")
    var (people, levels, proven) = (0, 0, 0)
    for number in 0..<count {
      let row = try time("drawn-\(number)", try decode(Order.conference(number, people: 1 + number % 100)))
      people += row.people
      levels += row.levels
      proven += row.proven
    }
    print("# drawn conferences of up to 100 people: \(proven) of \(levels) levels proven, \(people) people")
    _ = try time("strasbourg", decode(ScenarioSource.load("scenarios/strasbourg-2019/strasbourg.yaml")))
    var large = SyntheticConference(delegates: 1_000, blocks: 4, workshops: 10)
    _ = try time("1000x4x10 in 12 plans", large.scenario(), most: 12)
    large.policy = .standard
    _ = try time("1000x4x10 standard in 12 plans", large.scenario(), most: 12)
  }

  // MARK: Against enumeration

  private static func compare(_ count: Int) throws {
    var (people, same) = (0, 0)
    var (largest, unequal) = (0.0, 0.0)
    for number in 0..<count {
      let scenario = small(number)
      let lottery = try Planner().lottery(scenario, of: Planner().plan(scenario))
      let expected = try leximin(firsts(of: scenario), people: scenario.delegates.count)
      for (person, chance) in zip(scenario.delegates, expected) {
        let found = lottery.chances[person.id] ?? 0
        people += 1
        largest = max(largest, abs(found - chance))
        if abs(found - chance) <= 1e-6 { same += 1 }
        for other in scenario.delegates where (other.sector, other.choices) == (person.sector, person.choices) {
          unequal = max(unequal, abs(found - (lottery.chances[other.id] ?? 0)))
        }
      }
    }
    print("leximin,\(count),\(people),\(same),\(largest),\(unequal)")
  }

  /// Six to eight people of two sectors and three workshops, under preferences alone or after the worst-off.
  private static func small(_ number: Int) -> Scenario {
    var random = SplitMix64(scattering: number)
    var scenario = SyntheticConference(delegates: 1, blocks: 1, workshops: 3).scenario()
    let count = 6 + random.below(3)
    for room in scenario.rooms.indices { scenario.rooms[room].seats = 2 + random.below(2) }
    scenario.rooms[2].seats = max(2, count - scenario.rooms[0].seats - scenario.rooms[1].seats)
    scenario.sectors = (0..<2).map { Sector(id: ID("s\($0)"), name: Text("Sector \($0)")) }
    scenario.delegations = []
    scenario.delegates = (0..<count).map { person in
      let first = random.position([0.6, 0.25, 0.15])
      let rest = [0, 1, 2].filter { $0 != first }.shuffled(using: &random)
      return Delegate(
        id: ID("p\(person)"), name: "p\(person)", sector: ID("s\(random.below(2))"),
        choices: ([first] + rest).map { scenario.sessions[$0].topic })
    }
    for session in scenario.sessions.indices { scenario.sessions[session].attendance.min = 0 }
    scenario.rules[.sectors] = .off
    scenario.policy = Policy(
      number.isMultiple(of: 2) ? [Stage(.preferences)] : [Stage(.worstOff), Stage(.preferences)])
    return scenario
  }

  /// Who has their first choice in each of all best plans.
  private static func firsts(of scenario: Scenario) -> [[Bool]] {
    let topics = scenario.sessions.map(\.topic)
    let penalties = scenario.delegates.map { person in
      topics.map { topic in person.choices.firstIndex(of: topic).map { $0 * $0 } ?? 9 }
    }
    let looksAtWorst = scenario.policy.stages.count > 1
    var best = (worst: Int.max, sum: Int.max)
    var plans: [[Bool]] = []
    func place(_ person: Int, _ sizes: [Int], _ worst: Int, _ sum: Int, _ happy: [Bool]) {
      guard person < penalties.count else {
        let value = (worst: looksAtWorst ? worst : 0, sum: sum)
        if value < best { (best, plans) = (value, []) }
        if value == best { plans.append(happy) }
        return
      }
      for workshop in topics.indices where sizes[workshop] < scenario.rooms[workshop].seats {
        var sizes = sizes
        sizes[workshop] += 1
        let penalty = penalties[person][workshop]
        place(person + 1, sizes, max(worst, penalty), sum + penalty, happy + [penalty == 0])
      }
    }
    place(0, topics.map { _ in 0 }, 0, 0, [])
    return Array(Set(plans))
  }

  /// The leximin chances over some plans, by the book: the least is raised, and whoever cannot have more, all others held,
  /// is settled.
  private static func leximin(_ plans: [[Bool]], people: Int) throws -> [Double] {
    var settled: [Double?] = Array(repeating: nil, count: people)
    while settled.contains(where: { $0 == nil }) {
      let level = try raise(plans, settled, nil, 0)
      let open = settled.indices.filter { settled[$0] == nil }
      let stuck = try open.filter { try raise(plans, settled, $0, level) <= level + 1e-7 }
      for person in stuck.isEmpty ? open : stuck { settled[person] = level }
    }
    return settled.map { $0 ?? 0 }
  }

  /// The largest least chance of all who are open, or the largest chance of one of them while the others keep a level.
  private static func raise(_ plans: [[Bool]], _ settled: [Double?], _ one: Int?, _ level: Double) throws -> Double {
    var model = Model(name: "all")
    let value = model.addVariable("t", 0...1, .continuous)
    let chances = plans.map { _ in model.addVariable("x", 0...1, .continuous) }
    for (person, chance) in settled.enumerated() {
      var sum = LinearExpression(sum: zip(plans, chances).filter { $0.0[person] }.map(\.1))
      if let chance {
        model.addConstraint("settled", sum, (chance - 1e-9)...)
      } else if let one, one != person {
        model.addConstraint("held", sum, (level - 1e-9)...)
      } else {
        sum.add(-1, value)
        model.addConstraint("raised", sum, 0...)
      }
    }
    model.addConstraint("one", LinearExpression(sum: chances), equals: 1)
    model.objective = LinearExpression([.init(value, -1)])
    let solution = try PlanningOptions().engine.solve(model, options: SolverOptions(relaxationOnly: true))
    return solution.relaxation?.values[value.index] ?? 0
  }

  // MARK: Larger conferences

  private static func time(
    _ name: String, _ scenario: Scenario, most: Int = 5_000
  ) throws -> (people: Int, levels: Int, proven: Int) {
    var plan: Plan?
    let solve = try ContinuousClock().measure { plan = try Planner().plan(scenario) }
    guard let plan, plan.isProvenOptimal else {
      print("lottery,\(name),\(scenario.delegates.count),not proven")
      return (0, 0, 0)
    }
    var lottery: Lottery?
    let draw = try ContinuousClock().measure { lottery = try Planner().lottery(scenario, of: plan, most: most) }
    guard let lottery else { return (0, 0, 0) }
    let proven = lottery.levels.count(where: \.isProven)
    let none = lottery.levels.first.flatMap { $0.bound < 1e-6 ? $0 : nil }
    let level = lottery.levels.dropFirst(none == nil ? 0 : 1).first
    let ratio = (draw / solve * 10).rounded() / 10
    print(
      "lottery,\(name),\(scenario.delegates.count),\(lottery.tickets.count),\(lottery.levels.count),\(proven),"
        + "\(none?.delegates ?? 0),\(rounded(level?.chance ?? 1)),\(rounded(level?.bound ?? 1)),\(milliseconds(solve)),\(milliseconds(draw)),\(ratio)"
    )
    return (scenario.delegates.count, lottery.levels.count, proven)
  }

  private static func rounded(_ value: Double) -> Double { (value * 1e6).rounded() / 1e6 }

  private static func milliseconds(_ duration: Duration) -> Int { Int(duration / .milliseconds(1)) }
}
