import Conference
import Planning

/// A demand for the planner, in French: `Salle 9 a 36 places`.
func demandInFrench(_ demand: Demand, _ facts: Facts) -> String {
  switch demand {
  case .oneWorkshopPerBlock: "chacun suit un atelier par créneau"
  case .mostAttendance(let id): "\(quoted(id)) admet au plus \(people(facts.most(id)))"
  case .seats(let id):
    "\(facts.room(id)) a \(facts.seats(id) < 2 ? "\(facts.seats(id)) place" : "\(facts.seats(id)) places")"
  case .room(let id): room(of: id, facts)
  case .leastAttendance(let id): "\(quoted(id)) demande au moins \(people(facts.least(id)))"
  case .sectorAtLeast(let sector, let id):
    "\(quoted(id)) demande au moins \(people(facts.leastOf(sector, in: id))) du secteur \(quoted(facts.sector(sector)))"
  case .sectorAtMost(let sector, let id):
    "\(quoted(id)) admet au plus \(people(facts.mostOf(sector, in: id))) du secteur \(quoted(facts.sector(sector)))"
  case .distinctSectors(let id): "\(quoted(id)) demande \(facts.sectors(in: id)) secteurs différents"
  case .delegationSpread(let id):
    facts.mostOfDelegation.map { "au plus \(people($0)) de la délégation \(quoted(id)) par atelier" }
      ?? "la délégation \(quoted(id)) se répartit également entre les ateliers parallèles"
  case .pin(let pin):
    pin.isFirm
      ? "\(pin.delegate) reste dans \(quoted(pin.session))"
      : pin.kind == .must
        ? "\(pin.delegate) a une place décidée à la main dans \(quoted(pin.session))"
        : "\(pin.delegate) est à écarter de \(quoted(pin.session))"
  case .role(let delegate, let role): "\(delegate) \(part(role.kind)) \(quoted(role.session))"
  case .together(let group): "\(group.map(\.text).listed("et")) restent ensemble"
  case .apart(let group): "\(group.map(\.text).listed("et")) restent séparés"
  case .topicOnce(let delegate): "\(delegate) ne suit aucun thème deux fois"
  case .language(let delegate): "\(delegate) doit comprendre l’atelier (\(languages(of: delegate, facts)))"
  case .needs(let delegate):
    "\(delegate) a besoin d’une salle avec \(facts.needs(of: delegate).joined(separator: " et "))"
  case .guarantee(let delegate): "\(delegate) est assuré d’obtenir \(guaranteed("son", "ses", facts))"
  case .rankedOnly(let delegate): "\(delegate) ne suit que ce qui est dans ses vœux"
  case .rule(let rule, let subjects): ruleInFrench(RuleFact(rule, subjects, in: facts.scenario), facts)
  case .agenda(let demand): agendaInFrench(demand, facts)
  }
}

/// What a rule asks, for the planner.
private func ruleInFrench(_ fact: RuleFact, _ facts: Facts) -> String {
  switch fact {
  case .openTo(let id, let admission):
    "\(quoted(id)) n’est ouvert qu’aux personnes suivantes\u{A0}: \(admitted(admission, facts))"
  case .takes(let id, let takes): "\(id) suit \(number(takes)) des ateliers facultatifs"
  case .friends(let id, let other, let isMutual):
    isMutual ? "\(id) et \(other) souhaitent être ensemble" : "\(id) souhaite être avec \(other)"
  case .buildsOn(let id, let topics):
    "\(quoted(id)) suppose d’avoir suivi auparavant \(topics.map(quoted).joined(separator: " et "))"
  case .rule(let rule): "la règle \(quoted(rule.rawValue)) est tenue"
  }
}

