extension SyntheticConference {
  /// The scenario file of ``scenario()``, for a roster beside it; it reads back as the same scenario.
  ///
  /// - Parameter roster: the name of the file with the delegates.
  public func yaml(roster: String) -> String {
    let scenario = scenario()
    let event = scenario.event
    var text = """
      # A synthetic conference: nobody in it exists, and nothing of it ever took place. The same numbers and the same seed give the same files.
      # delegates \(delegates), blocks \(blocks), workshops \(workshops), sectors \(sectors), delegations \(delegations), ranks \(choices),
      # skew \(skew), tightness \(tightness), topics \(repeatsTopics ? "the same in every block, each attended once" : "of each block its own"), seed \(seed)
      format: breakout/1
      event:
        name: \(event.name())
        timezone: \(event.timezone)
        step: \(event.step) min
        days:

      """
    for day in event.days {
      text += "    - {id: \(day.id), date: \(day.date), opens: \"\(day.opens)\", closes: \"\(day.closes)\"}\n"
    }
    text += "rooms:\n"
    for room in scenario.rooms { text += "  - {id: \(room.id), name: \(room.name()), seats: \(room.seats)}\n" }
    text += "sessions:\n"
    for session in scenario.sessions { text += "  - \(line(session, in: event))\n" }
    text += "sectors:\n"
    for sector in scenario.sectors { text += "  - {id: \(sector.id), name: \(sector.name())}\n" }
    if !scenario.delegations.isEmpty {
      text += "delegations:\n"
      for delegation in scenario.delegations { text += "  - {id: \(delegation.id), name: \(delegation.name())}\n" }
    }
    return text + "delegates: {roster: \(roster)}\n" + rules(of: scenario) + stages(of: scenario.policy)
  }

  private func line(_ session: Session, in event: Event) -> String {
    var parts = ["id: \(session.id)", "kind: \(session.kind.rawValue)", "title: \(session.title())"]
    if repeatsTopics { parts.append("topic: \(session.topic)") }
    parts.append("minutes: \(session.minutes)")
    if let day = session.day { parts.append("day: \(day)") }
    if let start = session.start { parts.append("start: \"\(event.time(of: start))\"") }
    if let room = session.room { parts.append("room: \(room)") }
    return "{\(parts.joined(separator: ", "))}"
  }

  private func rules(of scenario: Scenario) -> String {
    var text = ""
    switch scenario.rules.delegationSpread?.enforcement {
    case .hard: text += "  delegation-spread: {at-most: even}\n"
    case .soft(let weight): text += "  delegation-spread: {at-most: even, soft: \(weight)}\n"
    case .off, nil: break
    }
    if let guarantee = scenario.rules.guarantee {
      text += "  guarantee: {within-choices: \(guarantee.choices), in: \(guarantee.scope.rawValue)}\n"
    }
    return text.isEmpty ? "" : "rules:\n" + text
  }

  private func stages(of policy: Policy) -> String {
    policy.stages.reduce("policy:\n") { text, stage in
      let parts = stage.parts.map { part -> String in
        var figures = ["weight: \(part.weight)"]
        if case .preferences(let preferences) = part.objective {
          figures.append("penalties: [\(preferences.penalties.map(String.init).joined(separator: ", "))]")
          if let unranked = preferences.unranked { figures.append("unranked: \(unranked)") }
        }
        return "\(part.objective.name): {\(figures.joined(separator: ", "))}"
      }
      return text + "  - {\(parts.joined(separator: ", "))}\n"
    }
  }
}
