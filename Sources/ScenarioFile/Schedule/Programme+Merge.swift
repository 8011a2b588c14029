import Conference

/// A scenario with a programme of another tool in it.
public struct MergedProgramme: Sendable {
  /// The scenario's file.
  public var bytes: [UInt8]
  /// What has become of it, in sentences.
  public var notes: [String]
  /// How many sessions are new.
  public var added = 0
  /// How many have changed.
  public var changed = 0
}

extension ImportedProgramme {
  /// Puts a programme into a scenario that is there: its sessions with their times and rooms, its rooms, tracks and people.
  ///
  /// Sessions are known by their identifiers or titles, rooms and people by theirs or their names, days by their dates. What is known gets the
  /// programme's values, what is not is added, and nothing else is touched: comments and order stay, and so do sessions that the programme has not.
  ///
  /// - Throws: ``ScenarioText/Refusal`` where there is no such day, or the file is written in a way that cannot be changed in place.
  public func merged(into source: ScenarioSource, _ scenario: Scenario) throws(ScenarioText.Refusal) -> MergedProgramme
  {
    var merge = try ProgrammeMerge(source, scenario)
    let days = try merge.days(of: self)
    let rooms = try merge.rooms(of: self)
    for (position, entry) in entries.enumerated() {
      // What is alone in the programme may run beside what the scenario has already.
      let isPlenary = kind(position) == .plenary && entry.type.lowercased().contains("plen")
      try merge.put(
        entry, kind(position) == .plenary && !isPlenary ? .talk : kind(position),
        day: entry.date.flatMap { days[$0] } ?? "", room: rooms[entry.room] ?? entry.room)
    }
    try merge.putPeople()
    return merge.finished(self)
  }
}

/// The text of a scenario while a programme is put into it.
private struct ProgrammeMerge {
  private let scenario: Scenario
  private var text: ScenarioText
  private var names = ImportedProgramme.Names()
  private var notes: [String] = []
  private var (added, changed) = (0, 0)
  private var met: Set<String> = []
  private var parts = ImportedProgramme.Parts()

  init(_ source: ScenarioSource, _ scenario: Scenario) throws(ScenarioText.Refusal) {
    self.scenario = scenario
    text = try ScenarioText(source)
    for id in scenario.sessions.map(\.id.text) { names.take(id, in: "session") }
    for id in scenario.rooms.map(\.id.text) { names.take(id, in: "room") }
    for id in scenario.contributors.map(\.id.text) { names.take(id, in: "person") }
  }

  /// The day of each date; days open earlier and close later where sessions need it, and the grid is as fine as their starts.
  mutating func days(of programme: ImportedProgramme) throws(ScenarioText.Refusal) -> [CalendarDate: String] {
    var found: [CalendarDate: String] = [:]
    for date in Set(programme.entries.compactMap(\.date)).sorted() {
      guard let day = scenario.event.days.first(where: { $0.date == date }) else {
        let title = programme.entries.first { $0.date == date }?.title ?? ""
        throw ScenarioText.Refusal(
          description:
            "'\(title)' is on \(date), which is no day of the conference; add it to the days of 'event' first")
      }
      found[date] = day.id.text
      let today = programme.entries.filter { $0.date == date }
      let first = today.map(\.start.minutes).min() ?? day.opens.minutes
      let last = today.map { $0.start.minutes + $0.minutes }.max() ?? day.closes.minutes
      if first < day.opens.minutes { try open("opens", first, day) }
      if last > day.closes.minutes { try open("closes", last, day) }
    }
    let starts = programme.entries.map(\.start.minutes)
    if !starts.allSatisfy({ $0.isMultiple(of: scenario.event.step) }) {
      let step = starts.reduce(scenario.event.step, ImportedProgramme.divisor)
      try text.set("event.step", to: "\(step) min")
      notes.append("sessions begin in steps of \(step) minutes now, instead of \(scenario.event.step)")
    }
    return found
  }

  private mutating func open(_ key: String, _ minutes: Int, _ day: Day) throws(ScenarioText.Refusal) {
    let time = ImportedProgramme.time(minutes)
    try text.set("event.days.\(day.id).\(key)", to: "\"\(time)\"")
    notes.append("\(day.id) \(key) at \(time) now, instead of \(key == "opens" ? day.opens : day.closes)")
  }

