import Conference
import Testing

@testable import Planning

@Suite struct `The lowest level of a largest value` {
  @Test(arguments: 0..<24)
  func `is what brute force finds, after soft rules and before other stages`(seed: Int) throws {
    var scenario = RandomScenario.make(seed: seed)
    var random = SplitMix64(scattering: seed + 2_000_000)
    scenario.rules.delegationSpread = DelegationSpread(.even, .soft(weight: 2))
    scenario.rules.guarantee = Guarantee(choices: Int.random(in: 1...2, using: &random), .soft(weight: 3))
    // Levels that lie far apart, and close together.
    let penalties = [[0, 1, 4, 9, 16], [0, 5, 6, 7, 30]].randomElement(using: &random)!
    let others: [Objective] = [
      .sectorBalance, .sectorBalance(SectorBalance(measure: .largest)), .evenSizes, .delegationSpread,
    ]
    let before = others.shuffled(using: &random).prefix(Int.random(in: 0...2, using: &random))
    scenario.policy = Policy(
      (before + [.worstOff, .preferences(Preferences(penalties: penalties))]).map { Stage($0) })
    try expectBest(scenario, "seed \(seed), \(scenario.policy.stages.map(\.name))")
  }
}

@Suite struct `Seats that do not go together` {
  @Test(arguments: 0..<100)
  func `are the pairs that cost more than a level, and no others`(seed: Int) {
    var random = SplitMix64(scattering: seed)
    var count = 0
    let sets = (0..<3).map { _ in
      (0..<Int.random(in: 1...4, using: &random)).map { number in
        defer { count += 1 }
        // The cheapest of a set costs nothing beyond itself.
        let extra = number == 0 ? 0 : Double(Int.random(in: 0...12, using: &random))
        return ConflictCliques.Seat(variable: .init(index: count), extra: extra)
      }
    }
    let cliques = ConflictCliques(name: "d", sets: sets, least: 5)
    for level in 5...30 {
      let rows = cliques.rows(atMost: Double(level)).map { Set($0.map(\.index)) }
      for (number, set) in sets.enumerated() {
        for seat in set {
          for other in sets[(number + 1)...].joined() {
            let isApart = rows.contains { $0.isSuperset(of: [seat.variable.index, other.variable.index]) }
            let costs = [seat.extra, other.extra]
            // What is too dear by itself is closed, and in no row.
            let isTooMuch = costs.reduce(5, +) > Double(level) && costs.allSatisfy { 5 + $0 <= Double(level) }
            #expect(isApart == isTooMuch, "seed \(seed), level \(level): \(costs)")
          }
        }
      }
    }
  }
}
