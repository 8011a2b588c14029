import Conference

/// Whether a file is a programme, which has sessions, and no roster, which has people: by its name, and a table by its headers.
public func isProgramme(_ bytes: [UInt8], file: String) -> Bool {
  switch file.lowercased().split(separator: ".").last ?? "" {
  case "json", "xml", "ics": true
  case "csv", "tsv", "txt", "xlsx":
    (rosterTable(bytes, file: file, findings: Findings())?.header.map(\.text)).map(ProgrammeReader.isProgramme) ?? false
  default: false
  }
}

/// What a column of a programme holds.
enum ProgrammeColumn: CaseIterable {
  case id, title, date, start, end, minutes, room, track, kind, language, people

  /// How its header may begin, in the languages of rosters.
  var words: Set<String> {
    switch self {
    case .id: ["id", "code", "slug", "identifiant", "kennung", "session id"]
    case .title:
      ["title", "session", "name", "titre", "titel", "subject", "proposal title", "titolo", "titulo", "betreff"]
    case .date: ["date", "day", "start date", "jour", "tag", "datum", "data", "giorno", "fecha", "dia", "beginnt am"]
    case .start:
      [
        "start", "begin", "from", "start time", "time", "debut", "heure", "beginn", "von", "uhrzeit", "inizio",
        "inicio", "beginnt um",
      ]
    case .end: ["end", "until", "to", "end time", "fin", "ende", "bis", "fine", "endet um"]
    case .minutes: ["minutes", "duration", "length", "duree", "dauer", "minuten", "durata", "duracion"]
    case .room: ["room", "location", "place", "venue", "salle", "lieu", "raum", "ort", "saal", "sala"]
    case .track: ["track", "tracks", "tag", "tags", "filiere", "strang", "theme"]
    case .kind: ["kind", "type", "session type", "format", "art", "tipo"]
    case .language: ["language", "langue", "sprache", "lingua", "idioma"]
    case .people:
      [
        "people", "speaker", "speakers", "persons", "presenter", "presenters", "speaker names", "intervenants",
        "intervenant",
        "referenten", "referent", "personen", "relatori", "ponentes",
      ]
    }
  }
}

extension ProgrammeReader {
  /// The column that each meaning has, by its header; the first that fits.
  static func columns(of headers: [String]) -> [ProgrammeColumn: Int] {
    var found: [ProgrammeColumn: Int] = [:]
    for (position, header) in headers.enumerated() {
      let folded = Heading.folded(header)
      for column in ProgrammeColumn.allCases where found[column] == nil && column.words.contains(folded) {
        found[column] = position
        break
      }
    }
    return found
  }

  /// Whether a table is a programme: sessions have a start and a room, where a roster has people.
  static func isProgramme(_ headers: [String]) -> Bool {
    let columns = columns(of: headers)
    let hasPeople = headers.contains { ["sector", "secteur", "delegation"].contains(Heading.folded($0)) }
    return columns[.title] != nil && columns[.start] != nil && columns[.room] != nil && !hasPeople
  }

  /// Takes a session out of each row.
  mutating func read(table: Table) {
    let columns = ProgrammeReader.columns(of: table.header.map(\.text))
    let start = Location(file: file, line: 1, column: 1)
    let needed: [(ProgrammeColumn, String)] = [(.title, "title"), (.start, "start"), (.room, "room")]
    let missing = needed.filter { columns[$0.0] == nil }.map { "'\($0.1)'" }
    guard missing.isEmpty else {
      return findings.error(
        "a programme has the columns title, start and room, and date and minutes or end; there is no \(missing.joinedInWords)",
        at: table.header.first?.place ?? start)
    }
    head(title: "", zone: "", step: "")
    for row in table.rows {
      func cell(_ column: ProgrammeColumn) -> String {
        columns[column].flatMap { row.indices.contains($0) ? row[$0].text : nil } ?? ""
      }
      let place =
        columns[.start].flatMap { row.indices.contains($0) ? row[$0].place : nil } ?? row.first?.place ?? start
      let name = "'\(cell(.title))'"
      // A date and a time may be in one cell.
      var (day, time) = (cell(.date), cell(.start))
      let words = time.split { $0.isWhitespace || $0 == "T" }.map(String.init)
      if words.count > 1, !Event.dates(words[0]).isEmpty {
        day = words[0]
        time = words.dropFirst().joined(separator: " ")
      }
      let dates = Event.dates(day.split { $0.isWhitespace || $0 == "T" }.first.map(String.init) ?? "")
      guard dates.count < 2 else {
        findings.error("\(name): '\(day)' may mean two days; write \(dates[0]) or \(dates[1])", at: place)
        continue
      }
      let begin = Event.clock(time)
      let end = Event.clock(String(cell(.end).split { $0.isWhitespace || $0 == "T" }.last ?? ""))
      var minutes = Int(cell(.minutes).filter(\.isNumber))
      if cell(.minutes).contains(":") {
        minutes = TimeOfDay(String(cell(.minutes).prefix(5)))?.minutes
      }
      if minutes == nil, let begin, let end { minutes = end.minutes - begin.minutes }
      add(
        title: cell(.title), date: dates.first?.description ?? "", day: "", start: begin?.description ?? time,
        duration: minutes.map { $0 > 0 && $0 <= 1440 ? clock($0) : "" } ?? "", room: cell(.room), slug: cell(.id),
        acronym: "", type: cell(.kind), track: cell(.track), language: cell(.language),
        persons: cell(.people).split { $0 == ";" || $0.isNewline }.map(String.init), at: place)
    }
    if programme.entries.isEmpty, findings.diagnostics.isEmpty {
      findings.error("no session is in this table", at: start)
    }
  }
}
