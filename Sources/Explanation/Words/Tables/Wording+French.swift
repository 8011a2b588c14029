import Conference
import Planning

extension Wording {
  static let french = Wording(
    decimalSign: ",",
    demand: demandInFrench,
    personal: personalDemandInFrench,
    step: stepInFrench,
    steps: { $0.joined(separator: ", et ") },
    shortage: { shortage in
      let names = shortage.workshops.map(quoted)
      let what =
        names.isEmpty
        ? "les salles où des ateliers peuvent avoir lieu en même temps"
        : "\(names.listed("et")), qui ont lieu en même temps,"
      return "\(what) ont \(counted(shortage.seats, "place")) pour \(counted(shortage.people, "personne"))"
    },
    whyNot: { answer, demands in
      switch answer {
      case .away: "absence à cette heure, ou rôle dans une autre séance"
      case .forbidden: "aucun plan ne le permet\u{A0}: \(demands.joined(separator: "\u{202F}; "))"
      case .costs: "possible, aux dépens d’autres"
      case .tie: "un plan tout aussi bon le permet\u{A0}: seul le sort a décidé"
      case .better: "un meilleur plan le permet\u{A0}: il n’est pas prouvé que celui-ci soit le meilleur"
      }
    },
    price: { first, others in
      func change(_ stage: StageChange) -> String { "\(stage.stage) \(stage.granted) au lieu de \(stage.plan)" }
      let then = others.isEmpty ? "" : " (puis \(others.map(change).joined(separator: "\u{202F}; ")))"
      return "possible, aux dépens d’autres\u{A0}: \(change(first))\(then)"
    })
}

/// One thing that a repair does, in French: `ajouter 3 places à Salle 9, soit 39`.
private func stepInFrench(_ step: RepairStep, _ facts: Facts) -> String {
  switch step {
  case .seats(let id, let more, let total): "ajouter \(counted(more, "place")) à \(facts.room(id)), soit \(total)"
  case .feature(let feature, let room): "équiper \(facts.room(room)) de ceci\u{A0}: \(feature)"
  case .most(let id, let number, let before):
    "admettre \(counted(number, "personne")) au lieu de \(before) dans \(quoted(id))"
  case .least(let id, let number, let before):
    "tenir \(quoted(id)) avec \(counted(number, "personne")) au lieu de \(before)"
  case .sectorAtLeast(let sector, let id, let number, let before):
    "tenir \(quoted(id)) avec \(counted(number, "personne")) du secteur \(quoted(facts.sector(sector))) au lieu de \(before) au moins"
  case .sectorAtMost(let sector, let id, let number, let before):
    "admettre dans \(quoted(id)) \(counted(number, "personne")) du secteur \(quoted(facts.sector(sector))) au lieu de \(before) au plus"
  case .distinctSectors(let id, let number, let before):
    number == 0
      ? "tenir \(quoted(id)) quels que soient les secteurs"
      : "tenir \(quoted(id)) avec \(counted(number, "secteur")) au lieu de \(before)"
  case .unpin(let pin):
    pin.isFirm
      ? "laisser \(pin.delegate) renoncer à \(quoted(pin.session))"
      : pin.kind == .must
        ? "libérer \(pin.delegate) de sa place décidée à la main dans \(quoted(pin.session))"
        : "ne plus écarter \(pin.delegate) de \(quoted(pin.session))"
  case .role(let id, let role): "remplacer \(id) \(part(role.kind)) \(quoted(role.session))"
  case .split(let group): "séparer \(group.map(\.text).listed("et"))"
  case .meet(let group): "laisser \(group.map(\.text).listed("et")) se rencontrer dans un atelier"
  case .rankedOnly: "laisser suivre ce qui n’est pas dans les vœux"
  case .topicOnce: "laisser suivre un thème deux fois"
  case .delegationSpread(let number, let before):
    "laisser \(counted(number, "personne")) d’une délégation suivre le même atelier au lieu de \(before)"
  case .noSpread: "laisser les délégations se répartir librement"
  case .guarantee(let number, let before): "assurer l’un des \(number) premiers vœux au lieu des \(before) premiers"
  case .noGuarantee: "n’assurer aucun vœu"
  case .openToAll(let id): "ouvrir \(quoted(id)) à tous"
  case .takesAny(let id): "laisser \(id) suivre autant d’ateliers facultatifs qu’il y a de places"
  case .apart(let id, let other): "séparer \(id) et \(other)"
  case .unprepared(let id, let topics):
    "admettre dans \(quoted(id)) sans avoir suivi \(topics.map(quoted).joined(separator: " et "))"
  case .without(let demand): withoutInFrench(demand, facts)
  case .longestWithoutBreak(let minutes, let before):
    "laisser travailler \(minutes) minutes sans pause au lieu de \(before)"
  case .breakUntil(let id, let end, let before):
    "laisser \(quoted(id)) durer jusqu’à \(facts.event.label(end)) au lieu de \(facts.event.time(of: before)), \(end - before) minutes de plus"
  case .breakFrom(let id, let start, let before):
    "laisser \(quoted(id)) commencer dès \(facts.event.label(start)) au lieu de \(facts.event.time(of: before)), \(before - start) minutes de plus"
  case .closes(let id, let time, let before):
    "fermer le jour \(id) à \(time) au lieu de \(before), \(time.minutes - before.minutes) minutes de plus"
  case .opens(let id, let time, let before):
    "ouvrir le jour \(id) à \(time) au lieu de \(before), \(before.minutes - time.minutes) minutes de plus"
  }
}

