import Conference
import ScenarioFile
import Testing
import Verification

@testable import Planning

@Suite struct `The joint optimum of blocks and attendance` {
  @Test func `of the open workshops of Strasbourg equals the best over all pairings`() throws {
    let folder = #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
    let open = try decode(ScenarioSource.load("/\(folder)/scenarios/strasbourg-2019/blocks-open.yaml"))
    try expectBest(open, allWaysToPair: open.workshops.map(\.id))
  }

  @Test(arguments: 0..<12)
  func `of a small conference equals the best over all ways to put its workshops into blocks`(seed: Int) throws {
    let open = FreeBlocks.make(seed: seed)
    try expectBest(open, allWaysToPair: open.workshops.map(\.id))
  }

  /// Optional workshops need no others beside them, and run beside those that do.
  @Test(arguments: 0..<6)
  func `counts the blocks that optional workshops could be in`(seed: Int) throws {
    var open = FreeBlocks.make(seed: seed)
    for number in (seed.isMultiple(of: 2) ? 5 : 4)..<6 { open.sessions[number].optional = true }
    try expectBest(open, allWaysToPair: open.workshops.map(\.id))
  }

  @Test(arguments: 0..<24)
  func `is claimed only of what no agenda at all improves on`(seed: Int) throws {
    let open = OpenSlots.make(seed: seed)
    let best = OpenSlots.best(open)
    let isSelfContained = !open.sessions.contains { $0.id == "x" }
    guard let plan = try? Planner().plan(open) else {
      // With a rival beside the blocks only some agendas are looked at.
      #expect(best == nil || !isSelfContained, "seed \(seed): an agenda with a plan exists")
      return
    }
    expectVerified(plan, against: open, "seed \(seed)")
    let optimum = try #require(best, "seed \(seed)")
    if plan.isProvenOptimal {
      #expect(plan.proof.map(\.value) == optimum, "seed \(seed)")
    } else {
      // Whatever is claimed of the first stage holds, and only further choices beside a block keep from claiming all.
      #expect(plan.proof[0].bound <= optimum[0], "seed \(seed)")
      #expect(!isSelfContained, "seed \(seed): \(plan.proof)")
    }
  }

  @Test func `is proven by the bounds of blocks alone where there are too many partitions to look at`() throws {
    let open = FreeBlocks.make(seed: 3)
    let blocks = try #require(try OpenBlocks(open))
    var prices = BlockPrices(blocks, by: open.policy.preferences)
    let all = try #require(blocks.partitions(atMost: 10_000))
    let least = all.compactMap { prices.price(of: $0) }.min()
    let master = try #require(PartitionMaster(blocks, &prices, PlanningOptions()))
    let found = try master.solve(PlanningOptions())
    #expect(found?.price == least)
    #expect(found?.bound == least)
  }

  @Test(arguments: 0..<12) func `has a worst-off delegate who fares no better than the average`(seed: Int) throws {
    let open = FreeBlocks.make(seed: seed)
    let blocks = try #require(try OpenBlocks(open))
    var prices = BlockPrices(blocks, by: open.policy.preferences)
    let all = try #require(blocks.partitions(atMost: 10_000)).filter { $0.count == 3 }
    let price = try #require(all.compactMap { prices.price(of: $0) }.min())
    let level = try #require(all.compactMap { prices.level(of: $0, atMost: .max / 2) }.min())
    let bound = prices.worst(inBlocks: 3, whereAllCost: price)
    #expect(bound <= level)
    let people = open.delegates.count { $0.arrives == nil && $0.leaves == nil && $0.roles.isEmpty }
    #expect(bound * people >= price)
  }

  /// As when a workshop has lost its room and there is another one.
  @Test func `is proven where times are pinned and only a room is open`() throws {
    let people = (0..<25).map { number in
      Delegate(id: ID("d\(number)"), name: "d", sector: "all", choices: [ID("w\(number % 3)")])
    }
    let workshops = (0..<3).map { number in
      Session(
        id: ID("w\(number)"), kind: .workshop, title: "Workshop", minutes: 60, day: "mon",
        start: OneDay.moment("09:00"), room: number == 2 ? nil : ID("r\(number)"))
    }
    var scenario = OneDay.scenario(rooms: 4, workshops, people: people)
    scenario.policy = Policy([Stage(.preferences(scenario.policy.preferences))])
    let plan = try Planner().plan(scenario)
    #expect(plan.isProvenOptimal)
    #expect(plan.proof.map(\.value) == [0])
    expectVerified(plan, against: scenario, "a room of four")
  }

