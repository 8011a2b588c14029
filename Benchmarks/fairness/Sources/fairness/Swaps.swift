import Breakout

/// How many people could have had more by asking otherwise, if everybody else had asked as they did: with another of their wishes in the first place, or
/// their first wish alone.
///
/// Which of equally good plans it is, lots decide, and the best of several lists gains by luck alone. So the lots are drawn twice: who gains with some list
/// in the first draws, and with the same list in the second, counts as confirmed.
enum Swaps {
  static func measure(_ draws: Int) throws {
    print("measured,conference,policy,people who ranked,gain at first,confirmed,share,mean gain of those,mean dissatisfaction")
    for (name, policy) in Chances.policies {
      var all = Counts()
      for number in 1...20 {
        var scenario = Chances.twins(number)
        scenario.policy = policy
        let counts = try count(scenario, draws: draws)
        tell("drawn-\(number)", name, counts)
        all.add(counts)
      }
      tell("all 20", name, all)
    }
    let scenario = try decode(ScenarioSource.load("scenarios/strasbourg-2019/strasbourg.yaml"))
    tell("strasbourg", "its own", try count(scenario, draws: draws))
  }

  private struct Counts {
    var (people, first, confirmed) = (0, 0, 0)
    var (gain, dissatisfaction) = (0.0, 0.0)

    mutating func add(_ other: Counts) {
      people += other.people
      first += other.first
      confirmed += other.confirmed
      gain += other.gain
      dissatisfaction += other.dissatisfaction
    }
  }

  private static func count(_ scenario: Scenario, draws: Int) throws -> Counts {
    let plan = try Planner().plan(scenario)
    let seed = plan.seed ?? scenario.derivedSeed
    var counts = Counts()
    for delegate in scenario.delegates {
      func advice(_ seed: UInt32) throws -> Advice? {
        try Advice.find(
          for: delegate.id, in: plan, of: scenario, draws: draws, options: PlanningOptions(seed: seed))
      }
      guard let once = try advice(seed) else { continue }
      counts.people += 1
      counts.dissatisfaction += once.given.dissatisfaction
      guard once.gain > 1e-9, let list = once.others.first?.wishes else { continue }
      counts.first += 1
      guard let again = try advice(seed &+ 1_000_000), let other = again.others.first(where: { $0.wishes == list })
      else { continue }
      let gain = again.given.dissatisfaction - other.dissatisfaction
      guard gain > 1e-9 else { continue }
      counts.confirmed += 1
      counts.gain += gain
    }
    return counts
  }

  private static func tell(_ name: String, _ policy: String, _ counts: Counts) {
    func rounded(_ value: Double) -> Double { (value * 1000).rounded() / 1000 }
    let people = Double(max(1, counts.people))
    print(
      "swaps,\(name),\(policy),\(counts.people),\(counts.first),\(counts.confirmed),"
        + "\(rounded(Double(counts.confirmed) / people)),\(rounded(counts.gain / Double(max(1, counts.confirmed)))),"
        + "\(rounded(counts.dissatisfaction / people))")
  }
}
