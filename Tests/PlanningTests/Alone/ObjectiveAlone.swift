import Conference
import Testing

@testable import Planning

/// An objective, and random conferences where it is all that is wanted.
struct ObjectiveAlone: CustomTestStringConvertible, Sendable {
  /// What is shown of it.
  var name: String
  /// The objective, for a conference that suits it.
  var draw: @Sendable (inout Scenario, inout SplitMix64) -> Objective

  var testDescription: String { name }

  private init(_ name: String, draw: @escaping @Sendable (inout Scenario, inout SplitMix64) -> Objective) {
    (self.name, self.draw) = (name, draw)
  }

  /// A conference with that as its policy.
  func scenario(seed: Int) -> Scenario {
    var random = SplitMix64(scattering: seed)
    var scenario = AloneScenario.make(&random)
    scenario.policy = Policy([Stage(draw(&scenario, &random))])
    return scenario
  }

  /// Every objective, in all its forms.
  static let all: [ObjectiveAlone] =
    SectorBalance.Measure.allCases.flatMap { measure in
      SectorBalance.Share.allCases.map { share in
        ObjectiveAlone("sector-balance, \(measure), \(share)") { _, _ in
          .sectorBalance(SectorBalance(measure: measure, share: share))
        }
      }
    } + [
      ObjectiveAlone("sector-balance of an attribute") { scenario, random in
        scenario.attributes = ["region"]
        for number in scenario.delegates.indices {
          scenario.delegates[number].attributes = ["region": random.any(of: ["east", "west"])]
        }
        return .sectorBalance(SectorBalance(of: "region"))
      },
      ObjectiveAlone("worst-off") { _, _ in .worstOff },
      ObjectiveAlone("preferences") { _, _ in .preferences },
      ObjectiveAlone("preferences with priority") { scenario, random in
        for number in scenario.delegates.indices { scenario.delegates[number].priority = random.any(of: [1, 2, 5]) }
        return .preferences
      },
      ObjectiveAlone("worst-off with priority") { scenario, random in
        for number in scenario.delegates.indices { scenario.delegates[number].priority = random.any(of: [1, 2, 5]) }
        return .worstOff
      },
      ObjectiveAlone("generous with priority") { scenario, random in
        for number in scenario.delegates.indices { scenario.delegates[number].priority = random.any(of: [1, 2]) }
        return .generous
      },
      ObjectiveAlone("preferences with memory") { scenario, random in
        remember(&scenario, &random)
        return .preferences
      },
      ObjectiveAlone("worst-off with memory") { scenario, random in
        remember(&scenario, &random)
        return .worstOff
      },
      ObjectiveAlone("generous, which remembers nothing") { scenario, random in
        remember(&scenario, &random)
        return .generous
      },
      ObjectiveAlone("preferences by penalties") { _, _ in
        .preferences(Preferences(penalties: [0, 3, 4], unranked: 9))
      },
      ObjectiveAlone("preferences by scores") { scenario, random in
        for number in scenario.delegates.indices {
          scenario.delegates[number].choices = []
          for session in scenario.sessions {
            scenario.delegates[number].scores[session.topic] = Int.random(in: 0...9, using: &random)
          }
        }
        return .preferences(Preferences(basis: .scores(power: 2)))
      },
      ObjectiveAlone("delegation-spread") { _, _ in .delegationSpread },
      ObjectiveAlone("even-sizes") { _, _ in .evenSizes },
      ObjectiveAlone("cancellations") { scenario, _ in
        for number in scenario.sessions.indices {
          scenario.sessions[number].mayBeCancelled = true
          scenario.sessions[number].attendance.min = 2
        }
        return .cancellations
      },
      ObjectiveAlone("generous") { _, _ in .generous },
      ObjectiveAlone("rank-maximal") { _, _ in .rankMaximal },
      ObjectiveAlone("filled") { scenario, _ in
        for number in scenario.sessions.indices { scenario.sessions[number].optional = true }
        scenario.rules.rankedOnly = .hard
        return .filled
      },
      ObjectiveAlone("room-fit") { scenario, _ in
        for number in scenario.sessions.indices {
          scenario.sessions[number].room = nil
          scenario.sessions[number].optional = true
        }
        return .roomFit
      },
      ObjectiveAlone("mixing by person") { _, _ in .mixing(Mixing(by: .person)) },
      ObjectiveAlone("mixing by delegation") { _, _ in .mixing(Mixing(by: .delegation)) },
      ObjectiveAlone("mixing by sector") { _, _ in .mixing(Mixing(by: .sector)) },
      ObjectiveAlone("stability by delegates") { .stability(earlier(&$0, &$1, counting: .delegates)) },
      ObjectiveAlone("stability by seats") { .stability(earlier(&$0, &$1, counting: .seats)) },
      ObjectiveAlone("room-changes") { scenario, random in
        let placements = scenario.sessions.compactMap { session -> Agenda.Placement? in
          let room = random.any(of: scenario.rooms.map(\.id))
          return session.start.map { .init(session.id, in: room, at: Interval(start: $0, minutes: session.minutes)) }
        }
        for number in scenario.sessions.indices { scenario.sessions[number].room = nil }
        return .roomChanges(since: Agenda(placements: placements))
      },
    ]

  /// Losses at one or two events, and in the roster.
  private static func remember(_ scenario: inout Scenario, _ random: inout SplitMix64) {
    for number in scenario.delegates.indices {
      scenario.delegates[number].carried = random.any(of: [0, 0, 0, 1_500_000])
    }
    let events = [2024, 2025].prefix(random.any(of: [0, 1, 2])).compactMap { year in
      CalendarDate(year: year, month: 5, day: 1).map { date in
        let outcomes = scenario.delegates.map { ($0.id, PastOutcome(points: random.any(of: [0, 1, 4, 5]), ranks: [])) }
        return PastEvent(name: "\(year)", begins: date, outcomes: Dictionary(uniqueKeysWithValues: outcomes))
      }
    }
    scenario.memory = Memory(events, strength: random.any(of: [100, 50, 250]), keeps: random.any(of: [75, 50]))
  }

  /// Closeness to seats at random, so that rooms need not have had them all.
  private static func earlier(
    _ scenario: inout Scenario, _ random: inout SplitMix64, counting count: Stability.Count
  ) -> Stability {
    for number in scenario.rooms.indices { scenario.rooms[number].seats = max(2, scenario.delegates.count / 2) }
    var reference = Allocation()
    for person in scenario.delegates { reference[person.id] = [random.any(of: scenario.sessions.map(\.id))] }
    return Stability(against: reference, counting: count)
  }
}