  @Test func `is not claimed where blocks are chosen by another measure`() throws {
    var open = FreeBlocks.make(seed: 1)
    open.policy = Policy([Stage(.generous)])
    let plan = try Planner().plan(open)
    let nothingClaimed = plan.proof.allSatisfy { $0.bound <= 0 }
    #expect(nothingClaimed)
  }

  /// Plans every pairing by itself, in every order where delegates come late, and holds the joint plan against the best, stage by stage up to the
  /// first with slack.
  private func expectBest(_ open: Scenario, allWaysToPair workshops: [ID<Session>]) throws {
    let joint = try Planner().plan(open)
    #expect(throws: Never.self) { try verify(joint, against: open) }
    #expect(joint.isProvenOptimal)
    var best: [Double]?
    let isPartly = open.delegates.contains { $0.arrives != nil || $0.leaves != nil }
    let ways = Pairings.all(workshops).flatMap { isPartly ? Pairings.orders($0) : [$0] }
    for pairs in ways {
      var closed = open
      for (number, session) in closed.sessions.enumerated() {
        guard let pair = pairs.first(where: { $0.contains(session.id) }) else { continue }
        closed.sessions[number].with = pair.filter { $0 != session.id }
        closed.sessions[number].notWith += workshops.filter { !pair.contains($0) }
        let place = pairs.firstIndex(of: pair) ?? 0
        if isPartly, place > 0 { closed.sessions[number].after.append(pairs[place - 1][0]) }
      }
      guard let plan = try? Planner().plan(closed) else { continue }
      let values = plan.proof.prefix(3).map(\.value)
      if best.map({ values.lexicographicallyPrecedes($0) }) ?? true { best = values }
    }
    #expect(joint.proof.prefix(3).map(\.value) == best)
  }
}

/// All ways to put an even number of workshops into pairs.
enum Pairings {
  static func all(_ rest: [ID<Session>]) -> [[[ID<Session>]]] {
    guard let first = rest.first else { return [[]] }
    return rest.dropFirst().flatMap { partner in
      all(rest.filter { $0 != first && $0 != partner }).map { [[first, partner]] + $0 }
    }
  }

  /// The same pairs in every order.
  static func orders(_ pairs: [[ID<Session>]]) -> [[[ID<Session>]]] {
    guard pairs.count > 1 else { return [pairs] }
    return pairs.flatMap { first in orders(pairs.filter { $0 != first }).map { [first] + $0 } }
  }
}

/// Six workshops for three slots of two rooms that only hold everybody together, and delegates with scores of their own.
enum FreeBlocks {
  static func make(seed: Int) -> Scenario {
    var random = SplitMix64(scattering: seed)
    let workshops = (0..<6).map { number in
      Session(
        id: ID("w\(number)"), kind: .workshop, title: "Workshop", minutes: 60,
        attendance: Attendance(min: 1, max: Int.random(in: 5...7, using: &random)))
    }
    let delegates = (0..<9).map { number -> Delegate in
      var scores: [ID<Topic>: Int] = [:]
      for workshop in workshops { scores[workshop.topic] = Int.random(in: 0...100, using: &random) }
      return Delegate(id: ID("d\(number)"), name: "d\(number)", sector: "all", scores: scores)
    }
    var scenario = Scenario(
      event: Event(
        name: "Small", step: 60,
        days: [
          Day(
            id: "d", date: CalendarDate(year: 2026, month: 3, day: 2)!, opens: TimeOfDay("09:00")!,
            closes: TimeOfDay("12:00")!)
        ]),
      rooms: [Room(id: "a", name: "A", seats: 7), Room(id: "b", name: "B", seats: 6)], sessions: workshops,
      sectors: [Sector(id: "all", name: "All")], delegates: delegates,
      policy: Policy([Stage(.worstOff), Stage(.preferences(Preferences(basis: .scores(power: 3))))]))
    if random.chance(0.5) { scenario.together = [["d0", "d1"]] }
    if random.chance(0.5) { scenario.apart = [["d2", "d3"]] }
    if random.chance(0.5) { scenario.pins = [Pin("d4", .must, attend: "w0"), Pin("d5", .mustNot, attend: "w1")] }
    if random.chance(0.3) { scenario.delegates[6].arrives = Moment(minutes: 600) }
    return scenario
  }
}