/// What is asked of the agenda, in French.
func agendaInFrench(_ demand: AgendaDemand, _ facts: Facts) -> String {
  switch demand {
  case .order(let id, let other): "\(quoted(id)) vient après \(quoted(other))"
  case .together(let id, let other): "\(quoted(id)) commence en même temps que \(quoted(other))"
  case .apart(let id, let other): "\(quoted(id)) ne chevauche pas \(quoted(other))"
  case .programmeRule(let id): "\(programmeRuleInFrench(id, facts)) est tenue"
  case .place(let id): "\(quoted(id)) a lieu dans \(facts.pinnedRoom(id))"
  case .track(let track): "la filière \(quoted(track)) garde sa salle"
  case .features(let id): "\(quoted(id)) exige \(facts.features(of: id).joined(separator: " et "))"
  case .closed(let id, let time): "\(facts.room(id)) est fermée\u{A0}: \(facts.event.span(time))"
  case .part(let id, let session): "\(id) a un rôle dans \(quoted(session))"
  case .day(let id): "\(quoted(id)) a lieu le jour \(facts.day(of: id))"
  case .window(let id): "\(quoted(id)) a lieu dans la plage \(facts.window(of: id))"
  case .start(let id): "\(quoted(id)) commence à \(facts.start(of: id))"
  case .breakStart(let id, let day): "\(quoted(id)) commence à \(facts.start(of: id, on: day))"
  case .breakWindow(let id, let day):
    "\(quoted(id)), \(facts.minutes(of: id, on: day)) minutes, tient dans la plage \(facts.window(of: id, on: day))"
  case .longestWithoutBreak: "personne ne travaille plus de \(facts.longestWithoutBreak) minutes sans pause"
  case .changeover: "une salle reste vide \(facts.scenario.changeover) minutes entre deux séances"
  case .walking: "chacun dispose de \(facts.scenario.walking) minutes pour se rendre d’une séance à l’autre"
  case .starts(let id): "les séances du jour \(id) commencent à \(facts.starts(of: id))"
  case .opening(let id): "le jour \(id) est ouvert \(facts.hours(of: id))"
  case .session(let id): "\(quoted(id)) a lieu, \(facts.minutes(of: id)) minutes"
  case .pause(let id, let day): "\(quoted(id)) a lieu le jour \(day), \(facts.minutes(of: id, on: day)) minutes"
  }
}

/// A rule of the programme: `la règle « panel » (au plus 1 à la fois : « w1 », « w2 »)`.
func programmeRuleInFrench(_ id: ID<ProgrammeRule>, _ facts: Facts) -> String {
  guard let rule = facts.programmeRule(id) else { return "la règle \(quoted(id))" }
  let asked =
    switch rule.demand {
    case .parallel(let most): "au plus \(most) à la fois"
    case .perDay(let most): "au plus \(most) par jour"
    case .within(let minutes): "chacune au plus \(minutes) minutes après la précédente"
    case .window(let window): "chacune dans la plage \(window)"
    case .rooms(let most): most == 1 ? "dans une seule salle" : "dans au plus \(most) salles"
    }
  let sessions = rule.groups.prefix(Facts.groupsNamed).map { $0.map(quoted).joined(separator: ", ") }
  let others = rule.groups.count - sessions.count
  let more = others > 0 ? " et \(others) de plus" : ""
  return "la règle \(quoted(id)) (\(asked)\u{A0}: \(sessions.joined(separator: "\u{202F}; "))\(more))"
}

