import Conference
import Planning

/// A demand for the planner, in German: `Raum 9 hat 36 Plätze`.
func demandInGerman(_ demand: Demand, _ facts: Facts) -> String {
  switch demand {
  case .oneWorkshopPerBlock: "alle besuchen in jedem Block einen Workshop"
  case .mostAttendance(let id): "„\(id)“ nimmt höchstens \(people(facts.most(id))) auf"
  case .seats(let id): "\(facts.room(id)) hat \(facts.seats(id) == 1 ? "1 Platz" : "\(facts.seats(id)) Plätze")"
  case .room(let id): room(of: id, facts)
  case .leastAttendance(let id): "„\(id)“ braucht mindestens \(people(facts.least(id)))"
  case .sectorAtLeast(let sector, let id):
    "„\(id)“ braucht mindestens \(people(facts.leastOf(sector, in: id))) aus „\(facts.sector(sector))“"
  case .sectorAtMost(let sector, let id):
    "„\(id)“ nimmt höchstens \(people(facts.mostOf(sector, in: id))) aus „\(facts.sector(sector))“ auf"
  case .distinctSectors(let id): "„\(id)“ braucht \(facts.sectors(in: id)) verschiedene Sektoren"
  case .delegationSpread(let id):
    facts.mostOfDelegation.map { "höchstens \(people($0)) der Delegation „\(id)“ besuchen denselben Workshop" }
      ?? "die Delegation „\(id)“ verteilt sich gleichmäßig auf gleichzeitige Workshops"
  case .pin(let pin):
    pin.isFirm
      ? "\(pin.delegate) bleibt in „\(pin.session)“"
      : pin.kind == .must
        ? "\(pin.delegate) ist von Hand für „\(pin.session)“ festgelegt"
        : "\(pin.delegate) ist von Hand von „\(pin.session)“ ausgeschlossen"
  case .role(let delegate, let role): "\(delegate) \(part(role.kind)) „\(role.session)“"
  case .together(let group): "\(group.map(\.text).listed("und")) bleiben zusammen"
  case .apart(let group): "\(group.map(\.text).listed("und")) bleiben getrennt"
  case .topicOnce(let delegate): "\(delegate) besucht kein Thema zweimal"
  case .language(let delegate): "\(delegate) muss den Workshop verstehen (\(languages(of: delegate, facts)))"
  case .needs(let delegate):
    "\(delegate) braucht einen Raum mit \(facts.needs(of: delegate).joined(separator: " und "))"
  case .guarantee(let delegate): "\(delegate) hat \(guaranteed(facts)) sicher"
  case .rankedOnly(let delegate): "\(delegate) besucht nur, was gewünscht war"
  case .rule(let rule, let subjects): ruleInGerman(RuleFact(rule, subjects, in: facts.scenario), facts)
  case .agenda(let demand): agendaInGerman(demand, facts)
  }
}

/// What a rule asks, for the planner.
private func ruleInGerman(_ fact: RuleFact, _ facts: Facts) -> String {
  switch fact {
  case .openTo(let id, let admission): "„\(id)“ ist nur offen für \(admitted(admission, facts))"
  case .takes(let id, let takes): "\(id) besucht \(number(takes)) der freiwilligen Workshops"
  case .friends(let id, let other, let isMutual):
    isMutual ? "\(id) und \(other) möchten zusammen sein" : "\(id) möchte mit \(other) zusammen sein"
  case .buildsOn(let id, let topics):
    "„\(id)“ baut auf \(topics.map { "„\($0)“" }.joined(separator: " und ")) auf, was vorher zu besuchen ist"
  case .rule(let rule): "die Regel „\(rule.rawValue)“ gilt"
  }
}

