import Conference

extension RandomScenario {
  /// A small random scenario whose policy is drawn from all objectives, without slack.
  static func withAnyObjective(seed: Int) -> Scenario {
    var scenario = make(seed: seed)
    var random = SplitMix64(scattering: seed + 1_000_000)
    if random.chance(0.3) { scenario.rules.rankedOnly = random.chance(0.3) ? .hard : .soft(weight: 2) }
    var preferences = Preferences()
    if random.chance(0.3) {
      preferences.basis = .scores(power: Int.random(in: 1...3, using: &random))
      for number in scenario.delegates.indices where random.chance(0.8) {
        scenario.delegates[number].choices = []
        for session in scenario.workshops where random.chance(0.7) {
          scenario.delegates[number].scores[session.topic] = Int.random(in: 0...10, using: &random)
        }
      }
    }
    if preferences.basis == .ranks, random.chance(0.4) {
      // Fewer penalties than the longest list has ranks, or more.
      let steps = (0..<Int.random(in: 1...5, using: &random)).map { _ in Int.random(in: 0...6, using: &random) }
      preferences.penalties = steps.indices.map { steps[...$0].reduce(0, +) }
      if random.chance(0.4) { preferences.unranked = preferences.penalties.max()! + 5 }
    }
    let all: [Objective] = [
      .sectorBalance, .worstOff, .preferences(preferences), .evenSizes, .generous, .rankMaximal, .filled, .roomFit,
      .stability(stability(scenario, &random)),
      .mixing(Mixing(by: Mixing.Unit.allCases.randomElement(using: &random)!)),
    ]
    // What dissatisfaction means is said by the policy's preferences, wherever they stand.
    let chosen = all.shuffled(using: &random).prefix(Int.random(in: 1...3, using: &random))
    scenario.policy = Policy(
      (chosen + [.preferences(preferences)]).reduce(into: []) { stages, objective in
        if !stages.contains(Stage(objective)) { stages.append(Stage(objective)) }
      })
    return scenario
  }

  /// Closeness to seats at random, some of them in workshops and of people that do not exist.
  private static func stability(_ scenario: Scenario, _ random: inout SplitMix64) -> Stability {
    var reference = Allocation(["somebody": ["w00"]])
    let sessions = scenario.workshops.map(\.id) + ["w99"]
    for person in scenario.delegates where random.chance(0.8) {
      reference[person.id] = Array(sessions.shuffled(using: &random).prefix(Int.random(in: 0...2, using: &random)))
    }
    return Stability(against: reference, counting: random.chance(0.5) ? .delegates : .seats)
  }
}
