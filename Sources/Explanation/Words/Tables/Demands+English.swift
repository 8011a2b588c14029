import Conference
import Planning

/// A demand for the planner, in English: `Room 9 seats 36`.
func demandInEnglish(_ demand: Demand, _ facts: Facts) -> String {
  switch demand {
  case .oneWorkshopPerBlock: "everybody attends one workshop in each block"
  case .mostAttendance(let id): "'\(id)' takes at most \(people(facts.most(id)))"
  case .seats(let id): "\(facts.room(id)) seats \(facts.seats(id))"
  case .room(let id): room(of: id, facts)
  case .leastAttendance(let id): "'\(id)' needs at least \(people(facts.least(id)))"
  case .sectorAtLeast(let sector, let id):
    "'\(id)' needs at least \(facts.leastOf(sector, in: id)) of \(facts.sector(sector))"
  case .sectorAtMost(let sector, let id):
    "'\(id)' takes at most \(facts.mostOf(sector, in: id)) of \(facts.sector(sector))"
  case .distinctSectors(let id): "'\(id)' needs \(facts.sectors(in: id)) different sectors"
  case .delegationSpread(let id):
    facts.mostOfDelegation.map { "at most \($0) of delegation '\(id)' attend the same workshop" }
      ?? "delegation '\(id)' spreads evenly over parallel workshops"
  case .pin(let pin):
    pin.isFirm
      ? "\(pin.delegate) stays in '\(pin.session)'"
      : pin.kind == .must
        ? "\(pin.delegate) is pinned to '\(pin.session)'" : "\(pin.delegate) is kept out of '\(pin.session)'"
  case .role(let delegate, let role): "\(delegate) is \(role.kind.rawValue) of '\(role.session)'"
  case .together(let group): "\(group.map(\.text).listed("and")) stay together"
  case .apart(let group): "\(group.map(\.text).listed("and")) stay apart"
  case .topicOnce(let delegate): "\(delegate) attends no topic twice"
  case .language(let delegate): "\(delegate) must understand the workshop (\(languages(of: delegate, facts)))"
  case .needs(let delegate):
    "\(delegate) needs a room with \(facts.needs(of: delegate).joined(separator: " and "))"
  case .guarantee(let delegate): "\(delegate) is guaranteed \(guaranteed(of: "their", facts))"
  case .rankedOnly(let delegate): "\(delegate) attends nothing that they did not rank"
  case .rule(let rule, let subjects): ruleInEnglish(RuleFact(rule, subjects, in: facts.scenario), facts)
  case .agenda(let demand): agendaInEnglish(demand, facts)
  }
}

/// What a rule asks, for the planner.
private func ruleInEnglish(_ fact: RuleFact, _ facts: Facts) -> String {
  switch fact {
  case .openTo(let id, let admission): "'\(id)' is open to \(admission.words(in: facts.scenario)) only"
  case .takes(let id, let takes): "\(id) takes \(takes.words) of the optional workshops"
  case .friends(let id, let other, let isMutual):
    isMutual ? "\(id) and \(other) ask to be together" : "\(id) asks to be with \(other)"
  case .buildsOn(let id, let topics):
    "'\(id)' builds on \(topics.map { "'\($0)'" }.joined(separator: " and ")), which has to be attended before"
  case .rule(let rule): rule.rawValue
  }
}

/// What is asked of the agenda, in English: `'coffee-am' on fri lies within 10:30–12:00`.
func agendaInEnglish(_ demand: AgendaDemand, _ facts: Facts) -> String {
  switch demand {
  case .order(let id, let other): "'\(id)' comes after '\(other)'"
  case .together(let id, let other): "'\(id)' starts together with '\(other)'"
  case .apart(let id, let other): "'\(id)' does not overlap '\(other)'"
  case .programmeRule(let id): "\(programmeRuleInEnglish(id, facts)) holds"
  case .place(let id): "'\(id)' is in \(facts.pinnedRoom(id))"
  case .track(let track): "track '\(track)' keeps its room"
  case .features(let id): "'\(id)' requires \(facts.features(of: id).joined(separator: " and "))"
  case .closed(let id, let time): "\(facts.room(id)) is closed \(facts.event.span(time))"
  case .part(let id, let session): "\(id) has a part in '\(session)'"
  case .day(let id): "'\(id)' is on \(facts.day(of: id))"
  case .window(let id): "'\(id)' runs within \(facts.window(of: id))"
  case .start(let id): "'\(id)' starts at \(facts.start(of: id))"
  case .breakStart(let id, let day): "'\(id)' starts at \(facts.start(of: id, on: day))"
  case .breakWindow(let id, let day):
    "'\(id)', \(facts.minutes(of: id, on: day)) minutes, lies within \(facts.window(of: id, on: day))"
  case .longestWithoutBreak: "nobody works longer than \(facts.longestWithoutBreak) minutes without a break"
  case .changeover: "a room stays empty for \(facts.scenario.changeover) minutes between two sessions"
  case .walking: "people have \(facts.scenario.walking) minutes to walk between two sessions"
  case .starts(let id): "sessions of \(id) start at \(facts.starts(of: id))"
  case .opening(let id): "\(id) is open \(facts.hours(of: id))"
  case .session(let id): "'\(id)' takes place, \(facts.minutes(of: id)) minutes"
  case .pause(let id, let day): "'\(id)' takes place on \(day), \(facts.minutes(of: id, on: day)) minutes"
  }
}