/// How it is to do without what was asked of the agenda.
private func withoutInFrench(_ demand: AgendaDemand, _ facts: Facts) -> String {
  switch demand {
  case .order(let id, let other): "laisser \(quoted(id)) précéder \(quoted(other)) ou avoir lieu en même temps"
  case .together(let id, let other): "laisser \(quoted(id)) commencer à une autre heure que \(quoted(other))"
  case .apart(let id, let other): "laisser \(quoted(id)) chevaucher \(quoted(other))"
  case .programmeRule(let id): "renoncer à \(programmeRuleInFrench(id, facts))"
  case .place(let id): "laisser \(quoted(id)) avoir lieu ailleurs que dans \(facts.pinnedRoom(id))"
  case .track(let track): "laisser la filière \(quoted(track)) changer de salle"
  case .features(let id): "tenir \(quoted(id)) sans \(facts.features(of: id).joined(separator: " ni "))"
  case .closed(let id, let time): "ouvrir \(facts.room(id))\u{A0}: \(facts.event.span(time))"
  case .part(let id, let session): "remplacer \(id) pour son rôle dans \(quoted(session))"
  case .day(let id): "laisser \(quoted(id)) avoir lieu un autre jour que \(facts.day(of: id))"
  case .window(let id): "laisser \(quoted(id)) avoir lieu hors de sa plage horaire"
  case .start(let id): "laisser \(quoted(id)) commencer à une autre heure que \(facts.start(of: id))"
  case .breakStart(let id, let day):
    "laisser \(quoted(id)) commencer à une autre heure que \(facts.start(of: id, on: day))"
  case .changeover: "renoncer aux \(facts.scenario.changeover) minutes entre deux séances d’une même salle"
  case .walking: "renoncer aux \(facts.scenario.walking) minutes de déplacement"
  case .starts(let id): "laisser les séances du jour \(id) commencer à d’autres heures que \(facts.starts(of: id))"
  case .breakWindow, .longestWithoutBreak, .opening, .session, .pause:
    "renoncer à ceci\u{A0}: \(agendaInFrench(demand, facts))"
  }
}

private func quoted<Kind>(_ id: ID<Kind>) -> String { quoted(id.text) }

private func quoted(_ text: String) -> String { "«\u{A0}\(text)\u{A0}»" }

private func counted(_ count: Int, _ noun: String) -> String { count < 2 ? "\(count) \(noun)" : "\(count) \(noun)s" }

/// In what somebody is replaced, before the name of the session.
private func part(_ kind: Role.Kind) -> String {
  switch kind {
  case .moderator: "à la modération de"
  case .rapporteur: "pour le rapport de"
  case .speaker: "pour l’intervention dans"
  }
}
