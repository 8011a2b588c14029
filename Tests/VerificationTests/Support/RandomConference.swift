import Conference
import Verification

/// A small random conference with a random plan that keeps its hard rules.
struct RandomConference {
  var scenario: Scenario
  var plan: Plan

  /// The conference of a seed: 2 to 9 delegates and 1 to 3 blocks of 2 or 3 workshops, some of different lengths.
  init(seed: Int) {
    var random = SplitMix64(seed: seed)
    let blocks = Int.random(in: 1...3, using: &random)
    var sessions: [Session] = []
    var placements: [Agenda.Placement] = []
    for block in 0..<blocks {
      let begin = moment("09:00") + 120 * block
      let shapes: [[(Int, Int)]] = [[(0, 60), (0, 60)], [(0, 60), (0, 60), (0, 60)], [(0, 90), (0, 45), (45, 45)]]
      for (position, (start, minutes)) in (shapes.randomElement(using: &random) ?? []).enumerated() {
        let id: ID<Session> = ID("w\(block)\(position)")
        let topic: ID<Topic>? = Int.random(in: 0..<3, using: &random) == 0 ? ID("t\(position)") : nil
        sessions.append(
          Session(
            id: id, kind: .workshop, title: "W", topic: topic, minutes: minutes,
            sectors: Self.sectorRule(using: &random),
            languages: Int.random(in: 0..<4, using: &random) == 0 ? ["fr"] : []))
        let room: ID<Room> = ID("room-\(position)")
        placements.append(Agenda.Placement(id, in: room, at: Interval(start: begin + start, minutes: minutes)))
      }
    }
    let topics = Set(sessions.map(\.topic)).sorted() + ["elsewhere"]
    let delegates = (0..<Int.random(in: 2...9, using: &random)).map { number in
      Delegate(
        id: ID("d\(number)"), name: "", sector: ["law", "edu", "ngo"].randomElement(using: &random) ?? "law",
        delegation: [nil, "alb", "bel"].randomElement(using: &random) ?? nil,
        choices: Array(topics.shuffled(using: &random).prefix(Int.random(in: 0...4, using: &random))),
        languages: [["fr"], ["en"], []].randomElement(using: &random) ?? [],
        needs: Int.random(in: 0..<5, using: &random) == 0 ? ["step-free"] : [],
        arrives: Int.random(in: 0..<5, using: &random) == 0 ? moment("10:00") : nil)
    }
    scenario = Scenario(
      event: Event(name: "", days: [Day(id: "thu", date: date(day: 16), opens: time("08:00"), closes: time("18:00"))]),
      rooms: (0..<3).map { Room(id: ID("room-\($0)"), name: "", seats: 9, features: $0 == 0 ? ["step-free"] : []) },
      sessions: sessions,
      sectors: [
        Sector(id: "law", name: "", prefers: Array(topics.prefix(2))), Sector(id: "edu", name: ""),
        Sector(id: "ngo", name: "", prefers: Array(topics.suffix(3))),
      ],
      delegations: [Delegation(id: "alb", name: ""), Delegation(id: "bel", name: "")], delegates: delegates,
      unrankedInheritSector: Bool.random(using: &random),
      policy: Policy([
        Stage(.sectorBalance), Stage(.worstOff), Stage(.preferences),
        Stage(.preferences(Preferences(penalties: [0, 3], unranked: 50))), Stage(.delegationSpread), Stage(.evenSizes),
      ]))
    plan = Plan(agenda: Agenda(placements: placements), allocation: Allocation())
    allocate(using: &random)
    addPeopleRules(using: &random)
    hardenWhatHolds(using: &random)
  }

  private static func sectorRule(using random: inout SplitMix64) -> SectorRule {
    switch Int.random(in: 0..<5, using: &random) {
    case 0: SectorRule(atLeast: ["law": 1])
    case 1: SectorRule(atMost: ["edu": 1])
    case 2: SectorRule(distinct: 2)
    default: SectorRule()
    }
  }

  /// Seats everybody at random so that they attend one workshop at every moment that they are there for.
  private mutating func allocate(using random: inout SplitMix64) {
    let placements = plan.agenda.placements
    for delegate in scenario.delegates {
      var seats: [Agenda.Placement] = []
      for candidate in placements.shuffled(using: &random) where delegate.isPresent(during: candidate.time) {
        if !seats.contains(where: { $0.time.overlaps(candidate.time) }) { seats.append(candidate) }
      }
      plan.allocation[delegate.id] = seats.sorted { $0.time.start < $1.time.start }.map(\.session)
    }
  }

  private mutating func addPeopleRules(using random: inout SplitMix64) {
    let people = scenario.delegates.map(\.id).shuffled(using: &random)
    let workshops = scenario.sessions.map(\.id)
    if Bool.random(using: &random) { scenario.together = [Array(people.prefix(2))] }
    if Bool.random(using: &random) { scenario.apart = [Array(people.suffix(2))] }
    for kind in [Pin.Kind.must, .mustNot] where Bool.random(using: &random) {
      if let delegate = people.randomElement(using: &random), let workshop = workshops.randomElement(using: &random) {
        scenario.pins.append(Pin(delegate, kind, attend: workshop))
      }
    }
  }

  /// Makes rules hard at random, where the plan keeps them.
  private mutating func hardenWhatHolds(using random: inout SplitMix64) {
    let limit: DelegationSpread.Limit = Bool.random(using: &random) ? .even : .atMost(2)
    let rules: [(inout Rulebook, Enforcement) -> Void] = [
      { $0.sectors = $1 }, { $0.pins = $1 }, { $0.together = $1 }, { $0.apart = $1 }, { $0.topicOnce = $1 },
      { $0.languages = $1 }, { $0.needs = $1 }, { $0.delegationSpread = DelegationSpread(limit, $1) },
      { $0.guarantee = Guarantee(choices: 2, $1) },
    ]
    for rule in rules { rule(&scenario.rules, .soft(weight: 1)) }
    for rule in rules where Bool.random(using: &random) {
      let before = scenario.rules
      rule(&scenario.rules, .hard)
      if (try? verify(plan, against: scenario)) == nil { scenario.rules = before }
    }
  }
}
