import Conference
import Verification

/// Where a soft rule is not kept, in English.
func findingInEnglish(_ finding: Finding, _ names: SentenceNames) -> String {
  func people(_ number: Int) -> String { number == 1 ? "1 person" : "\(number) people" }
  func choices(_ number: Int) -> String { number == 1 ? "first choice" : "first \(number) choices" }
  return switch finding {
  case .broken(let message): message
  case .tooFew(let session, let number, let least):
    "“\(names.session(session))” has \(people(number)), but needs \(least)"
  case .tooFewOfSector(let session, let sector, let number, let least):
    "“\(names.session(session))” has \(people(number)) of \(names.sector(sector)), but needs \(least)"
  case .tooManyOfSector(let session, let sector, let number, let most):
    "“\(names.session(session))” has \(people(number)) of \(names.sector(sector)), but takes \(most)"
  case .tooFewSectors(let session, let sectors, let least):
    "“\(names.session(session))” has \(sectors == 1 ? "one sector" : "\(sectors) sectors"), but needs \(least)"
  case .tooFewOfDelegation(let session, let delegation, let number, let least, let members, _):
    "“\(names.session(session))” has \(number) of the \(members) members of \(names.delegation(delegation)) "
      + "who are there then, but needs \(least)"
  case .tooManyOfDelegation(let session, let delegation, let number, let most, let members, _):
    "“\(names.session(session))” has \(number) of the \(members) members of \(names.delegation(delegation)) "
      + "who are there then, but takes \(most)"
  case .split(let parts):
    "stay together, but are apart: "
      + names.list(
        parts.map { part in
          "\(names.delegates(part.delegates)) \(part.session.map { "in “\(names.session($0))”" } ?? "in none")"
        })
  case .meeting(let people, let session):
    "\(names.delegates(people)) stay apart, but meet in “\(names.session(session))”"
  case .topicAgain(let person, _, let sessions):
    "\(names.delegate(person)) attends \(names.sessions(sessions)), which are about the same topic"
  case .notUnderstood(let person, let session, let speaks, let heldIn):
    "\(names.delegate(person)) understands \(names.list(speaks)), but “\(names.session(session))” is in "
      + "\(names.list(heldIn)), and its room does not interpret"
  case .needsUnmet(let person, let session, let room, let missing):
    "\(names.delegate(person)) needs \(names.list(missing.map(\.text))), which \(names.room(room)), the room of "
      + "“\(names.session(session))”, does not offer"
  case .noneOfFirst(let person, let number, let sessions):
    sessions.isEmpty
      ? number == 1
        ? "\(names.delegate(person)) does not have their first choice"
        : "\(names.delegate(person)) has none of their \(choices(number))"
      : "\(names.delegate(person)) has none of \(names.sessions(sessions)), of their \(choices(number))"
  case .notRanked(let person, let session):
    "\(names.delegate(person)) is in “\(names.session(session))”, which they did not rank"
  case .notOpen(let person, let session, _):
    "\(names.delegate(person)) is in “\(names.session(session))”, which is not open to them"
  case .taken(let person, let number, let least, let most):
    "\(names.delegate(person)) attends \(number) of the optional workshops, and takes "
      + (least.map { "at least \($0)" } ?? "at most \(most ?? 0)")
  case .friendElsewhere(let person, let friend, let here, let there):
    "\(names.delegate(person)) asks to be with \(names.delegate(friend)), but they are "
      + [here, there].map { $0.map { "in “\(names.session($0))”" } ?? "nowhere" }.joined(separator: " and ")
  case .unprepared(let person, let session, let topics):
    "\(names.delegate(person)) is in “\(names.session(session))” without having attended \(names.topics(topics)) before"
  case .pinnedElsewhere(let person, let session):
    "\(names.delegate(person)) has a place decided by hand in “\(names.session(session))”, but does not attend it"
  case .pinnedToCancelled(let person, let session):
    "\(names.delegate(person)) has a place decided by hand in “\(names.session(session))”, but it is cancelled"
  case .pinnedAway(let person, let session):
    "\(names.delegate(person)) has a place decided by hand in “\(names.session(session))”, but is not there for all of it"
  case .banned(let person, let session):
    "\(names.delegate(person)) attends “\(names.session(session))”, but is kept out of it by hand"
  case .tooManyAtOnce(let rule, let sessions, let moment, let most):
    "“\(rule)”: \(names.sessions(sessions)) are on at once from \(moment), but at most \(most) may be"
  case .tooManyOnDay(let rule, let sessions, let day, let most):
    "“\(rule)”: \(names.sessions(sessions)) are on the same day, \(day), but at most \(most) may be"
  case .notFollowing(let rule, let session, let before, let minutes):
    "“\(rule)”: “\(names.session(session))” does not start within \(minutes) minutes after “\(names.session(before))”"
  case .outsideStretch(let rule, let session, let window):
    "“\(rule)”: “\(names.session(session))” is not within \(window)"
  case .tooManyRooms(let rule, let sessions, let rooms, let most):
    "“\(rule)”: \(names.sessions(sessions)) are in \(names.list(rooms.map(names.room))), but \(most == 1 ? "one room" : "\(most) rooms") would do"
  }
}

/// What made somebody move, in English.
func reasonInEnglish(_ reason: Rearrangement.Reason, _ names: SentenceNames) -> String {
  func people(_ number: Int) -> String { number == 1 ? "1 person" : "\(number) people" }
  return switch reason {
  case .oneWorkshopPerBlock: "everybody attends one workshop in each block"
  case .mostAttendance(let session, let most): "“\(names.session(session))” takes at most \(people(most))"
  case .seats(let room, let seats): "\(names.room(room)) seats \(seats)"
  case .room(let session): "“\(names.session(session))” needs a suitable room that is free then"
  case .leastAttendance(let session, let least): "“\(names.session(session))” needs at least \(people(least))"
  case .sectorAtLeast(let session, let sector, let least):
    "“\(names.session(session))” needs at least \(least) of \(names.sector(sector))"
  case .sectorAtMost(let session, let sector, let most):
    "“\(names.session(session))” takes at most \(most) of \(names.sector(sector))"
  case .distinctSectors(let session, let least): "“\(names.session(session))” needs \(least) different sectors"
  case .delegationSpread(let delegation, let most):
    most.map { "at most \($0) of \(names.delegation(delegation)) attend the same workshop" }
      ?? "\(names.delegation(delegation)) spreads evenly over parallel workshops"
  case .pin(let pin):
    pin.isFirm
      ? "\(names.delegate(pin.delegate)) stays in “\(names.session(pin.session))”"
      : pin.kind == .must
        ? "\(names.delegate(pin.delegate)) is pinned to “\(names.session(pin.session))”"
        : "\(names.delegate(pin.delegate)) is kept out of “\(names.session(pin.session))”"
  case .role(let person, let role): "\(names.delegate(person)) has a part in “\(names.session(role.session))”"
  case .together(let group): "\(names.delegates(group)) stay together"
  case .apart(let group): "\(names.delegates(group)) stay apart"
  case .topicOnce(let person): "\(names.delegate(person)) attends no topic twice"
  case .language(let person): "\(names.delegate(person)) must understand the workshop"
  case .needs(let person): "the room must meet the needs of \(names.delegate(person))"
  case .guarantee(let person, let choices):
    "\(names.delegate(person)) is guaranteed "
      + (choices == 1 ? "their first choice" : "one of their first \(choices) choices")
  case .rule(let rule, let subjects): names.rule(rule, subjects)
  case .rankedOnly(let person): "\(names.delegate(person)) attends nothing that they did not rank"
  }
}
