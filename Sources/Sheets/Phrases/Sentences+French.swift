import Conference
import Verification

/// Où une règle souple n’est pas tenue : where a soft rule is not kept, in French.
func findingInFrench(_ finding: Finding, _ names: SentenceNames) -> String {
  func quoted(_ session: ID<Session>) -> String { "«\u{A0}\(names.session(session))\u{A0}»" }
  func people(_ number: Int) -> String { number < 2 ? "\(number) personne" : "\(number) personnes" }
  func wishes(_ number: Int) -> String { number == 1 ? "son premier vœu" : "ses \(number) premiers vœux" }
  return switch finding {
  case .broken(let message): message
  case .tooFew(let session, let number, let least):
    "\(quoted(session)) compte \(people(number)), il en faut \(least)"
  case .tooFewOfSector(let session, let sector, let number, let least):
    "\(quoted(session)) compte \(people(number)) du secteur «\u{A0}\(names.sector(sector))\u{A0}», il en faut \(least)"
  case .tooManyOfSector(let session, let sector, let number, let most):
    "\(quoted(session)) compte \(people(number)) du secteur «\u{A0}\(names.sector(sector))\u{A0}», "
      + "pas plus de \(most) sont admises"
  case .tooFewSectors(let session, let sectors, let least):
    "\(quoted(session)) réunit \(sectors < 2 ? "\(sectors) secteur" : "\(sectors) secteurs"), il en faut \(least)"
  case .tooFewOfDelegation(let session, let delegation, let number, let least, let members, _):
    "\(quoted(session)) compte \(number) des \(members) membres présents de la délégation "
      + "«\u{A0}\(names.delegation(delegation))\u{A0}», il en faut \(least)"
  case .tooManyOfDelegation(let session, let delegation, let number, let most, let members, _):
    "\(quoted(session)) compte \(number) des \(members) membres présents de la délégation "
      + "«\u{A0}\(names.delegation(delegation))\u{A0}», pas plus de \(most) sont admis"
  case .split(let parts):
    "devaient rester ensemble, mais sont séparés : "
      + names.list(
        parts.map { part in
          "\(names.delegates(part.delegates)) \(part.session.map { "dans \(quoted($0))" } ?? "nulle part")"
        })
  case .meeting(let people, let session):
    "\(names.delegates(people)) devaient rester séparés, mais se rencontrent dans \(quoted(session))"
  case .topicAgain(let person, _, let sessions):
    "\(names.delegate(person)) suit \(names.sessions(sessions)), qui portent sur le même thème"
  case .notUnderstood(let person, let session, let speaks, let heldIn):
    "\(names.delegate(person)) comprend \(names.list(speaks)), mais \(quoted(session)) est en "
      + "\(names.list(heldIn)), et la salle n’a pas d’interprétation"
  case .needsUnmet(let person, let session, let room, let missing):
    "\(names.delegate(person)) a besoin de \(names.list(missing.map(\.text))), que la salle de \(quoted(session)) "
      + "(\(names.room(room))) n’offre pas"
  case .noneOfFirst(let person, let number, let sessions):
    sessions.isEmpty
      ? "\(names.delegate(person)) n’obtient pas \(number == 1 ? "" : "un de ")\(wishes(number))"
      : "\(names.delegate(person)) n’obtient rien de \(names.sessions(sessions)), pourtant parmi \(wishes(number))"
  case .notRanked(let person, let session):
    "\(names.delegate(person)) est dans \(quoted(session)), sans l’avoir souhaité"
  case .notOpen(let person, let session, _):
    "\(names.delegate(person)) est dans \(quoted(session)), qui ne lui est pas ouvert"
  case .taken(let person, let number, let least, let most):
    "\(names.delegate(person)) suit \(number) des ateliers facultatifs, et en veut "
      + (least.map { "au moins \($0)" } ?? "au plus \(most ?? 0)")
  case .friendElsewhere(let person, let friend, let here, let there):
    "\(names.delegate(person)) souhaite être avec \(names.delegate(friend)), mais l’un est "
      + [here, there].map { $0.map { "dans \(quoted($0))" } ?? "nulle part" }.joined(separator: ", l’autre ")
  case .unprepared(let person, let session, let topics):
    "\(names.delegate(person)) est dans \(quoted(session)) sans avoir suivi auparavant \(names.topics(topics))"
  case .pinnedElsewhere(let person, let session):
    "\(names.delegate(person)) a une place décidée à la main dans \(quoted(session)), mais n’y est pas"
  case .pinnedToCancelled(let person, let session):
    "\(names.delegate(person)) a une place décidée à la main dans \(quoted(session)), qui est annulé"
  case .pinnedAway(let person, let session):
    "\(names.delegate(person)) a une place décidée à la main dans \(quoted(session)), mais s’absente pendant ce temps"
  case .banned(let person, let session):
    "\(names.delegate(person)) est dans \(quoted(session)), d’où il fallait l’écarter"
  case .tooManyAtOnce(let rule, let sessions, let moment, let most):
    "« \(rule) » : \(names.sessions(sessions)) ont lieu en même temps à partir de \(moment), pour \(most) au plus"
  case .tooManyOnDay(let rule, let sessions, let day, let most):
    "« \(rule) » : \(names.sessions(sessions)) ont lieu le même jour, \(day), pour \(most) au plus"
  case .notFollowing(let rule, let session, let before, let minutes):
    "« \(rule) » : « \(names.session(session)) » ne commence pas dans les \(minutes) minutes après « \(names.session(before)) »"
  case .outsideStretch(let rule, let session, let window):
    "« \(rule) » : « \(names.session(session)) » n’est pas dans \(window)"
  case .tooManyRooms(let rule, let sessions, let rooms, let most):
    "« \(rule) » : \(names.sessions(sessions)) occupent \(names.list(rooms.map(names.room))), alors que \(most == 1 ? "une salle suffirait" : "\(most) salles suffiraient")"
  }
}

