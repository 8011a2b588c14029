import Conference

/// A programme as another tool publishes it: what takes place when and where, and who has a part in it.
public struct ImportedProgramme: Hashable, Sendable {
  /// A session of it.
  public struct Entry: Hashable, Sendable {
    /// Its identifier there; empty where it has none that can be one.
    var slug = ""
    /// What it is called.
    public var title = ""
    var date = CalendarDate(year: 2000, month: 1, day: 1)
    var start = TimeOfDay.midnight
    var minutes = 0
    /// The room, by its name.
    public var room = ""
    var track = ""
    var type = ""
    var language = ""
    var persons: [String] = []
  }

  var title = ""
  var timezone = ""
  /// The steps in which sessions begin, in minutes; nil where nothing is said.
  var step: Int?
  /// How many people a room holds, by its name, where that is said.
  var seats: [String: Int] = [:]
  /// The rooms in their order.
  public var rooms: [String] = []
  /// The sessions by day and start.
  public var entries: [Entry] = []
}

extension ImportedProgramme {
  /// What a room seats where the programme does not say it.
  static let unknownSeats = 100

  /// A scenario of it with everything pinned, which plans to the same programme.
  ///
  /// - Returns: the scenario file, and what should be looked at in it, in sentences.
  public func scenario(roster: String) -> (text: String, notes: [String]) {
    var ids = Names()
    let rooms = rooms.map { (name: $0, id: ids.name(for: $0, in: "room")) }
    let room = Dictionary(uniqueKeysWithValues: rooms.map { ($0.name, $0.id) })
    let dates = Set(entries.compactMap(\.date)).sorted()
    let day = Dictionary(uniqueKeysWithValues: dates.enumerated().map { ($1, "d\($0 + 1)") })
    let quoted = ImportedProgramme.quoted
    var lines = ["format: breakout/1", "event:", "  name: \(quoted(title))", "  timezone: \(quoted(timezone))"]
    lines += ["  step: \(grid) min", "  days:"]
    for date in dates {
      let today = entries.filter { $0.date == date }
      let opens = today.map(\.start.minutes).min() ?? 0
      let closes = min(1440, today.map { $0.start.minutes + $0.minutes }.max() ?? 1440)
      lines.append(
        "    - {id: \(day[date] ?? ""), date: \(date), opens: \"\(ImportedProgramme.time(opens))\", "
          + "closes: \"\(ImportedProgramme.time(closes))\"}")
    }
    lines.append("rooms:")
    for (name, id) in rooms {
      lines.append("  - {id: \(id), name: \(quoted(name)), seats: \(seats[name] ?? ImportedProgramme.unknownSeats)}")
    }
    lines.append("sessions:")
    var parts = Parts()
    for (position, entry) in entries.enumerated() {
      let id = ids.name(for: entry.slug.isEmpty ? entry.title : entry.slug, in: "session")
      let fields = entry.fields(
        id: id, kind: kind(position), day: entry.date.flatMap { day[$0] } ?? "", room: room[entry.room] ?? "")
      lines.append("  - \(fields)")
      parts.add(entry.persons, to: id)
    }
    if !parts.all.isEmpty { lines.append("contributors:") }
    for (person, sessions) in parts.all {
      let id = ids.name(for: person, in: "person")
      lines.append("  - {id: \(id), name: \(quoted(person)), sessions: [\(sessions.joined(separator: ", "))]}")
    }
    lines += ["sectors:", "  - {id: everybody, name: Everybody}", "delegates: {roster: \(quoted(roster))}"]
    let unknown = self.rooms.filter { seats[$0] == nil }
    let notes =
      unknown.isEmpty
      ? []
      : [
        "how many \(unknown.map { "'\($0)'" }.joinedInWords) \(unknown.count == 1 ? "seats" : "seat") is not said; "
          + "\(ImportedProgramme.unknownSeats) each until you say it"
      ]
    return (lines.joined(separator: "\n") + "\n", notes)
  }

  /// What a session is: what runs alone and is no workshop is for everybody.
  func kind(_ position: Int) -> SessionKind {
    let entry = entries[position]
    let type = entry.type.lowercased()
    if type.contains("workshop") { return .workshop }
    if ["other", "service", "break", "pause"].contains(type) { return .service }
    if type == "talk" { return .talk }
    let isAlone = !entries.enumerated().contains { other, rival in
      other != position && rival.date == entry.date && rival.start.minutes < entry.start.minutes + entry.minutes
        && entry.start.minutes < rival.start.minutes + rival.minutes
    }
    return isAlone ? .plenary : .talk
  }

  /// The coarsest grid that has all starts and lengths.
  private var grid: Int {
    let all = entries.flatMap { [$0.start.minutes, $0.minutes] } + (step.map { [$0] } ?? [])
    return max(1, all.reduce(60, ImportedProgramme.divisor))
  }

  /// The greatest that divides both.
  static func divisor(_ a: Int, _ b: Int) -> Int { b == 0 ? a : divisor(b, a % b) }

  /// A time of day as a file has it.
  static func time(_ minutes: Int) -> String { (TimeOfDay(minutes: minutes) ?? .endOfDay).description }

  static func slug(_ text: String) -> String { RosterLayout.slug(text) }

  static func quoted(_ text: String) -> String {
    "\"\(text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: " "))\""
  }

  /// Who has a part in which sessions, in the order in which people come.
  struct Parts {
    private(set) var all: [(person: String, sessions: [String])] = []
    private var places: [String: Int] = [:]

    mutating func add(_ persons: [String], to session: String) {
      for person in persons {
        if let place = places[person] {
          all[place].sessions.append(session)
        } else {
          places[person] = all.count
          all.append((person, [session]))
        }
      }
    }
  }

  /// Identifiers that nothing else has.
  struct Names {
    private var taken: Set<String> = []

    /// Takes a name that something has.
    mutating func take(_ name: String, in kind: String) { taken.insert("\(kind) \(name)") }

    /// A name for something new, after what it is called.
    mutating func name(for text: String, in kind: String) -> String {
      let slug = String(ImportedProgramme.slug(text).prefix(40))
      let base = slug.isEmpty ? kind : slug
      var (name, number) = (base, 2)
      while !taken.insert("\(kind) \(name)").inserted {
        name = "\(base)-\(number)"
        number += 1
      }
      return name
    }
  }
}

extension ImportedProgramme.Entry {
  /// The session as a scenario has it, on one line.
  func fields(id: String, kind: SessionKind, day: String, room: String) -> String {
    var fields = [
      "id: \(id)", "kind: \(kind.rawValue)", "title: \(ImportedProgramme.quoted(title))", "minutes: \(minutes)",
      "day: \(day)", "start: \"\(start)\"", "room: \(room)",
    ]
    if !track.isEmpty { fields.append("tags: [\(ImportedProgramme.quoted(ImportedProgramme.slug(track)))]") }
    if !language.isEmpty { fields.append("languages: [\(ImportedProgramme.quoted(language))]") }
    return "{\(fields.joined(separator: ", "))}"
  }
}
