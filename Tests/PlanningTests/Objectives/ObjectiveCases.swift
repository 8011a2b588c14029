import Conference

@testable import Planning

extension ObjectiveCase {
  /// Every objective with a plan and what it is worth.
  static let all: [ObjectiveCase] = [
    // Three of the courts and one of the police: 1.5 and 0.5 fall to each of two workshops, 2 · 1.5 + 2 · 0.5.
    ObjectiveCase("sector-balance", .sectorBalance, worth: 4, seats: allInOne, adjust: police),
    ObjectiveCase(
      "sector-balance-largest", .sectorBalance(SectorBalance(measure: .largest)), worth: 1.5, seats: allInOne,
      adjust: police),
    // Of three who are in a1 a quarter should be of the police, and of one in a2: 0.25 four times.
    ObjectiveCase(
      "sector-balance-proportional", .sectorBalance(SectorBalance(share: .proportional)), worth: 1,
      seats: ["c": ["a1"], "d": ["a1"], "e": ["a2"], "p": ["a1"]], adjust: police),
    ObjectiveCase(
      "sector-balance-of-attribute", .sectorBalance(SectorBalance(of: "region")), worth: 2,
      seats: ["c": ["a1"], "d": ["a1"]],
      adjust: {
        onlyMorning(&$0)
        $0.attributes = ["region"]
        for id: ID<Delegate> in ["c", "d"] { $0.adjust(delegate: id) { $0.attributes = ["region": "north"] } }
      }),
    // The second choice once and the third once: 1 + 4.
    ObjectiveCase("worst-off", .worstOff, worth: 5, seats: disappointed, adjust: wishes),
    ObjectiveCase("generous", .generous, worth: 5, seats: disappointed, adjust: wishes),
    ObjectiveCase("preferences", .preferences, worth: 6, seats: disappointed, adjust: wishes),
    ObjectiveCase(
      "preferences-penalties", .preferences(Preferences(penalties: [0, 3, 7], unranked: 20)), worth: 13,
      seats: disappointed, adjust: wishes),
    // 100 − 60 squared, and 80 − 80.
    ObjectiveCase(
      "preferences-scores", .preferences(Preferences(basis: .scores(power: 2))), worth: 1600,
      seats: ["d": ["a1"], "e": ["a2"]],
      adjust: {
        onlyMorning(&$0)
        $0.adjust(delegate: "d") { $0.scores = ["a1": 60, "a2": 100] }
        $0.adjust(delegate: "e") { $0.scores = ["a2": 80] }
      }),
    ObjectiveCase("rank-maximal", .rankMaximal, worth: 3, seats: disappointed, adjust: wishes),
    ObjectiveCase(
      "delegation-spread", .delegationSpread, worth: 2, seats: ["d": ["a1"], "e": ["a1"]], adjust: onlyMorning),
    ObjectiveCase(
      "even-sizes", .evenSizes, worth: 3, seats: ["d": ["a1"], "e": ["a1"], "f": ["a1"]], adjust: onlyMorning),
    ObjectiveCase(
      "cancellations", .cancellations, worth: 1, seats: ["d": ["a1"]],
      adjust: {
        onlyMorning(&$0)
        for id: ID<Session> in ["a1", "a2"] { $0.adjust(session: id) { $0.mayBeCancelled = true } }
      }),
    ObjectiveCase(
      "filled", .filled, worth: 1, seats: ["d": ["a1"], "e": []],
      adjust: {
        onlyMorning(&$0)
        for id: ID<Session> in ["a1", "a2"] { $0.adjust(session: id) { $0.optional = true } }
      }),
    // 9 − 1 in the large room, 2 − 1 in the small one.
    ObjectiveCase(
      "room-fit", .roomFit, worth: 9, seats: ["d": ["a1"], "e": ["a2"]], rooms: ["a1": "large", "a2": "small"],
      adjust: {
        onlyMorning(&$0)
        for id: ID<Session> in ["a1", "a2"] { $0.adjust(session: id) { $0.room = nil } }
      }),
    // d and e meet twice; f meets both, once each.
    ObjectiveCase(
      "mixing", .mixing(Mixing(by: .person)), worth: 1,
      seats: ["d": ["a1", "b1"], "e": ["a1", "b1"], "f": ["a1", "b2"]]),
    ObjectiveCase(
      "mixing-by-sector", .mixing(Mixing(by: .sector)), worth: 2, seats: ["d": ["a1", "b1"], "p": ["a1", "b1"]],
      adjust: { $0.adjust(delegate: "p") { $0.sector = "police" } }),
    // d has given up one of two seats, e none.
    ObjectiveCase(
      "stability", .stability(Stability(against: earlier)), worth: 1,
      seats: ["d": ["a1", "b1"], "e": ["a2", "b2"]]),
    ObjectiveCase(
      "stability-seats", .stability(Stability(against: earlier, counting: .seats)), worth: 2,
      seats: ["d": ["a2", "b1"], "e": ["a2", "b2"]]),
    // a1 was in the small room, a2 nowhere; b1 is where it was.
    ObjectiveCase(
      "room-changes", .roomChanges(since: agenda), worth: 1, seats: ["d": ["a1", "b1"]],
      rooms: ["a1": "large", "a2": "small", "b1": "large", "b2": "small"],
      adjust: { for number in $0.sessions.indices { $0.sessions[number].room = nil } }),
  ]

  private static let allInOne: [ID<Delegate>: [ID<Session>]] = [
    "c": ["a1"], "d": ["a1"], "e": ["a1"], "p": ["a1"],
  ]
  private static let disappointed: [ID<Delegate>: [ID<Session>]] = ["d": ["a1", "b2"], "e": ["a1", "b1"]]
  private static let agenda = Agenda(placements: [
    .init("a1", in: "small", at: Interval(start: Moment(minutes: 540), minutes: 60)),
    .init("b1", in: "large", at: Interval(start: Moment(minutes: 660), minutes: 60)),
  ])
  private static let earlier = Allocation(["d": ["a1", "b2"], "e": ["a2", "b2"]])

  @Sendable private static func onlyMorning(_ scenario: inout Scenario) {
    scenario.sessions.removeAll { $0.id.text.hasPrefix("b") }
  }

  @Sendable private static func police(_ scenario: inout Scenario) {
    onlyMorning(&scenario)
    scenario.adjust(delegate: "p") { $0.sector = "police" }
  }

  /// d ranks b1, a1, b2, a2; e ranks b1, a1.
  @Sendable private static func wishes(_ scenario: inout Scenario) {
    scenario.adjust(delegate: "d") { $0.choices = ["b1", "a1", "b2", "a2"] }
    scenario.adjust(delegate: "e") { $0.choices = ["b1", "a1"] }
  }
}
