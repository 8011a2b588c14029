import Conference
import Planning

extension Demand {
  /// The demand as a reason to move, with its figures; nil for what is asked of the agenda, which no move answers.
  package func reason(in scenario: Scenario) -> Rearrangement.Reason? {
    switch self {
    case .oneWorkshopPerBlock: .oneWorkshopPerBlock
    case .mostAttendance(let id): .mostAttendance(id, scenario.session(id)?.attendance.max ?? 0)
    case .seats(let id): .seats(id, scenario.room(id)?.seats ?? 0)
    case .room(let id): .room(id)
    case .leastAttendance(let id): .leastAttendance(id, scenario.session(id)?.attendance.min ?? 0)
    case .sectorAtLeast(let sector, let id):
      .sectorAtLeast(id, sector, scenario.session(id)?.sectors.atLeast[sector] ?? 0)
    case .sectorAtMost(let sector, let id):
      .sectorAtMost(id, sector, scenario.session(id)?.sectors.atMost[sector] ?? 0)
    case .distinctSectors(let id): .distinctSectors(id, scenario.session(id)?.sectors.distinct ?? 0)
    case .delegationSpread(let id):
      switch scenario.rules.delegationSpread?.limit {
      case .atMost(let most): .delegationSpread(id, most: most)
      case .even, nil: .delegationSpread(id, most: nil)
      }
    case .pin(let pin): .pin(pin)
    case .role(let delegate, let role): .role(delegate, role)
    case .together(let group): .together(group)
    case .apart(let group): .apart(group)
    case .topicOnce(let delegate): .topicOnce(delegate)
    case .language(let delegate): .language(delegate)
    case .needs(let delegate): .needs(delegate)
    case .guarantee(let delegate): .guarantee(delegate, choices: scenario.rules.guarantee?.choices ?? 0)
    case .rankedOnly(let delegate): .rankedOnly(delegate)
    case .rule(let rule, let subjects): .rule(rule, subjects)
    case .agenda: nil
    }
  }

  /// Where the scenario states the demand: a path that whoever read the file can turn into a line and a column.
  public func path(in scenario: Scenario) -> [Problem.Step] {
    func session(_ id: ID<Session>, _ rest: Problem.Step...) -> [Problem.Step] {
      ["sessions", .index(scenario.sessions.firstIndex { $0.id == id } ?? 0)] + rest
    }
    func delegate(_ id: ID<Delegate>, _ key: Problem.Step) -> [Problem.Step] {
      ["delegates", .index(scenario.delegates.firstIndex { $0.id == id } ?? 0), key]
    }
    switch self {
    case .oneWorkshopPerBlock: return ["sessions"]
    case .mostAttendance(let id): return session(id, "attendance", "max")
    case .seats(let id): return ["rooms", .index(scenario.rooms.firstIndex { $0.id == id } ?? 0), "seats"]
    case .room(let id): return session(id)
    case .leastAttendance(let id): return session(id, "attendance", "min")
    case .sectorAtLeast(let sector, let id): return session(id, "sectors", "at-least", .key(sector.text))
    case .sectorAtMost(let sector, let id): return session(id, "sectors", "at-most", .key(sector.text))
    case .distinctSectors(let id): return session(id, "sectors", "distinct")
    case .delegationSpread: return ["rules", "delegation-spread"]
    case .pin(let pin): return ["pins", .index(scenario.pins.firstIndex(of: pin) ?? 0)]
    case .role(let id, let role):
      let roles = scenario.delegates.first { $0.id == id }?.roles ?? []
      return delegate(id, "roles") + [.index(roles.firstIndex(of: role) ?? 0)]
    case .together(let group): return ["together", .index(scenario.together.firstIndex(of: group) ?? 0)]
    case .apart(let group): return ["apart", .index(scenario.apart.firstIndex(of: group) ?? 0)]
    case .topicOnce: return ["rules", "topic-once"]
    case .language(let id): return delegate(id, "languages")
    case .needs(let id): return delegate(id, "needs")
    case .guarantee: return ["rules", "guarantee"]
    case .rankedOnly: return ["rules", "ranked-only"]
    case .rule(let rule, let subjects): return RuleFact(rule, subjects, in: scenario).path(in: scenario)
    case .agenda(let demand): return demand.path(in: scenario)
    }
  }
}