  /// The room of each name.
  mutating func rooms(of programme: ImportedProgramme) throws(ScenarioText.Refusal) -> [String: String] {
    var found: [String: String] = [:]
    for name in programme.rooms {
      let seats = programme.seats[name]
      if let room = scenario.rooms.first(where: { $0.id.text == name || $0.name.isCalled(name) }) {
        found[name] = room.id.text
        if let seats, seats != room.seats { try text.set("rooms.\(room.id).seats", to: String(seats)) }
        continue
      }
      let id = names.name(for: name, in: "room")
      found[name] = id
      let known = seats ?? ImportedProgramme.unknownSeats
      try text.append("{id: \(id), name: \(ImportedProgramme.quoted(name)), seats: \(known)}", to: "rooms")
      notes.append(
        "room '\(id)' is new" + (seats == nil ? "; how many it seats is not said, \(known) until you say it" : ""))
    }
    return found
  }

  /// A session with its time and room; nothing else of one that is there changes but its title, and a track that it has not.
  mutating func put(
    _ entry: ImportedProgramme.Entry, _ kind: SessionKind, day: String, room: String
  ) throws(ScenarioText.Refusal) {
    let tag = ImportedProgramme.slug(entry.track)
    let own = scenario.sessions.filter { $0.id.text == entry.slug }
    let titled = scenario.sessions.filter { $0.title.isCalled(entry.title) && !met.contains($0.id.text) }
    guard let session = own.first ?? titled.first(where: { $0.day?.text == day }) ?? titled.first else {
      let id = names.name(for: entry.slug.isEmpty ? entry.title : entry.slug, in: "session")
      try text.append(
        entry.fields(id: id, kind: kind, day: day, room: room), to: "sessions")
      added += 1
      return parts.add(entry.persons, to: id)
    }
    let id = session.id.text
    met.insert(id)
    parts.add(entry.persons, to: id)
    var values: [(key: String, value: String)] = []
    if session.minutes != entry.minutes { values.append(("minutes", String(entry.minutes))) }
    if session.day?.text != day { values.append(("day", day)) }
    let pinned = session.start.map(scenario.event.time(of:))
    if pinned != entry.start { values.append(("start", "\"\(entry.start)\"")) }
    if session.room?.text != room { values.append(("room", room)) }
    if !entry.title.isEmpty, !session.title.isCalled(entry.title) {
      values.append(("title", ImportedProgramme.quoted(entry.title)))
    }
    if !tag.isEmpty, !session.tags.contains(tag), session.track != tag {
      values.append(("tags", "[\((session.tags + [tag]).map(ImportedProgramme.quoted).joined(separator: ", "))]"))
    }
    // Each comes right behind the first key.
    for (key, value) in values.reversed() { try text.set("sessions.\(id).\(key)", to: value) }
    if !values.isEmpty { changed += 1 }
  }

  /// Contributors get the sessions in which they have a part; delegates with a role have theirs in the roster.
  mutating func putPeople() throws(ScenarioText.Refusal) {
    for (name, sessions) in parts.all {
      if scenario.delegates.contains(where: { $0.name == name || $0.id.text == name }) { continue }
      guard let known = scenario.contributors.first(where: { $0.id.text == name || $0.name.isCalled(name) }) else {
        let id = names.name(for: name, in: "person")
        try text.append(
          "{id: \(id), name: \(ImportedProgramme.quoted(name)), sessions: [\(sessions.joined(separator: ", "))]}",
          to: "contributors")
        continue
      }
      let before = known.sessions.map(\.text)
      let all = before + sessions.filter { !before.contains($0) }
      if all != before {
        try text.set("contributors.\(known.id).sessions", to: "[\(all.joined(separator: ", "))]")
      }
    }
  }

  /// What has come of it.
  func finished(_ programme: ImportedProgramme) -> MergedProgramme {
    let others = scenario.sessions.map(\.id.text).filter { !met.contains($0) }
    var notes = notes
    if !others.isEmpty {
      let shown = others.count > 6 ? others.prefix(6) + ["\(others.count - 6) more"] : others[...]
      notes.append("not in the programme, and left as before: \(Array(shown).joinedInWords)")
    }
    return MergedProgramme(bytes: text.bytes, notes: notes, added: added, changed: changed)
  }
}

extension Text {
  /// Whether it says something in any language.
  fileprivate func isCalled(_ name: String) -> Bool { Language.allCases.contains { self($0) == name } }
}