/// A demand for a delegate, in French.
func personalDemandInFrench(_ demand: Demand, _ me: ID<Delegate>, _ facts: Facts) -> String {
  switch demand {
  case .oneWorkshopPerBlock, .mostAttendance, .seats, .room, .leastAttendance, .sectorAtLeast, .sectorAtMost,
    .distinctSectors:
    return demandInFrench(demand, facts)
  case .agenda(.part(_, let session)): return "quelqu’un a un rôle dans \(quoted(session))"
  case .agenda: return demandInFrench(demand, facts)
  case .delegationSpread(let id):
    let isOwn = facts.delegate(me)?.delegation == id
    return "les membres \(isOwn ? "de votre" : "d’une autre") délégation se répartissent entre les ateliers parallèles"
  case .pin(let pin):
    guard pin.delegate == me else {
      return "une place dans \(quoted(pin.session)) est décidée pour une autre personne"
    }
    if pin.isFirm { return "vous restez dans \(quoted(pin.session))" }
    return pin.kind == .must
      ? "vous avez une place décidée à la main dans \(quoted(pin.session))"
      : "votre place n’est pas dans \(quoted(pin.session)), par décision à la main"
  case .role(let id, let role):
    guard id == me else { return "une autre personne a un rôle dans \(quoted(role.session))" }
    return "vous avez un rôle dans \(quoted(role.session))"
  case .together(let group):
    return group.contains(me) ? "vous restez avec d’autres personnes" : "d’autres personnes restent ensemble"
  case .apart(let group):
    return group.contains(me) ? "vous restez à l’écart d’autres personnes" : "d’autres personnes restent séparées"
  case .topicOnce(let id):
    return id == me ? "vous ne suivez aucun thème deux fois" : "une autre personne ne suit aucun thème deux fois"
  case .language(let id):
    return id == me ? "vous devez comprendre l’atelier" : "une autre personne doit comprendre l’atelier"
  case .needs(let id):
    return id == me
      ? "la salle doit répondre à vos besoins" : "des salles doivent répondre aux besoins d’une autre personne"
  case .guarantee(let id):
    return id == me
      ? "vous êtes assuré d’obtenir \(guaranteed("votre", "vos", facts))"
      : "une autre personne est assurée d’obtenir \(guaranteed("son", "ses", facts))"
  case .rankedOnly(let id):
    return id == me
      ? "vous ne suivez que ce qui est dans vos vœux" : "une autre personne ne suit que ce qui est dans ses vœux"
  case .rule(let rule, let subjects):
    let isOwn = subjects.contains(.delegate(me))
    let fact = RuleFact(rule, subjects, in: facts.scenario)
    switch fact {
    case .openTo, .buildsOn, .rule: return ruleInFrench(fact, facts)
    case .takes(_, let takes):
      return isOwn
        ? "vous suivez \(number(takes)) des ateliers facultatifs"
        : "une autre personne suit un certain nombre des ateliers facultatifs"
    case .friends:
      return isOwn
        ? "vous êtes avec les personnes que vous demandez et qui vous demandent"
        : "d’autres sont avec les personnes qu’ils demandent"
    }
  }
}

private func quoted<Kind>(_ id: ID<Kind>) -> String { quoted(id.text) }

private func quoted(_ text: String) -> String { "«\u{A0}\(text)\u{A0}»" }

private func people(_ count: Int) -> String { count < 2 ? "\(count) personne" : "\(count) personnes" }

/// What somebody does in a session, before its name.
private func part(_ kind: Role.Kind) -> String {
  switch kind {
  case .moderator: "assure la modération de"
  case .rapporteur: "assure le rapport de"
  case .speaker: "intervient dans"
  }
}

private func room(of id: ID<Session>, _ facts: Facts) -> String {
  let (required, rooms) = facts.rooms(for: id)
  let features = required.isEmpty ? "" : " avec \(required.joined(separator: " et "))"
  let names = rooms.isEmpty ? "il n’y en a pas" : rooms.joined(separator: ", ")
  return "\(quoted(id)) a lieu dans une salle\(features) libre à cette heure\u{A0}: \(names)"
}

private func languages(of id: ID<Delegate>, _ facts: Facts) -> String {
  let spoken = facts.languages(of: id)
  return spoken.isEmpty ? "toute langue" : "parle \(spoken.joined(separator: ", "))"
}

/// What the guarantee promises.
private func guaranteed(_ one: String, _ several: String, _ facts: Facts) -> String {
  facts.guaranteed == 1 ? "\(one) premier vœu" : "l’un de \(several) \(facts.guaranteed) premiers vœux"
}

/// How many optional workshops somebody takes.
private func number(_ takes: Takes) -> String {
  switch takes.max {
  case nil: "au moins \(takes.min)"
  case takes.min?: "\(takes.min)"
  case let max? where takes.min <= 0: "au plus \(max)"
  case let max?: "de \(takes.min) à \(max)"
  }
}

/// Whom a workshop is open to.
private func admitted(_ admission: Admission, _ facts: Facts) -> String {
  var parts: [String] = []
  if !admission.sectors.isEmpty {
    parts.append("secteur \(admission.sectors.map { quoted(facts.sector($0)) }.listed("ou"))")
  }
  if !admission.delegations.isEmpty {
    parts.append("délégation \(admission.delegations.map { quoted(facts.delegation($0)) }.listed("ou"))")
  }
  for (name, values) in admission.attributes.sorted(by: { $0.key < $1.key }) {
    parts.append("\(name) \(values.listed("ou"))")
  }
  return parts.joined(separator: " et ")
}