/// What made somebody move, in French.
func reasonInFrench(_ reason: Rearrangement.Reason, _ names: SentenceNames) -> String {
  func quoted(_ session: ID<Session>) -> String { "«\u{A0}\(names.session(session))\u{A0}»" }
  func people(_ number: Int) -> String { number < 2 ? "\(number) personne" : "\(number) personnes" }
  return switch reason {
  case .oneWorkshopPerBlock: "chacun suit un atelier par créneau"
  case .mostAttendance(let session, let most): "\(quoted(session)) admet au plus \(people(most))"
  case .seats(let room, let seats): "\(names.room(room)) a \(seats) places"
  case .room(let session): "\(quoted(session)) a besoin d’une salle adaptée et libre à cette heure"
  case .leastAttendance(let session, let least): "\(quoted(session)) demande au moins \(people(least))"
  case .sectorAtLeast(let session, let sector, let least):
    "\(quoted(session)) demande au moins \(people(least)) du secteur «\u{A0}\(names.sector(sector))\u{A0}»"
  case .sectorAtMost(let session, let sector, let most):
    "\(quoted(session)) admet au plus \(people(most)) du secteur «\u{A0}\(names.sector(sector))\u{A0}»"
  case .distinctSectors(let session, let least): "\(quoted(session)) demande \(least) secteurs différents"
  case .delegationSpread(let delegation, let most):
    most.map { "au plus \(people($0)) de «\u{A0}\(names.delegation(delegation))\u{A0}» par atelier" }
      ?? "la délégation «\u{A0}\(names.delegation(delegation))\u{A0}» se répartit entre les ateliers parallèles"
  case .pin(let pin):
    pin.isFirm
      ? "\(names.delegate(pin.delegate)) reste dans \(quoted(pin.session))"
      : pin.kind == .must
        ? "\(names.delegate(pin.delegate)) a une place décidée à la main dans \(quoted(pin.session))"
        : "\(names.delegate(pin.delegate)) est à écarter de \(quoted(pin.session))"
  case .role(let person, let role): "\(names.delegate(person)) a un rôle dans \(quoted(role.session))"
  case .together(let group): "\(names.delegates(group)) restent ensemble"
  case .apart(let group): "\(names.delegates(group)) restent séparés"
  case .topicOnce(let person): "\(names.delegate(person)) ne suit aucun thème deux fois"
  case .language(let person): "\(names.delegate(person)) doit comprendre l’atelier"
  case .needs(let person): "la salle doit répondre aux besoins de \(names.delegate(person))"
  case .guarantee(let person, let choices):
    "\(names.delegate(person)) est assuré d’obtenir "
      + (choices == 1 ? "son premier vœu" : "l’un de ses \(choices) premiers vœux")
  case .rule(let rule, let subjects): names.rule(rule, subjects)
  case .rankedOnly(let person): "\(names.delegate(person)) ne suit que ce qui est dans ses vœux"
  }
}
