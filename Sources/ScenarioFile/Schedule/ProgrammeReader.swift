import Conference
import Yams

/// Reads a programme: the schedule format of c3voc, as pretalx, frab and `breakout export` write it, `schedule.json` or `schedule.xml`; a calendar,
/// `.ics`; or a table with a row for each session, `.csv`, `.tsv` or `.xlsx`.
///
/// - Parameters:
///   - bytes: the contents of the file.
///   - file: what problems call it; its end tells which of them it is.
/// - Throws: ``InvalidScenarioFile`` with everything that is wrong.
public func readProgramme(_ bytes: [UInt8], file: String) throws(InvalidScenarioFile) -> ImportedProgramme {
  let findings = Findings()
  var reader = ProgrammeReader(findings: findings, file: file)
  let ending = file.lowercased().split(separator: ".").last ?? ""
  if ["csv", "tsv", "txt", "xlsx"].contains(ending) {
    if let table = rosterTable(bytes, file: file, findings: findings) { reader.read(table: table) }
  } else if ending == "ics" {
    if let text = decodeText(bytes, file: file, findings: findings) { reader.read(calendar: text) }
  } else if ending == "xml" {
    do throws(ZIPArchive.Failure) {
      let tree = XMLTree()
      try readXML(bytes, named: file, with: tree)
      reader.read(xml: tree.root)
    } catch {
      findings.error(error.text, at: Location(file: file, line: 1, column: 1))
    }
  } else if let text = decodeText(bytes, file: file, findings: findings),
    let root = compose(text, file: file, findings: findings)
  {
    reader.read(json: root.node)
  }
  guard findings.diagnostics.isEmpty else { throw InvalidScenarioFile(diagnostics: findings.sorted(main: file)) }
  return reader.finished
}

/// Takes a programme out of any form. What is wrong is reported with the session that it is about.
struct ProgrammeReader {
  let findings: Findings
  let file: String
  var programme = ImportedProgramme()

  init(findings: Findings, file: String) {
    self.findings = findings
    self.file = file
  }

  /// The programme, its sessions by day, start and room.
  var finished: ImportedProgramme {
    var programme = programme
    let order = Dictionary(uniqueKeysWithValues: programme.rooms.enumerated().map { ($1, $0) })
    func key(_ entry: ImportedProgramme.Entry) -> (String, Int, Int) {
      (entry.date?.description ?? "", entry.start.minutes, order[entry.room] ?? 0)
    }
    programme.entries.sort { key($0) < key($1) }
    return programme
  }

  mutating func read(json root: Node) {
    guard let conference = root.value("schedule")?.value("conference"), conference.mapping != nil else {
      return fail("this is no schedule; it has 'schedule' with a 'conference' in it", at: root)
    }
    head(
      title: text(conference.value("title")), zone: text(conference.value("time_zone_name")),
      step: text(conference.value("timeslot_duration")))
    for room in conference.value("rooms")?.sequence ?? [] {
      let name = text(room.value("name"))
      add(room: name)
      if let seats = Int(text(room.value("capacity"))), seats > 0 { programme.seats[name] = seats }
    }
    let acronym = text(conference.value("acronym"))
    for day in conference.value("days")?.sequence ?? [] {
      for (name, events) in day.value("rooms")?.mapping ?? [:] {
        for fields in events.sequence ?? [] {
          let persons = (fields.value("persons")?.sequence ?? []).map { person in
            let names = ["public_name", "full_public_name", "name"].map { text(person.value($0)) }
            return person.scalar?.string ?? names.first { !$0.isEmpty } ?? ""
          }
          add(
            title: text(fields.value("title")), date: text(fields.value("date")), day: text(day.value("date")),
            start: text(fields.value("start")), duration: text(fields.value("duration")), room: text(name),
            slug: text(fields.value("slug")), acronym: acronym, type: text(fields.value("type")),
            track: text(fields.value("track")),
            language: text(fields.value("language")), persons: persons, at: place(of: fields))
        }
      }
    }
    if programme.entries.isEmpty, findings.diagnostics.isEmpty { fail("no session is in this schedule", at: root) }
  }

