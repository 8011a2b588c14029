import Conference
import Planning

/// A way in which one demand can give way.
struct Concession {
  /// What it comes to per unit.
  var unitCost: Int
  /// The most units that make a difference; 1 for one that gives way entirely or not at all.
  var most: Int
  /// The change that gives way by so many units.
  var change: (Int) -> ScenarioChange
  /// The same as what a repair tells.
  var step: (Int) -> RepairStep

  /// A concession by figures.
  static func by(
    _ unitCost: Int, upTo most: Int, _ change: @escaping (Int) -> ScenarioChange, _ step: @escaping (Int) -> RepairStep
  ) -> Concession {
    Concession(unitCost: unitCost, most: most, change: change, step: step)
  }

  /// A concession that gives way entirely.
  static func all(_ cost: Int, _ change: ScenarioChange, _ step: RepairStep) -> Concession {
    Concession(unitCost: cost, most: 1, change: { _ in change }, step: { _ in step })
  }

  /// Features that rooms could be provided with.
  static func features(_ features: [ID<Feature>], in rooms: [Room]) -> [Concession] {
    features.flatMap { feature in
      rooms.filter { !$0.features.contains(feature) }.map { room in
        .all(5, .feature(feature, in: room.id), .feature(feature, in: room.id))
      }
    }
  }
}

extension Demand {
  /// What it takes at least to give way; nil for what cannot.
  func leastCost(in scenario: Scenario) -> Int? {
    concessions(in: scenario).map(\.unitCost).min()
  }

  /// How a planner could give way: raise seats, lower a minimum, take back a pin …
  ///
  /// Costs rank the repairs: a person or seat more or less costs 1, a feature brought to a room 5, a part or a pin taken back 3, a rule for
  /// everybody 10 and more.
  func concessions(in scenario: Scenario) -> [Concession] {
    switch self {
    case .oneWorkshopPerBlock: return []
    case .seats(let id): return scenario.room(id).map { seatConcessions(in: $0, of: scenario) } ?? []
    case .room(let id): return roomConcessions(for: id, in: scenario)
    case .mostAttendance, .leastAttendance: return attendanceConcessions(in: scenario)
    case .sectorAtLeast, .sectorAtMost, .distinctSectors: return sectorConcessions(in: scenario)
    case .delegationSpread(let id): return spreadConcessions(of: id, in: scenario)
    case .pin(let pin): return [.all(3, .unpin(pin), .unpin(pin))]
    case .role(let id, let role): return [.all(3, .dropRole(id, role), .role(id, role))]
    case .together(let group): return [.all(2, .untie(group), .split(group))]
    case .apart(let group): return [.all(2, .allowTogether(group), .meet(group))]
    case .rankedOnly: return [.all(10, .strength(.rankedOnly, .off), .rankedOnly)]
    case .topicOnce: return [.all(20, .strength(.topicOnce, .off), .topicOnce)]
    case .language: return Concession.features([.interpretation], in: scenario.rooms)
    case .needs(let id):
      return Concession.features(scenario.delegates.first { $0.id == id }?.needs ?? [], in: scenario.rooms)
    case .guarantee: return guaranteeConcessions(in: scenario)
    case .rule(let rule, let subjects): return Concession.all(of: rule, subjects, in: scenario)
    case .agenda(let demand): return demand.concessions(in: scenario)
    }
  }

  private func attendanceConcessions(in scenario: Scenario) -> [Concession] {
    switch self {
    case .mostAttendance(let id):
      let most = scenario.session(id)?.attendance.max ?? 0
      return [
        .by(
          1, upTo: scenario.delegates.count, { .most(id, most + $0) },
          { .most(id, most + $0, insteadOf: most) })
      ]
    case .leastAttendance(let id):
      let least = scenario.session(id)?.attendance.min ?? 0
      return [
        .by(1, upTo: least, { .least(id, least - $0) }, { .least(id, least - $0, insteadOf: least) })
      ]
    default: return []
    }
  }

  private func sectorConcessions(in scenario: Scenario) -> [Concession] {
    switch self {
    case .sectorAtLeast(let sector, let id):
      let least = scenario.session(id)?.sectors.atLeast[sector] ?? 0
      return [
        .by(
          1, upTo: least, { .sectorAtLeast(sector, in: id, least - $0) },
          { .sectorAtLeast(sector, id, least - $0, insteadOf: least) })
      ]
    case .sectorAtMost(let sector, let id):
      let most = scenario.session(id)?.sectors.atMost[sector] ?? 0
      return [
        .by(
          1, upTo: scenario.delegates.count, { .sectorAtMost(sector, in: id, most + $0) },
          { .sectorAtMost(sector, id, most + $0, insteadOf: most) })
      ]
    case .distinctSectors(let id):
      let least = scenario.session(id)?.sectors.distinct ?? 0
      return [
        .by(
          1, upTo: least, { .distinctSectors(in: id, $0 == least ? nil : least - $0) },
          { .distinctSectors(id, least - $0, insteadOf: least) })
      ]
    default: return []
    }
  }

  private func spreadConcessions(of id: ID<Delegation>, in scenario: Scenario) -> [Concession] {
    guard let rule = scenario.rules.delegationSpread else { return [] }
    let whole = Concession.all(20, .delegationSpread(nil), .noSpread)
    guard case .atMost(let most) = rule.limit else { return [whole] }
    let size = scenario.delegates.count { $0.delegation == id }
    return [
      .by(
        5, upTo: max(1, size - most), { .delegationSpread(DelegationSpread(.atMost(most + $0), rule.enforcement)) },
        { .delegationSpread(most + $0, insteadOf: most) }), whole,
    ]
  }

  private func guaranteeConcessions(in scenario: Scenario) -> [Concession] {
    guard let rule = scenario.rules.guarantee else { return [] }
    return [
      .by(
        10, upTo: max(1, scenario.workshops.count - rule.choices),
        { .guarantee(Guarantee(choices: rule.choices + $0, in: rule.scope, rule.enforcement)) },
        { .guarantee(rule.choices + $0, insteadOf: rule.choices) }),
      .all(30, .guarantee(nil), .noGuarantee),
    ]
  }

  /// A workshop whose room is open is helped by more seats in a room that it could have, and by what it requires in one that lacks it.
  private func roomConcessions(for id: ID<Session>, in scenario: Scenario) -> [Concession] {
    guard let session = scenario.session(id) else { return [] }
    return scenario.rooms.flatMap { room in
      let lacking = session.requires.filter { !room.features.contains($0) }
      switch lacking.count {
      case 0: return [moreSeats(in: room, of: scenario)]
      case 1: return Concession.features(lacking, in: [room])
      default: return []
      }
    }
  }

  /// A joined room has more seats where its parts do.
  private func seatConcessions(in room: Room, of scenario: Scenario) -> [Concession] {
    guard !room.parts.isEmpty else { return [moreSeats(in: room, of: scenario)] }
    return room.parts.compactMap { scenario.room($0) }.map { moreSeats(in: $0, of: scenario) }
  }

  private func moreSeats(in room: Room, of scenario: Scenario) -> Concession {
    .by(
      1, upTo: scenario.delegates.count, { .seats(room.id, room.seats + $0) },
      { .seats(room.id, more: $0, total: room.seats + $0) })
  }
}
