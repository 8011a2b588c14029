import Conference
import Verification

/// Where a soft rule is not kept, in German.
func findingInGerman(_ finding: Finding, _ names: SentenceNames) -> String {
  func people(_ number: Int) -> String { number == 1 ? "1 Person" : "\(number) Personen" }
  func wishes(_ number: Int) -> String { number == 1 ? "den ersten Wunsch" : "einen der ersten \(number) Wünsche" }
  return switch finding {
  case .broken(let message): message
  case .tooFew(let session, let number, let least):
    "„\(names.session(session))“ hat \(people(number)), braucht aber \(least)"
  case .tooFewOfSector(let session, let sector, let number, let least):
    "„\(names.session(session))“ hat \(people(number)) aus „\(names.sector(sector))“, braucht aber \(least)"
  case .tooManyOfSector(let session, let sector, let number, let most):
    "„\(names.session(session))“ hat \(people(number)) aus „\(names.sector(sector))“, nimmt aber höchstens \(most)"
  case .tooFewSectors(let session, let sectors, let least):
    "„\(names.session(session))“ hat \(sectors == 1 ? "einen Sektor" : "\(sectors) Sektoren"), braucht aber \(least)"
  case .tooFewOfDelegation(let session, let delegation, let number, let least, let members, _):
    "„\(names.session(session))“ hat \(number) der \(members) anwesenden Mitglieder von "
      + "„\(names.delegation(delegation))“, braucht aber \(least)"
  case .tooManyOfDelegation(let session, let delegation, let number, let most, let members, _):
    "„\(names.session(session))“ hat \(number) der \(members) anwesenden Mitglieder von "
      + "„\(names.delegation(delegation))“, nimmt aber höchstens \(most)"
  case .split(let parts):
    "sollten zusammenbleiben, sind aber getrennt: "
      + names.list(
        parts.map { part in
          "\(names.delegates(part.delegates)) \(part.session.map { "in „\(names.session($0))“" } ?? "nirgends")"
        })
  case .meeting(let people, let session):
    "\(names.delegates(people)) sollten getrennt bleiben, begegnen sich aber in „\(names.session(session))“"
  case .topicAgain(let person, _, let sessions):
    "\(names.delegate(person)) besucht \(names.sessions(sessions)), die vom selben Thema handeln"
  case .notUnderstood(let person, let session, let speaks, let heldIn):
    "\(names.delegate(person)) versteht \(names.list(speaks)), aber „\(names.session(session))“ wird in "
      + "\(names.list(heldIn)) gehalten, und der Raum dolmetscht nicht"
  case .needsUnmet(let person, let session, let room, let missing):
    "\(names.delegate(person)) braucht \(names.list(missing.map(\.text))), was \(names.room(room)), der Raum von "
      + "„\(names.session(session))“, nicht bietet"
  case .noneOfFirst(let person, let number, let sessions):
    sessions.isEmpty
      ? "\(names.delegate(person)) erhält nicht \(wishes(number))"
      : "\(names.delegate(person)) erhält nichts von \(names.sessions(sessions)), und damit nicht \(wishes(number))"
  case .notRanked(let person, let session):
    "\(names.delegate(person)) ist in „\(names.session(session))“, ohne es gewünscht zu haben"
  case .notOpen(let person, let session, _):
    "\(names.delegate(person)) ist in „\(names.session(session))“, das für sie oder ihn nicht offen ist"
  case .taken(let person, let number, let least, let most):
    "\(names.delegate(person)) besucht \(number) der freiwilligen Workshops, möchte aber "
      + (least.map { "mindestens \($0)" } ?? "höchstens \(most ?? 0)")
  case .friendElsewhere(let person, let friend, let here, let there):
    "\(names.delegate(person)) möchte mit \(names.delegate(friend)) zusammen sein, sie sind aber "
      + [here, there].map { $0.map { "in „\(names.session($0))“" } ?? "nirgends" }.joined(separator: " und ")
  case .unprepared(let person, let session, let topics):
    "\(names.delegate(person)) ist in „\(names.session(session))“, ohne vorher \(names.topics(topics)) besucht zu haben"
  case .pinnedElsewhere(let person, let session):
    "\(names.delegate(person)) hat einen von Hand festgelegten Platz in „\(names.session(session))“, ist aber nicht dort"
  case .pinnedToCancelled(let person, let session):
    "\(names.delegate(person)) hat einen von Hand festgelegten Platz in „\(names.session(session))“, das abgesagt ist"
  case .pinnedAway(let person, let session):
    "\(names.delegate(person)) hat einen von Hand festgelegten Platz in „\(names.session(session))“, "
      + "ist aber nicht die ganze Zeit da"
  case .banned(let person, let session):
    "\(names.delegate(person)) ist in „\(names.session(session))“, ist dort aber von Hand ausgeschlossen"
  case .tooManyAtOnce(let rule, let sessions, let moment, let most):
    "„\(rule)“: \(names.sessions(sessions)) laufen ab \(moment) gleichzeitig, höchstens \(most) sollten es sein"
  case .tooManyOnDay(let rule, let sessions, let day, let most):
    "„\(rule)“: \(names.sessions(sessions)) sind am selben Tag, \(day), höchstens \(most) sollten es sein"
  case .notFollowing(let rule, let session, let before, let minutes):
    "„\(rule)“: „\(names.session(session))“ beginnt nicht innerhalb von \(minutes) Minuten nach „\(names.session(before))“"
  case .outsideStretch(let rule, let session, let window):
    "„\(rule)“: „\(names.session(session))“ liegt nicht in \(window)"
  case .tooManyRooms(let rule, let sessions, let rooms, let most):
    "„\(rule)“: \(names.sessions(sessions)) sind in \(names.list(rooms.map(names.room))), \(most == 1 ? "ein Raum genügte" : "\(most) Räume genügten")"
  }
}