  mutating func read(xml root: XMLTree.Element?) {
    guard let root, root.name == "schedule", let conference = root["conference"] else {
      return fail("this is no schedule; it begins with 'schedule', with a 'conference' in it", at: nil)
    }
    head(
      title: conference["title"]?.text ?? "", zone: conference["time_zone_name"]?.text ?? "",
      step: conference["timeslot_duration"]?.text ?? "")
    for day in root.children where day.name == "day" {
      for room in day.children where room.name == "room" {
        for event in room.children where event.name == "event" {
          func field(_ name: String) -> String { event[name]?.text ?? "" }
          add(
            title: field("title"), date: field("date"), day: day.attributes["date"] ?? "", start: field("start"),
            duration: field("duration"), room: room.attributes["name"] ?? field("room"), slug: field("slug"),
            acronym: conference["acronym"]?.text ?? "", type: field("type"), track: field("track"),
            language: field("language"),
            persons: (event["persons"]?.children ?? []).filter { $0.name == "person" }.map(\.text), at: place(of: nil))
        }
      }
    }
    if programme.entries.isEmpty, findings.diagnostics.isEmpty { fail("no session is in this schedule", at: nil) }
  }

  mutating func head(title: String, zone: String, step: String) {
    programme.title = title.isEmpty ? "Conference" : title
    programme.timezone = zone.isEmpty ? "Etc/UTC" : zone
    programme.step = ProgrammeReader.minutes(step)
  }

  private mutating func add(room: String) {
    if !room.isEmpty, !programme.rooms.contains(room) { programme.rooms.append(room) }
  }

  /// Adds a session; fields that are not there are empty.
  mutating func add(
    title: String, date: String, day: String, start: String, duration: String, room: String, slug: String,
    acronym: String, type: String, track: String, language: String, persons: [String], at place: Location
  ) {
    let name = title.isEmpty ? "a session without a title" : "'\(title)'"
    guard let on = CalendarDate(String(date.prefix(10))) ?? CalendarDate(String(day.prefix(10))) else {
      return findings.error("\(name) has no date such as 2030-06-06", at: place)
    }
    guard let time = TimeOfDay(String(start.prefix(5))) else {
      return findings.error("\(name) has no start such as 09:30", at: place)
    }
    guard let minutes = ProgrammeReader.minutes(duration), (1...1440).contains(minutes) else {
      return findings.error("\(name) has no duration such as 01:30", at: place)
    }
    guard time.minutes + minutes <= 1440 else { return findings.error("\(name) goes on past midnight", at: place) }
    guard !room.isEmpty else { return findings.error("\(name) has no room", at: place) }
    add(room: room)
    let own = !acronym.isEmpty && slug.hasPrefix(acronym + "-") ? String(slug.dropFirst(acronym.count + 1)) : slug
    programme.entries.append(
      ImportedProgramme.Entry(
        slug: own, title: title.isEmpty ? own : title, date: on, start: time, minutes: minutes, room: room,
        track: track,
        type: type, language: language, persons: persons.map(\.trimmed).filter { !$0.isEmpty }))
  }

  /// `01:30`, `1:30`.
  private static func minutes(_ text: String) -> Int? {
    let parts = text.split(separator: ":").compactMap { Int($0) }
    return parts.count >= 2 && parts[1] < 60 && parts[0] < 25 ? parts[0] * 60 + parts[1] : nil
  }

  /// The text of a scalar; empty for nothing.
  private func text(_ node: Node?) -> String {
    guard let scalar = node?.scalar else { return "" }
    return scalar.style == .plain && scalar.string == "null" ? "" : scalar.string.trimmed.printable
  }

  /// A place in the file; its beginning for nothing.
  private func place(of node: Node?) -> Location {
    Location(file: file, line: node?.mark?.line ?? 1, column: node?.mark?.column ?? 1)
  }

  private func fail(_ message: String, at node: Node?) { findings.error(message, at: place(of: node)) }
}

/// A small document as a tree.
final class XMLTree: XMLHandler {
  /// An element with what is in it.
  final class Element {
    let name: String
    let attributes: [String: String]
    var children: [Element] = []
    var text = ""

    init(_ name: String, _ attributes: [String: String]) { (self.name, self.attributes) = (name, attributes) }

    /// The first element of a name in it.
    subscript(name: String) -> Element? { children.first { $0.name == name } }
  }

  private(set) var root: Element?
  private var open: [Element] = []
  let failure: String? = nil

  /// The attributes that programmes have.
  private static let attributes: [(key: StaticString, name: String)] = [("date", "date"), ("name", "name")]

  func start(_ name: XMLName, _ attributes: XMLAttributes) {
    var found: [String: String] = [:]
    for (key, name) in XMLTree.attributes { found[name] = attributes[key] }
    let element = Element(name.text, found)
    if let parent = open.last { parent.children.append(element) } else { root = element }
    open.append(element)
  }

  func end(_ name: XMLName) {
    if let element = open.popLast() { element.text = element.text.trimmed.printable }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) { open.last?.text += String(decoding: bytes, as: UTF8.self) }
}

extension Node {
  /// What a mapping has under a key, however that is quoted.
  fileprivate func value(_ key: String) -> Node? { mapping?.first { $0.key.scalar?.string == key }?.value }
}
