import Conference
import Planning

extension Demand {
  /// The demand in the planner's words, with names and figures: "Room 9 seats 36".
  public func words(in scenario: Scenario) -> String {
    switch self {
    case .oneWorkshopPerBlock: "everybody attends one workshop in each block"
    case .mostAttendance(let id):
      "'\(id)' takes at most \(people(scenario.session(id)?.attendance.max ?? 0))"
    case .seats(let id):
      "\(scenario.room(id)?.name() ?? id.text) seats \(scenario.room(id)?.seats ?? 0)"
    case .room(let id): roomWords(for: id, in: scenario)
    case .leastAttendance(let id):
      "'\(id)' needs at least \(people(scenario.session(id)?.attendance.min ?? 0))"
    case .sectorAtLeast(let sector, let id):
      "'\(id)' needs at least \(scenario.session(id)?.sectors.atLeast[sector] ?? 0) of \(scenario.name(of: sector))"
    case .sectorAtMost(let sector, let id):
      "'\(id)' takes at most \(scenario.session(id)?.sectors.atMost[sector] ?? 0) of \(scenario.name(of: sector))"
    case .distinctSectors(let id):
      "'\(id)' needs \(scenario.session(id)?.sectors.distinct ?? 0) different sectors"
    case .delegationSpread(let id):
      switch scenario.rules.delegationSpread?.limit {
      case .atMost(let most): "at most \(most) of delegation '\(id)' attend the same workshop"
      case .even, nil: "delegation '\(id)' spreads evenly over parallel workshops"
      }
    case .pin(let pin):
      pin.isFirm
        ? "\(pin.delegate) stays in '\(pin.session)'"
        : pin.kind == .must
          ? "\(pin.delegate) is pinned to '\(pin.session)'" : "\(pin.delegate) is kept out of '\(pin.session)'"
    case .role(let delegate, let role): "\(delegate) is \(role.kind.rawValue) of '\(role.session)'"
    case .together(let group): "\(list(group)) stay together"
    case .apart(let group): "\(list(group)) stay apart"
    case .topicOnce(let delegate): "\(delegate) attends no topic twice"
    case .language(let delegate): "\(delegate) must understand the workshop (\(languages(of: delegate, in: scenario)))"
    case .needs(let delegate): "\(delegate) needs a room with \(needs(of: delegate, in: scenario))"
    case .guarantee(let delegate):
      "\(delegate) is guaranteed \(scenario.guaranteedChoices(of: "their"))"
    case .rankedOnly(let delegate): "\(delegate) attends nothing that they did not rank"
    case .rule(let rule, let subjects): RuleWords(rule, subjects, in: scenario).planner
    case .agenda(let demand): demand.words(in: scenario)
    }
  }

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
    case .rule(let rule, let subjects): return RuleWords(rule, subjects, in: scenario).path
    case .agenda(let demand): return demand.path(in: scenario)
    }
  }

  private func roomWords(for id: ID<Session>, in scenario: Scenario) -> String {
    let required = scenario.session(id)?.requires ?? []
    let rooms = scenario.rooms.filter { room in required.allSatisfy(room.features.contains) }
    let names = rooms.map { "\($0.name()) (\($0.seats))" }.joined(separator: ", ")
    let features = required.isEmpty ? "" : " with \(required.map(\.text).joined(separator: " and "))"
    return "'\(id)' takes place in a room\(features) that is free then: \(names.isEmpty ? "there is none" : names)"
  }

  private func people(_ count: Int) -> String { count == 1 ? "1 person" : "\(count) people" }

  private func list(_ group: [ID<Delegate>]) -> String {
    guard let last = group.last, group.count > 1 else { return group.map(\.text).joined() }
    return "\(group.dropLast().map(\.text).joined(separator: ", ")) and \(last)"
  }

  private func languages(of id: ID<Delegate>, in scenario: Scenario) -> String {
    let spoken = scenario.delegates.first { $0.id == id }?.languages ?? []
    return spoken.isEmpty ? "any language" : "speaks \(spoken.joined(separator: ", "))"
  }

  private func needs(of id: ID<Delegate>, in scenario: Scenario) -> String {
    scenario.delegates.first { $0.id == id }?.needs.map(\.text).joined(separator: " and ") ?? ""
  }
}

extension Scenario {
  /// What the guarantee promises: `one of their first 2 choices`.
  func guaranteedChoices(of whose: String) -> String {
    let choices = rules.guarantee?.choices ?? 0
    return choices == 1 ? "\(whose) first choice" : "one of \(whose) first \(choices) choices"
  }

  /// What people call a sector.
  func name(of sector: ID<Sector>) -> String { sectors.first { $0.id == sector }?.name() ?? sector.text }
}
