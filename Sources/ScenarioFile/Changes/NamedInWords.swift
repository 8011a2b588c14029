import Conference

/// What a text names among some things.
public enum Naming: Hashable, Sendable {
  /// The identifier of the one thing.
  case one(String)
  /// Several things are called so, which is told.
  case several(String)
  /// Nothing is called so.
  case none
}

/// Finds a thing by its identifier, by its name, or by words of its name, where no other has these: titles, badges, last names, whatever their
/// case and accents.
///
///     named("Łoś", "delegate", delegates)  // .one("pol-3"), whose name is 'Person Łoś'
///
/// - Parameters:
///   - text: what it is called.
///   - kind: what problems call such a thing.
///   - things: what there is.
///   - inPart: whether words of a name are enough.
/// - Complexity: linear in the names.
public func named(_ text: String, _ kind: String, _ things: [Named], inPart: Bool = true) -> Naming {
  if things.contains(where: { $0.id == text }) { return .one(text) }
  let wanted = plain(text)
  let words = inPart ? Set(words(wanted)) : []
  var (whole, part): ([String], [String]) = ([], [])
  for thing in things {
    let names = Set(Language.allCases.map { thing.name($0) }).map(plain)
    if names.contains(wanted) {
      if !whole.contains(thing.id) { whole.append(thing.id) }
    } else if !words.isEmpty, names.contains(where: { words.isSubset(of: ScenarioFile.words($0)) }) {
      if !part.contains(thing.id) { part.append(thing.id) }
    }
  }
  // Who is called so entirely comes before whose name only has it in it.
  let ids = whole.isEmpty ? part : whole
  switch ids.count {
  case 0: return .none
  case 1: return .one(ids[0])
  default:
    let list = ids.prefix(8).map { id in
      let name = things.first { $0.id == id }?.name() ?? id
      return name == id ? "'\(id)'" : "'\(id)' (\(name))"
    }
    let more = ids.count > 8 ? " and \(ids.count - 8) more" : ""
    let how = whole.isEmpty ? "by its whole name or its code" : "by its code"
    return .several("several are called '\(text)': \(list.joined(separator: ", "))\(more); name the \(kind) \(how)")
  }
}

/// A name as somebody may type it: without case and accents, and with Latin letters that have no accent to lose by their nearest.
private func plain(_ name: String) -> String {
  RosterColumn.folded(name).map { letter in
    switch letter {
    case "ı": "i"
    case "ł": "l"
    case "đ", "ð": "d"
    case "ø": "o"
    case "æ": "ae"
    case "ß": "ss"
    case "þ": "th"
    default: String(letter)
    }
  }.joined()
}

/// The words of a name; what joins them, such as hyphens and apostrophes, does not count.
private func words(_ name: String) -> [Substring] { name.split { !$0.isLetter && !$0.isNumber } }

/// That nothing is called so, and what is nearly.
func uncalled(_ text: String, _ kind: String, _ things: [Named]) -> String {
  var (ids, parts): ([String: String], [String: Set<String>]) = ([:], [:])
  for thing in things {
    for language in Language.allCases {
      let name = plain(thing.name(language))
      ids[name] = thing.id
      for word in words(name) { parts[String(word), default: []].insert(thing.id) }
    }
  }
  let wanted = plain(text)
  let near =
    nearestName(to: wanted, among: ids.keys.sorted()).flatMap { ids[$0] }
    ?? nearestName(to: wanted, among: parts.filter { $0.value.count == 1 }.keys.sorted()).flatMap { parts[$0]?.first }
  let offer =
    near.map { id in "did you mean '\(id)', whose name is '\(things.first { $0.id == id }?.name() ?? id)'?" }
    ?? suggestion(for: text, kind: kind, among: Set(things.map(\.id)).sorted())
  return "no \(kind) is called '\(text)'; \(offer)"
}

extension Scenario {
  /// The delegates with what is written on their badges, and by their last names where rosters know these.
  public var delegatesByName: [Named] {
    namedDelegates
      + delegates.compactMap { delegate in
        delegate.lastName.map { Named(delegate.id.text, Text($0)) }
      }
  }
}

extension Value {
  /// A day and a time, `fri 11:15`; the time alone where the day is known, as at a conference of one day.
  ///
  /// - Parameter today: the day that is meant where none is written.
  func moment(of event: Event, today: Day? = nil) -> Moment? {
    guard let text = text() else { return nil }
    if case .moment(let moment)? = event.reading(of: text, isArrival: true) { return moment }
    let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    let example = "\(event.days.first?.id.text ?? "fri") 11:15"
    guard let time = words.last.flatMap({ TimeOfDay($0) }), words.count <= 2 else {
      return fail("'\(text)' is not a day and a time; write them as \(example)")
    }
    let today = today ?? (event.days.count == 1 ? event.days.first : nil)
    if words.count == 1, let today { return event.moment(today, time) }
    guard words.count == 2, let day = event.day(ID(words[0])) else {
      return fail(
        words.count == 2
          ? undeclared("day", words[0], among: event.days.map(\.id.text))
          : "a time without a day; write \(event.days.map { "'\($0.id) \(time)'" }.joinedInWords.replacing(" and ", with: " or "))"
      )
    }
    return event.moment(day, time)
  }
}
