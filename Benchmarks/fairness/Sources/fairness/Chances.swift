import Breakout

/// Whether the first half of a roster gets its first choice as often as the second.
///
/// In each conference the second half wishes what the first half wishes, person by person, and is of the same sectors
/// and delegations: so whoever stands where, the chances are the same if lots are even. `z` is the mean of the
/// difference of the two halves, in standard errors of it.
enum Chances {
  static let policies: [(name: String, policy: Policy)] = [
    ("preferences", Policy([Stage(.preferences)])), ("standard", .standard),
  ]

  static func measure(_ seeds: Int) throws {
    print("measured,conference,policy,seeds,first half,second half,z")
    var largest = 0.0
    for (name, policy) in policies {
      let tie = try measure("tie", tie(), name, policy, seeds)
      var all = tie
      for number in 1...20 {
        let drawn = try measure("drawn-\(number)", twins(number), name, policy, seeds)
        all.add(drawn)
        largest = max(largest, abs(drawn.z))
      }
      tell("all 21", name, all)
      try measureOwnSeeds(name, policy, seeds)
    }
    print("# the largest |z| of the 40 drawn conferences: \(rounded(largest))")
  }

  /// Counts of first choices, draw by draw.
  struct Counts {
    var draws = 0
    var people = 0
    var (first, second) = (0, 0)
    var squares = 0.0

    mutating func add(_ first: Int, _ second: Int, of half: Int) {
      draws += 1
      people += half
      self.first += first
      self.second += second
      squares += Double((first - second) * (first - second))
    }

    mutating func add(_ other: Counts) {
      draws += other.draws
      people += other.people
      first += other.first
      second += other.second
      squares += other.squares
    }

    var z: Double {
      let mean = Double(first - second) / Double(draws)
      let variance = (squares / Double(draws) - mean * mean) / Double(draws)
      return variance > 0 ? mean / variance.squareRoot() : 0
    }
  }

  private static func measure(
    _ name: String, _ scenario: Scenario, _ policyName: String, _ policy: Policy, _ seeds: Int
  ) throws -> Counts {
    var scenario = scenario
    scenario.policy = policy
    var counts = Counts()
    for seed in 0..<seeds {
      count(try Planner().plan(scenario, options: PlanningOptions(seed: UInt32(seed))), of: scenario, &counts)
    }
    tell(name, policyName, counts)
    return counts
  }

  /// Drawn conferences without twins, each with the seed that follows from it.
  private static func measureOwnSeeds(_ name: String, _ policy: Policy, _ conferences: Int) throws {
    var counts = Counts()
    for number in 0..<conferences {
      var random = SplitMix64(scattering: number)
      let scenario = scenario((0..<20).map { _ in person(&random) }, policy)
      count(try Planner().plan(scenario), of: scenario, &counts)
    }
    tell("\(conferences) drawn with their own seeds", name, counts)
  }

  private static func count(_ plan: Plan, of scenario: Scenario, _ counts: inout Counts) {
    let half = scenario.delegates.count / 2
    func happy(_ people: ArraySlice<Delegate>) -> Int {
      people.count { person in plan.allocation[person.id].first?.text == person.choices.first?.text }
    }
    counts.add(happy(scenario.delegates[..<half]), happy(scenario.delegates[half...]), of: half)
  }

  private static func tell(_ name: String, _ policy: String, _ counts: Counts) {
    let (first, second) = (Double(counts.first) / Double(counts.people), Double(counts.second) / Double(counts.people))
    print("chances,\(name),\(policy),\(counts.draws),\(rounded(first)),\(rounded(second)),\(rounded(counts.z))")
  }

  private static func rounded(_ value: Double) -> Double { (value * 1000).rounded() / 1000 }

  // MARK: Conferences

  private struct Person {
    var sector: Int
    var choices: [Int]
  }

  /// Ten people who all wish the first of two workshops of five seats.
  private static func tie() -> Scenario {
    scenario(Array(repeating: Person(sector: 0, choices: [0, 1]), count: 10), .standard, workshops: 2, seats: 5)
  }

  /// Twenty people and three workshops of seven seats; each of the first ten has a twin among the last.
  static func twins(_ number: Int) -> Scenario {
    var random = SplitMix64(scattering: number)
    let people = (0..<10).map { _ in person(&random) }
    return scenario(people + people, .standard)
  }

  private static func person(_ random: inout SplitMix64) -> Person {
    let first = random.position([0.6, 0.25, 0.15])
    let rest = [0, 1, 2].filter { $0 != first }
    return Person(sector: random.below(3), choices: [first] + (random.below(2) == 0 ? rest : rest.reversed()))
  }

  private static func scenario(
    _ people: [Person], _ policy: Policy, workshops: Int = 3, seats: Int = 7
  ) -> Scenario {
    var scenario = SyntheticConference(delegates: 1, blocks: 1, workshops: workshops).scenario()
    for room in scenario.rooms.indices { scenario.rooms[room].seats = seats }
    scenario.sectors = (0..<3).map { Sector(id: ID("s\($0)"), name: Text("Sector \($0)")) }
    scenario.delegations = (0..<5).map { Delegation(id: ID("g\($0)"), name: Text("Delegation \($0)")) }
    let topics = scenario.sessions.map(\.topic)
    scenario.delegates = people.enumerated().map { number, person in
      Delegate(
        id: ID("p\(number)"), name: "p\(number)", sector: ID("s\(person.sector)"), delegation: ID("g\(number % 5)"),
        choices: person.choices.map { topics[$0] })
    }
    scenario.policy = policy
    return scenario
  }
}