/// A rule of the programme: `the rule 'panel' (at most 1 at once of 'w1', 'w2' and 'w3')`.
func programmeRuleInEnglish(_ id: ID<ProgrammeRule>, _ facts: Facts) -> String {
  guard let rule = facts.programmeRule(id) else { return "the rule '\(id)'" }
  let asked =
    switch rule.demand {
    case .parallel(let most): "at most \(most) at once"
    case .perDay(let most): "at most \(most) on a day"
    case .within(let minutes): "each at most \(minutes) minutes after the one before"
    case .window(let window): "each inside \(window)"
    case .rooms(let most): "in at most \(most) rooms"
    }
  let sessions = rule.groups.prefix(Facts.groupsNamed).map { $0.map { "'\($0)'" }.joined(separator: ", ") }
  let others = rule.groups.count - sessions.count
  let more = others > 0 ? " and \(others) more" : ""
  return "the rule '\(id)' (\(asked): \(sessions.joined(separator: "; "))\(more))"
}

/// A demand for a delegate, in English.
func personalDemandInEnglish(_ demand: Demand, _ me: ID<Delegate>, _ facts: Facts) -> String {
  switch demand {
  case .oneWorkshopPerBlock, .mostAttendance, .seats, .room, .leastAttendance, .sectorAtLeast, .sectorAtMost,
    .distinctSectors:
    return demandInEnglish(demand, facts)
  case .agenda(.part(_, let session)): return "somebody has a part in '\(session)'"
  case .agenda: return demandInEnglish(demand, facts)
  case .delegationSpread(let id):
    let isOwn = facts.delegate(me)?.delegation == id
    return "the members of \(isOwn ? "your" : "another") delegation spread over parallel workshops"
  case .pin(let pin):
    guard pin.delegate == me else { return "a place at '\(pin.session)' is decided for somebody else" }
    if pin.isFirm { return "you stay in '\(pin.session)'" }
    return pin.kind == .must ? "you are pinned to '\(pin.session)'" : "you are kept out of '\(pin.session)'"
  case .role(let id, let role):
    guard id == me else { return "somebody else has a part in '\(role.session)'" }
    return "you are \(role.kind.rawValue) of '\(role.session)'"
  case .together(let group): return group.contains(me) ? "you stay together with others" : "others stay together"
  case .apart(let group): return group.contains(me) ? "you stay apart from others" : "others stay apart"
  case .topicOnce(let id): return id == me ? "you attend no topic twice" : "somebody else attends no topic twice"
  case .language(let id):
    return id == me ? "you must understand the workshop" : "somebody else must understand the workshop"
  case .needs(let id): return id == me ? "the room must meet your needs" : "rooms must meet somebody else's needs"
  case .guarantee(let id):
    return id == me
      ? "you are guaranteed \(guaranteed(of: "your", facts))"
      : "somebody else is guaranteed \(guaranteed(of: "their", facts))"
  case .rankedOnly(let id):
    return id == me
      ? "you attend nothing that you did not rank" : "somebody else attends nothing that they did not rank"
  case .rule(let rule, let subjects):
    let isOwn = subjects.contains(.delegate(me))
    let fact = RuleFact(rule, subjects, in: facts.scenario)
    switch fact {
    case .openTo, .buildsOn, .rule: return ruleInEnglish(fact, facts)
    case .takes(_, let takes):
      return isOwn
        ? "you take \(takes.words) of the optional workshops"
        : "somebody else takes so many of the optional workshops"
    case .friends:
      return isOwn
        ? "you are with those whom you ask for, and who ask for you" : "others are with those whom they ask for"
    }
  }
}

private func people(_ count: Int) -> String { count == 1 ? "1 person" : "\(count) people" }

private func room(of id: ID<Session>, _ facts: Facts) -> String {
  let (required, rooms) = facts.rooms(for: id)
  let features = required.isEmpty ? "" : " with \(required.joined(separator: " and "))"
  let names = rooms.isEmpty ? "there is none" : rooms.joined(separator: ", ")
  return "'\(id)' takes place in a room\(features) that is free then: \(names)"
}

private func languages(of id: ID<Delegate>, _ facts: Facts) -> String {
  let spoken = facts.languages(of: id)
  return spoken.isEmpty ? "any language" : "speaks \(spoken.joined(separator: ", "))"
}

/// What the guarantee promises: `one of their first 2 choices`.
private func guaranteed(of whose: String, _ facts: Facts) -> String {
  let choices = facts.guaranteed
  return choices == 1 ? "\(whose) first choice" : "one of \(whose) first \(choices) choices"
}
