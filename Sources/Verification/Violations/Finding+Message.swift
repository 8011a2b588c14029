import Conference

extension Finding {
  /// The finding in English, with identifiers: for the terminal and for `plan.json`.
  public var message: String {
    switch self {
    case .broken(let message): message
    case .tooFew(let session, let people, let least):
      "\(session) has \(count(people, "person", "people")), but needs \(least)"
    case .tooFewOfSector(let session, let sector, let people, let least):
      "\(session) has \(people) of \(sector), but needs \(least)"
    case .tooManyOfSector(let session, let sector, let people, let most):
      "\(session) has \(people) of \(sector), but takes \(most)"
    case .tooFewSectors(let session, let sectors, let least):
      "\(session) has people of \(count(sectors, "sector", "sectors")), but needs \(least)"
    case .tooFewOfDelegation(let session, let delegation, let people, let least, let members, let parallel):
      "\(session) has \(people) of the \(members) members of \(delegation) who are there for \(list(parallel)), "
        + "but needs \(least)"
    case .tooManyOfDelegation(let session, let delegation, let people, let most, let members, let parallel):
      "\(session) has \(people) of the \(members) members of \(delegation) who are there for \(list(parallel)), "
        + "but takes \(most)"
    case .split(let parts):
      "\(list(parts.flatMap(\.delegates))) stay together, but are apart: "
        + list(parts.map { "\(list($0.delegates)) in \($0.session?.text ?? "none")" })
    case .meeting(let people, let session):
      "\(list(people)) stay apart, but are \(people.count == 2 ? "both" : "all") in \(session)"
    case .topicAgain(let person, let topic, let sessions):
      "\(person) attends \(list(sessions)), which are about the same topic, '\(topic)'"
    case .notUnderstood(let person, let session, let speaks, let heldIn):
      "\(person) understands \(list(speaks)), but \(session) is in \(list(heldIn)) and its room does not interpret"
    case .needsUnmet(let person, let session, let room, let missing):
      "\(person) needs \(list(missing)), which \(room), the room of \(session), does not offer"
    case .noneOfFirst(let person, let choices, let sessions):
      sessions.isEmpty
        ? "\(person) attends none of their \(first(choices))"
        : "\(person) attends none of \(list(sessions)), which they have among their \(first(choices))"
    case .notRanked(let person, let session): "\(person) is in \(session), which they did not rank"
    case .notOpen(let person, let session, let what): "\(person) attends \(session), which is not open to \(what)"
    case .taken(let person, let number, let least, let most):
      "\(person) attends \(count(number, "optional workshop", "optional workshops")), and takes "
        + (least.map { "at least \($0)" } ?? "at most \(most ?? 0)")
    case .friendElsewhere(let person, let friend, let here, let there):
      "\(person) asks to be with \(friend), but is in \(here?.text ?? "none"), and \(friend) in \(there?.text ?? "none")"
    case .unprepared(let person, let session, let topics):
      "\(person) attends \(session), which builds on \(list(topics)), and has not attended that before"
    case .pinnedElsewhere(let person, let session): "\(person) is pinned to \(session), but does not attend it"
    case .pinnedToCancelled(let person, let session): "\(person) is pinned to \(session), but it is cancelled"
    case .pinnedAway(let person, let session): "\(person) is pinned to \(session), but is not there for all of it"
    case .banned(let person, let session): "\(person) attends \(session), but must not"
    case .tooManyAtOnce(let rule, let sessions, let moment, let most):
      "the rule '\(rule)': \(list(sessions)) are on at \(moment), but at most \(most) may be"
    case .tooManyOnDay(let rule, let sessions, let day, let most):
      "the rule '\(rule)': \(list(sessions)) are on \(day), but at most \(most) may be"
    case .notFollowing(let rule, let session, let before, let minutes):
      "the rule '\(rule)': \(session) does not start within \(minutes) minutes after \(before)"
    case .outsideStretch(let rule, let session, let window):
      "the rule '\(rule)': \(session) is not within \(window)"
    case .tooManyRooms(let rule, let sessions, let rooms, let most):
      "the rule '\(rule)': \(list(sessions)) are in \(list(rooms)), but \(most) would do"
    }
  }

  private func first(_ choices: Int) -> String { choices == 1 ? "first choice" : "first \(choices) choices" }
}
