import Conference
import Testing
import Verification

/// Metrics and stage values against a second implementation that follows the definitions word for word.
@Suite struct RandomMetricsTests {
  @Test(arguments: 0..<150) func `metrics equal those counted naively`(seed: Int) throws {
    let random = RandomConference(seed: seed)
    let naive = Naive(scenario: random.scenario, plan: random.plan)
    let (scenario, plan) = (random.scenario, random.plan)
    let metrics = try verify(plan, against: scenario).metrics

    let all = scenario.delegates.map { naive.dissatisfaction($0) }
    let expected = [
      naive.sectorBalance, Double(all.max() ?? 0), Double(all.reduce(0, +)),
      Double(scenario.delegates.map { naive.dissatisfaction($0, penalties: [0, 3], unranked: 50) }.reduce(0, +)),
      Double(naive.delegationSpread), naive.evenSizes,
    ]
    for (stage, value) in zip(metrics.stages, expected) {
      #expect(abs(stage.value - value) < 1e-9, "seed \(seed), \(stage.name)")
    }
    #expect(metrics.satisfaction.dissatisfaction == all.reduce(0, +), "seed \(seed)")

    let ranks = scenario.delegates.filter { !scenario.wishes(of: $0).isEmpty }.map { delegate in
      plan.allocation[delegate.id].map { naive.rank(delegate, $0) }
    }
    for rank in 1...max(1, naive.longest) where naive.longest > 0 {
      let seats = ranks.joined().count { $0 == rank }
      #expect(metrics.satisfaction.seatsByRank[rank - 1] == seats, "seed \(seed), rank \(rank)")
      let best = ranks.count { $0.compactMap { $0 }.min() == rank }
      #expect(metrics.satisfaction.delegatesByBestRank[rank - 1] == best, "seed \(seed), rank \(rank)")
    }
    #expect(metrics.satisfaction.unrankedSeats == ranks.joined().count { $0 == nil }, "seed \(seed)")
    let bySector = metrics.satisfactionBySector.map(\.satisfaction.dissatisfaction).reduce(0, +)
    #expect(bySector == metrics.satisfaction.dissatisfaction, "seed \(seed)")

    let meetings = naive.meetings
    #expect(metrics.meetings.pairs.part == meetings.pairs, "seed \(seed)")
    #expect(metrics.meetings.repeated == meetings.times - meetings.pairs, "seed \(seed)")
  }

  @Test(arguments: 0..<150) func `the mix of each workshop equals that counted naively`(seed: Int) throws {
    let random = RandomConference(seed: seed)
    let naive = Naive(scenario: random.scenario, plan: random.plan)
    let metrics = try verify(random.plan, against: random.scenario).metrics
    for workshop in metrics.workshops {
      let people = naive.people(in: workshop.session)
      let counts = random.scenario.sectors.map { sector in people.count { $0.sector == sector.id } }
      #expect(workshop.sectors.map(\.count) == counts, "seed \(seed), \(workshop.session)")
      let present = naive.present([workshop.session])
      let available = random.scenario.sectors.map { sector in present.count { $0.sector == sector.id } }
      let attainable = Naive.attainableBlau(people.count, from: available)
      #expect(abs(workshop.attainableBlau - attainable) < 1e-9, "seed \(seed), \(workshop.session)")
      #expect(workshop.blau <= workshop.attainableBlau + 1e-9, "seed \(seed), \(workshop.session)")
    }
    let covered = naive.parallelSets.map { set in
      random.scenario.delegations.map { delegation in
        set.count { workshop in naive.people(in: workshop).contains { $0.delegation == delegation.id } }
      }.reduce(0, +)
    }
    #expect(metrics.coverage.covered.part == covered.reduce(0, +), "seed \(seed)")
  }

  @Test(arguments: 0..<150) func `envy equals that found by making every swap`(seed: Int) throws {
    let random = RandomConference(seed: seed)
    let envy = try verify(random.plan, against: random.scenario).metrics.envy
    let naive = Naive(scenario: random.scenario, plan: random.plan).envy
    #expect(envy.envious.part == naive.envious, "seed \(seed)")
    #expect(envy.curable == naive.curable, "seed \(seed)")
    #expect(envy.curableWithinSector == naive.withinSector, "seed \(seed)")
  }

  @Test func `the random conferences are of many kinds`() throws {
    let all = (0..<150).map(RandomConference.init)
    #expect(all.contains { $0.scenario.rules.delegationSpread?.enforcement == .hard })
    #expect(
      all.contains {
        $0.scenario.rules.topicOnce == .hard
          && Set($0.scenario.sessions.map(\.topic)).count < $0.scenario.sessions.count
      })
    let envy = try all.map { try verify($0.plan, against: $0.scenario).metrics.envy }
    #expect(envy.count { $0.envious.part > $0.curable } > 10)
    #expect(envy.count { $0.curable > $0.curableWithinSector } > 10)
    #expect(envy.count { $0.curableWithinSector > 0 } > 10)
  }
}