/// What is asked of the agenda, in German.
func agendaInGerman(_ demand: AgendaDemand, _ facts: Facts) -> String {
  switch demand {
  case .order(let id, let other): "„\(id)“ kommt nach „\(other)“"
  case .together(let id, let other): "„\(id)“ beginnt zusammen mit „\(other)“"
  case .apart(let id, let other): "„\(id)“ überschneidet sich nicht mit „\(other)“"
  case .programmeRule(let id): "\(programmeRuleInGerman(id, facts)) gilt"
  case .place(let id): "„\(id)“ findet in \(facts.pinnedRoom(id)) statt"
  case .track(let track): "der Strang „\(track)“ behält seinen Raum"
  case .features(let id): "„\(id)“ braucht \(facts.features(of: id).joined(separator: " und "))"
  case .closed(let id, let time): "\(facts.room(id)) ist geschlossen: \(facts.event.span(time))"
  case .part(let id, let session): "\(id) hat eine Aufgabe in „\(session)“"
  case .day(let id): "„\(id)“ findet am Tag \(facts.day(of: id)) statt"
  case .window(let id): "„\(id)“ liegt innerhalb von \(facts.window(of: id))"
  case .start(let id): "„\(id)“ beginnt um \(facts.start(of: id))"
  case .breakStart(let id, let day): "„\(id)“ beginnt um \(facts.start(of: id, on: day))"
  case .breakWindow(let id, let day):
    "„\(id)“, \(facts.minutes(of: id, on: day)) Minuten, liegt innerhalb von \(facts.window(of: id, on: day))"
  case .longestWithoutBreak: "niemand arbeitet länger als \(facts.longestWithoutBreak) Minuten ohne Pause"
  case .changeover: "ein Raum bleibt zwischen zwei Sitzungen \(facts.scenario.changeover) Minuten leer"
  case .walking: "zwischen zwei Sitzungen bleiben \(facts.scenario.walking) Minuten für den Weg"
  case .starts(let id): "Sitzungen des Tages \(id) beginnen um \(facts.starts(of: id))"
  case .opening(let id): "der Tag \(id) dauert von \(facts.hours(of: id))"
  case .session(let id): "„\(id)“ findet statt, \(facts.minutes(of: id)) Minuten"
  case .pause(let id, let day): "„\(id)“ findet am Tag \(day) statt, \(facts.minutes(of: id, on: day)) Minuten"
  }
}

/// A rule of the programme: `die Regel „panel“ (höchstens 1 gleichzeitig: „w1“, „w2“)`.
func programmeRuleInGerman(_ id: ID<ProgrammeRule>, _ facts: Facts) -> String {
  guard let rule = facts.programmeRule(id) else { return "die Regel „\(id)“" }
  let asked =
    switch rule.demand {
    case .parallel(let most): "höchstens \(most) gleichzeitig"
    case .perDay(let most): "höchstens \(most) an einem Tag"
    case .within(let minutes): "jede höchstens \(minutes) Minuten nach der vorigen"
    case .window(let window): "jede innerhalb von \(window)"
    case .rooms(let most): most == 1 ? "in einem Raum" : "in höchstens \(most) Räumen"
    }
  let sessions = rule.groups.prefix(Facts.groupsNamed).map { $0.map { "„\($0)“" }.joined(separator: ", ") }
  let others = rule.groups.count - sessions.count
  let more = others > 0 ? " und \(others) weitere" : ""
  return "die Regel „\(id)“ (\(asked): \(sessions.joined(separator: "; "))\(more))"
}

