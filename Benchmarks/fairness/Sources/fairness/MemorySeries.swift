import Breakout

/// Whether memory makes what people lose over many events more even: series of 20 events of the same 200 people, whose wishes are drawn anew each
/// time, planned with and without memory.
///
/// At each event the guarantee is the least number of choices of which the plan without memory gives everybody one. With memory it is a rule, and
/// `below` counts the events at which somebody is below it all the same; `below unless asked` counts those of plans without that rule.
enum MemorySeries {
  private static let events = 20
  private static let people = 200
  /// Blocks, workshops, and how uneven wishes are.
  private static let shapes: [(blocks: Int, workshops: Int, skew: Double)] = [
    (1, 5, 0.5), (2, 5, 0.5), (3, 10, 0.5), (1, 10, 1),
  ]
  static let policies: [(name: String, policy: Policy)] = [
    ("preferences", Policy([Stage(.preferences)])),
    ("standard", .standard),
  ]

  private struct Series {
    var losses: [ID<Delegate>: Int] = [:]
    var worst: [Int] = []

    var sum: Int { losses.values.reduce(0, +) }
    var most: Int { losses.values.max() ?? 0 }

    var gini: Double {
      let values = losses.values.sorted()
      let sum = values.reduce(0, +)
      guard sum > 0 else { return 0 }
      let weighted = values.enumerated().reduce(0) { $0 + (2 * $1.offset + 1 - values.count) * $1.element }
      return Double(weighted) / Double(values.count * sum)
    }
  }

  static func measure(_ seeds: Int) throws {
    print(
      "measured,policy,blocks,workshops,skew,series,gini without,gini with,ratio,ratio keeping half,"
        + "lost without,lost with,most of anybody without,most with,below,below unless asked")
    for (name, policy) in policies {
      for shape in shapes {
        var ratios: [Double] = []
        for seed in 0..<seeds {
          let without = try series(seed, shape, policy, Memory(strength: 0))
          let with = try series(seed, shape, policy, Memory(), guarantees: without.worst)
          let half = try series(seed, shape, policy, Memory(keeps: 50), guarantees: without.worst)
          let free = try series(seed, shape, policy, Memory())
          let ratio = with.gini / without.gini
          ratios.append(ratio)
          func below(_ other: Series) -> Int { zip(without.worst, other.worst).count { $0 < $1 } }
          let numbers: [Any] = [
            rounded(without.gini), rounded(with.gini), rounded(ratio), rounded(half.gini / without.gini),
            without.sum, with.sum, without.most, with.most, below(with), below(free),
          ]
          print(
            "memory,\(name),\(shape.blocks),\(shape.workshops),\(shape.skew),\(seed),"
              + numbers.map { "\($0)" }.joined(separator: ","))
        }
        let sorted = ratios.sorted()
        print(
          "# \(name), \(shape.blocks) × \(shape.workshops): the Gini coefficient with memory is "
            + "\(rounded(sorted[sorted.count / 2])) of that without in the median, \(rounded(sorted.last ?? 0)) at worst"
        )
      }
    }
  }

  private static func series(
    _ seed: Int, _ shape: (blocks: Int, workshops: Int, skew: Double), _ policy: Policy, _ memory: Memory,
    guarantees: [Int]? = nil
  ) throws -> Series {
    var series = Series()
    var memory = memory
    var sectors: [ID<Sector>] = []
    for number in 0..<events {
      var conference = SyntheticConference(delegates: people, blocks: shape.blocks, workshops: shape.workshops)
      conference.seed = 1000 * seed + number
      conference.skew = shape.skew
      conference.policy = policy
      var scenario = conference.scenario()
      if sectors.isEmpty { sectors = scenario.delegates.map(\.sector) }
      for person in scenario.delegates.indices { scenario.delegates[person].sector = sectors[person] }
      scenario.memory = memory
      // A plan in which somebody has none of their wishes has no guarantee to keep.
      if let choices = guarantees?[number], choices < .max { scenario.rules.guarantee = Guarantee(choices: choices) }
      let plan = try Planner().plan(scenario)
      guard let past = PastEvent(of: plan, in: scenario), let date = CalendarDate(year: 2000 + number, month: 1, day: 1)
      else { continue }
      memory.events.append(PastEvent(name: past.name, begins: date, outcomes: past.outcomes))
      var worst = 0
      for (delegate, outcome) in past.outcomes {
        series.losses[delegate, default: 0] += outcome.points
        worst = max(worst, outcome.ranks.map { $0 ?? Int.max }.min() ?? 0)
      }
      series.worst.append(worst)
    }
    return series
  }

  private static func rounded(_ value: Double) -> Double { (value * 1000).rounded() / 1000 }
}
