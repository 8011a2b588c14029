extension Facts {
  /// Bounds on sectors that the delegates, the seats or each other rule out.
  func sectorProblems() -> [Problem] {
    guard scenario.rules.sectors == .hard else { return [] }
    return scenario.sessions.enumerated().flatMap { index, session in
      session.kind == .workshop && !session.mayBeCancelled && session.sectors != SectorRule()
        ? problems(of: session, at: ["sessions", .index(index), "sectors"]) : []
    }
  }

  private func problems(of session: Session, at here: [Problem.Step]) -> [Problem] {
    let rule = session.sectors
    let members = members(during: session.pinnedTime)
    var problems: [Problem] = []
    for (sector, least) in rule.atLeast.sorted(by: { $0.key < $1.key }) {
      let path = here + ["at-least", .key(sector.text)]
      if let most = rule.atMost[sector], least > most {
        problems.append(Problem(path, "at least \(least) and at most \(most) of '\(sector)'; change one of them"))
      } else if scenario.sectors.contains(where: { $0.id == sector }), least > members[sector, default: 0] {
        let there = session.pinnedTime == nil ? "there are" : "at that time there are"
        problems.append(
          Problem(path, "at least \(least) of '\(sector)', and \(there) \(members[sector, default: 0]); lower it"))
      }
    }
    if let capacity = capacity(of: session) {
      let least = rule.atLeast.values.reduce(0, +)
      if least > capacity {
        problems.append(Problem(here + ["at-least"], "\(least) people at least, and the workshop takes \(capacity)"))
      }
      if let distinct = rule.distinct, distinct > capacity {
        problems.append(Problem(here + ["distinct"], "\(distinct) sectors, and the workshop takes \(capacity) people"))
      }
    }
    let open = scenario.sectors.count { (rule.atMost[$0.id] ?? 1) > 0 && members[$0.id, default: 0] > 0 }
    if let distinct = rule.distinct, distinct > open {
      problems.append(
        Problem(here + ["distinct"], "\(distinct) sectors, and delegates come from \(open) that are let in"))
    }
    let most = scenario.sectors.map { min(members[$0.id, default: 0], rule.atMost[$0.id] ?? .max) }.reduce(0, +)
    if !rule.atMost.isEmpty, scenario.rules.attendance == .hard, most < session.attendance.min {
      problems.append(
        Problem(here + ["at-most"], "this lets in \(most) people, and the workshop needs \(session.attendance.min)"))
    }
    return problems
  }

  /// How many of each sector can be there in a stretch; without one, how many there are.
  func members(during interval: Interval?) -> [ID<Sector>: Int] {
    var members: [ID<Sector>: Int] = [:]
    for delegate in scenario.delegates where interval.map(delegate.isPresent) ?? true {
      members[delegate.sector, default: 0] += 1
    }
    return members
  }
}