/// A demand for a delegate, in German.
func personalDemandInGerman(_ demand: Demand, _ me: ID<Delegate>, _ facts: Facts) -> String {
  switch demand {
  case .oneWorkshopPerBlock, .mostAttendance, .seats, .room, .leastAttendance, .sectorAtLeast, .sectorAtMost,
    .distinctSectors:
    return demandInGerman(demand, facts)
  case .agenda(.part(_, let session)): return "jemand hat eine Aufgabe in „\(session)“"
  case .agenda: return demandInGerman(demand, facts)
  case .delegationSpread(let id):
    let isOwn = facts.delegate(me)?.delegation == id
    return "die Mitglieder \(isOwn ? "Ihrer" : "einer anderen") Delegation verteilen sich auf gleichzeitige Workshops"
  case .pin(let pin):
    guard pin.delegate == me else { return "ein Platz in „\(pin.session)“ ist für jemand anderen festgelegt" }
    if pin.isFirm { return "Sie bleiben in „\(pin.session)“" }
    return pin.kind == .must
      ? "Sie sind von Hand für „\(pin.session)“ festgelegt" : "Sie sind von Hand von „\(pin.session)“ ausgeschlossen"
  case .role(let id, let role):
    guard id == me else { return "jemand anderes hat eine Aufgabe in „\(role.session)“" }
    return "Sie haben eine Aufgabe in „\(role.session)“"
  case .together(let group):
    return group.contains(me) ? "Sie bleiben mit anderen zusammen" : "andere bleiben zusammen"
  case .apart(let group): return group.contains(me) ? "Sie bleiben von anderen getrennt" : "andere bleiben getrennt"
  case .topicOnce(let id):
    return id == me ? "Sie besuchen kein Thema zweimal" : "jemand anderes besucht kein Thema zweimal"
  case .language(let id):
    return id == me ? "Sie müssen den Workshop verstehen" : "jemand anderes muss den Workshop verstehen"
  case .needs(let id):
    return id == me ? "der Raum muss Ihren Bedarf erfüllen" : "Räume müssen den Bedarf anderer erfüllen"
  case .guarantee(let id):
    return id == me
      ? "Sie haben \(guaranteed(facts)) sicher" : "jemand anderes hat \(guaranteed(facts)) sicher"
  case .rankedOnly(let id):
    return id == me
      ? "Sie besuchen nur, was Sie gewünscht haben" : "jemand anderes besucht nur, was gewünscht war"
  case .rule(let rule, let subjects):
    let isOwn = subjects.contains(.delegate(me))
    let fact = RuleFact(rule, subjects, in: facts.scenario)
    switch fact {
    case .openTo, .buildsOn, .rule: return ruleInGerman(fact, facts)
    case .takes(_, let takes):
      return isOwn
        ? "Sie besuchen \(number(takes)) der freiwilligen Workshops"
        : "jemand anderes besucht eine bestimmte Zahl der freiwilligen Workshops"
    case .friends:
      return isOwn
        ? "Sie sind bei denen, die Sie genannt haben und die Sie nennen"
        : "andere sind bei denen, die sie genannt haben"
    }
  }
}

private func people(_ count: Int) -> String { count == 1 ? "1 Person" : "\(count) Personen" }

/// What somebody does in a session, before its name.
private func part(_ kind: Role.Kind) -> String {
  switch kind {
  case .moderator: "moderiert"
  case .rapporteur: "berichtet über"
  case .speaker: "spricht in"
  }
}

private func room(of id: ID<Session>, _ facts: Facts) -> String {
  let (required, rooms) = facts.rooms(for: id)
  let features = required.isEmpty ? "" : " mit \(required.joined(separator: " und "))"
  let names = rooms.isEmpty ? "es gibt keinen" : rooms.joined(separator: ", ")
  return "„\(id)“ findet in einem Raum\(features) statt, der dann frei ist: \(names)"
}

private func languages(of id: ID<Delegate>, _ facts: Facts) -> String {
  let spoken = facts.languages(of: id)
  return spoken.isEmpty ? "jede Sprache" : "spricht \(spoken.joined(separator: ", "))"
}

/// What the guarantee promises.
private func guaranteed(_ facts: Facts) -> String {
  facts.guaranteed == 1 ? "den ersten Wunsch" : "einen der ersten \(facts.guaranteed) Wünsche"
}

/// How many optional workshops somebody takes.
private func number(_ takes: Takes) -> String {
  switch takes.max {
  case nil: "mindestens \(takes.min)"
  case takes.min?: "\(takes.min)"
  case let max? where takes.min <= 0: "höchstens \(max)"
  case let max?: "\(takes.min) bis \(max)"
  }
}

/// Whom a workshop is open to.
private func admitted(_ admission: Admission, _ facts: Facts) -> String {
  var parts: [String] = []
  if !admission.sectors.isEmpty { parts.append(admission.sectors.map { "„\(facts.sector($0))“" }.listed("oder")) }
  if !admission.delegations.isEmpty {
    parts.append("die Delegation \(admission.delegations.map { "„\(facts.delegation($0))“" }.listed("oder"))")
  }
  for (name, values) in admission.attributes.sorted(by: { $0.key < $1.key }) {
    parts.append("\(name) \(values.listed("oder"))")
  }
  return parts.joined(separator: " und ")
}
