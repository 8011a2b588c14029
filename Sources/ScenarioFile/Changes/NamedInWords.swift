import Conference

/// What a text names among some things.
enum Naming: Hashable {
  case one(String)
  /// Several things are called so, which is told.
  case several(String)
  case none
}

/// Finds a thing by its identifier, or by a name that no other has: titles, badges, last names, whatever their case and accents.
func named(_ text: String, _ kind: String, _ things: [Named]) -> Naming {
  if things.contains(where: { $0.id == text }) { return .one(text) }
  let wanted = RosterColumn.folded(text)
  var ids: [String] = []
  for thing in things
  where Language.allCases.contains(where: { RosterColumn.folded(thing.name($0)) == wanted }) && !ids.contains(thing.id)
  {
    ids.append(thing.id)
  }
  switch ids.count {
  case 0: return .none
  case 1: return .one(ids[0])
  default:
    let list = ids.prefix(8).map { "'\($0)'" }.joined(separator: ", ")
    return .several("several are called '\(text)': \(list); name the \(kind) by its code")
  }
}

/// That nothing is called so, and what is nearly.
func uncalled(_ text: String, _ kind: String, _ things: [Named]) -> String {
  var ids: [String: String] = [:]
  for thing in things {
    for language in Language.allCases { ids[RosterColumn.folded(thing.name(language))] = thing.id }
  }
  let near = nearestName(to: RosterColumn.folded(text), among: ids.keys.sorted()).flatMap { ids[$0] }
  let offer =
    near.map { id in "did you mean '\(id)', whose name is '\(things.first { $0.id == id }?.name() ?? id)'?" }
    ?? suggestion(for: text, kind: kind, among: things.map(\.id))
  return "no \(kind) is called '\(text)'; \(offer)"
}

extension Scenario {
  /// The delegates with what is written on their badges, and by their last names where rosters know these.
  var delegatesByName: [Named] {
    namedDelegates
      + delegates.compactMap { delegate in
        delegate.lastName.map { Named(delegate.id.text, Text($0)) }
      }
  }
}

extension Value {
  /// A day and a time, `fri 11:15`; on a conference of one day the time alone.
  func moment(of event: Event) -> Moment? {
    guard let text = text() else { return nil }
    if case .moment(let moment)? = event.reading(of: text, isArrival: true) { return moment }
    let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    let example = "\(event.days.first?.id.text ?? "fri") 11:15"
    guard let time = words.last.flatMap({ TimeOfDay($0) }), words.count <= 2 else {
      return fail("'\(text)' is not a day and a time; write them as \(example)")
    }
    if words.count == 1, event.days.count == 1, let day = event.days.first { return event.moment(day, time) }
    guard words.count == 2, let day = event.day(ID(words[0])) else {
      return fail(
        words.count == 2
          ? undeclared("day", words[0], among: event.days.map(\.id.text)) : "a time without a day; write \(example)")
    }
    return event.moment(day, time)
  }
}