/// What made somebody move, in German.
func reasonInGerman(_ reason: Rearrangement.Reason, _ names: SentenceNames) -> String {
  func people(_ number: Int) -> String { number == 1 ? "1 Person" : "\(number) Personen" }
  return switch reason {
  case .oneWorkshopPerBlock: "alle besuchen in jedem Block einen Workshop"
  case .mostAttendance(let session, let most): "„\(names.session(session))“ nimmt höchstens \(people(most))"
  case .seats(let room, let seats): "\(names.room(room)) hat \(seats) Plätze"
  case .room(let session): "„\(names.session(session))“ braucht einen geeigneten Raum, der dann frei ist"
  case .leastAttendance(let session, let least): "„\(names.session(session))“ braucht mindestens \(people(least))"
  case .sectorAtLeast(let session, let sector, let least):
    "„\(names.session(session))“ braucht mindestens \(people(least)) aus „\(names.sector(sector))“"
  case .sectorAtMost(let session, let sector, let most):
    "„\(names.session(session))“ nimmt höchstens \(people(most)) aus „\(names.sector(sector))“"
  case .distinctSectors(let session, let least):
    "„\(names.session(session))“ braucht \(least) verschiedene Sektoren"
  case .delegationSpread(let delegation, let most):
    most.map { "höchstens \(people($0)) von „\(names.delegation(delegation))“ besuchen denselben Workshop" }
      ?? "„\(names.delegation(delegation))“ verteilt sich gleichmäßig auf gleichzeitige Workshops"
  case .pin(let pin):
    pin.isFirm
      ? "\(names.delegate(pin.delegate)) bleibt in „\(names.session(pin.session))“"
      : pin.kind == .must
        ? "\(names.delegate(pin.delegate)) ist von Hand für „\(names.session(pin.session))“ festgelegt"
        : "\(names.delegate(pin.delegate)) ist von „\(names.session(pin.session))“ von Hand ausgeschlossen"
  case .role(let person, let role):
    "\(names.delegate(person)) hat eine Aufgabe in „\(names.session(role.session))“"
  case .together(let group): "\(names.delegates(group)) bleiben zusammen"
  case .apart(let group): "\(names.delegates(group)) bleiben getrennt"
  case .topicOnce(let person): "\(names.delegate(person)) besucht kein Thema zweimal"
  case .language(let person): "\(names.delegate(person)) muss den Workshop verstehen"
  case .needs(let person): "der Raum muss den Bedarf von \(names.delegate(person)) erfüllen"
  case .guarantee(let person, let choices):
    "\(names.delegate(person)) hat \(choices == 1 ? "den ersten Wunsch" : "einen der ersten \(choices) Wünsche") sicher"
  case .rule(let rule, let subjects): names.rule(rule, subjects)
  case .rankedOnly(let person): "\(names.delegate(person)) besucht nur, was gewünscht war"
  }
}
