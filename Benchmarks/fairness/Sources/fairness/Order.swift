import Breakout

/// Whether a scenario whose rows, columns, sessions and rooms are in another order has the same plan.
enum Order {
  static func measure(_ count: Int) throws {
    print("measured,scenario,plans,same")
    var same = 0
    for number in 0..<count where try isSame(conference(number), seed: number) { same += 1 }
    print("order,\(count) drawn conferences,\(count),\(same)")
    for name in ["strasbourg", "open-agenda", "blocks-open"] {
      let source = ScenarioSource.load("scenarios/strasbourg-2019/\(name).yaml")
      let isSame = try (0..<3).map { try Order.isSame(source, seed: $0) }
      print("order,\(name),3,\(isSame.count { $0 })")
    }
  }

  /// A conference of a drawn size unless one is given, under one of six policies.
  static func conference(_ number: Int, people: Int? = nil) throws -> ScenarioSource {
    var random = SplitMix64(scattering: number)
    var conference = SyntheticConference(
      delegates: people ?? 8 + random.below(53), blocks: 1 + random.below(3), workshops: 2 + random.below(3))
    conference.seed = number
    conference.sectors = 2 + random.below(4)
    conference.delegations = random.below(6)
    conference.choices = 1 + random.below(3)
    conference.tightness = 1 + Double(random.below(3)) / 10
    let policies: [[Stage]] = [
      [Stage(.preferences)], Policy.standard.stages, [Stage(.worstOff), Stage(.preferences)],
      [Stage(.sectorBalance), Stage(.preferences)], [Stage(.evenSizes), Stage(.preferences)],
      [Stage(.delegationSpread)],
    ]
    conference.policy = Policy(policies[number % policies.count])
    let roster = rosterFile(of: conference.scenario(), name: "roster.csv")
    return ScenarioSource(
      main: "scenario.yaml",
      files: ["scenario.yaml": Array(conference.yaml(roster: "roster.csv").utf8), "roster.csv": roster.contents])
  }

  private static func isSame(_ source: ScenarioSource, seed: Int) throws -> Bool {
    var random = SplitMix64(scattering: seed + 1_000_000)
    var other = source
    for name in source.files.keys.sorted() where name.hasSuffix(".csv") {
      other.files[name] = shuffled(source.files[name] ?? [], &random)
    }
    var scenario = try decode(other)
    scenario.sessions.shuffle(using: &random)
    scenario.rooms.shuffle(using: &random)
    scenario.sectors.shuffle(using: &random)
    scenario.breaks.shuffle(using: &random)
    return try Planner().plan(scenario) == Planner().plan(try decode(source))
  }

  /// A table without quotes, its rows and its columns in another order.
  private static func shuffled(_ bytes: [UInt8], _ random: inout SplitMix64) -> [UInt8] {
    let lines = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
    var rows = lines.map { $0.split(separator: ",", omittingEmptySubsequences: false) }
    let columns = (rows.first?.indices).map { $0.shuffled(using: &random) } ?? []
    rows = rows.prefix(1) + rows.dropFirst().shuffled(using: &random)
    return Array(rows.map { row in columns.map { row[$0] }.joined(separator: ",") + "\n" }.joined().utf8)
  }
}
