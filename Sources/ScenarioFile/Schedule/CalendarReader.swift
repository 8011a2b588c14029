import Conference
import Foundation

/// Reads the entries of an iCalendar file (RFC 5545): what breakout and conference tools export, and calendars that people keep.
///
/// Lines are unfolded, texts unescaped. Times are taken to the time zone of the calendar (`X-WR-TIMEZONE`, `VTIMEZONE`), or that of the first entry
/// with a `TZID`; without any they stay in UTC. Whole days, cancelled entries and repetitions are no sessions.
struct CalendarReader {
  /// A line: its name in capitals, its parameters, its value, and where it stands.
  private struct Line {
    var name: String
    var parameters: [String: String]
    var value: String
    var number: Int
  }

  /// An entry as it is read.
  struct Entry {
    var title = ""
    var room = ""
    var category = ""
    var start: (value: String, zone: String?)?
    var end: (value: String, zone: String?)?
    var duration = ""
    var isCancelled = false
    /// Whether it leaves people free, as breaks do.
    var isTransparent = false
    var repeats = false
    var line = 1
  }

  private(set) var title = ""
  private(set) var zone: String?
  private(set) var entries: [Entry] = []
  /// Whether it is a calendar at all.
  private(set) var isCalendar = false

  init(_ text: String) {
    var open: [String] = []
    var entry = Entry()
    for line in CalendarReader.lines(text) {
      switch line.name {
      case "BEGIN":
        open.append(line.value.uppercased())
        if open.last == "VCALENDAR" { isCalendar = true }
        if open.last == "VEVENT" { entry = Entry(line: line.number) }
      case "END":
        if open.last == "VEVENT" { entries.append(entry) }
        if !open.isEmpty { open.removeLast() }
      default:
        if open.last == "VEVENT" {
          CalendarReader.read(line, into: &entry)
          if zone == nil, line.name == "DTSTART" { zone = line.parameters["TZID"] }
        } else if open.last == "VTIMEZONE", line.name == "TZID" {
          zone = zone ?? line.value
        } else if open.last == "VCALENDAR" {
          if line.name == "X-WR-CALNAME" || line.name == "NAME" { title = CalendarReader.unescaped(line.value) }
          if line.name == "X-WR-TIMEZONE" || line.name == "TIMEZONE-ID" { zone = line.value }
        }
      }
    }
  }

  private static func read(_ line: Line, into entry: inout Entry) {
    switch line.name {
    case "SUMMARY": entry.title = unescaped(line.value)
    case "LOCATION": entry.room = unescaped(line.value)
    case "CATEGORIES": entry.category = unescaped(line.value.split(separator: ",").first.map(String.init) ?? "")
    case "DTSTART": entry.start = (line.value, line.parameters["TZID"])
    case "DTEND": entry.end = (line.value, line.parameters["TZID"])
    case "DURATION": entry.duration = line.value
    case "STATUS": entry.isCancelled = line.value.uppercased() == "CANCELLED"
    case "TRANSP": entry.isTransparent = line.value.uppercased() == "TRANSPARENT"
    case "RRULE", "RDATE": entry.repeats = true
    default: break
    }
  }

  private static func lines(_ text: String) -> [Line] {
    var lines: [(text: String, number: Int)] = []
    for (number, raw) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
      if let first = raw.first, first == " " || first == "\t", !lines.isEmpty {
        lines[lines.count - 1].text += raw.dropFirst()
      } else if !raw.isEmpty {
        lines.append((String(raw), number + 1))
      }
    }
    return lines.compactMap { line, number in
      var isQuoted = false
      guard
        let colon = line.firstIndex(where: { character in
          if character == "\"" { isQuoted.toggle() }
          return character == ":" && !isQuoted
        })
      else { return nil }
      let head = line[..<colon].split(separator: ";").map(String.init)
      let parameters = head.dropFirst().compactMap { part -> (String, String)? in
        guard let equals = part.firstIndex(of: "=") else { return nil }
        return (part[..<equals].uppercased(), part[part.index(after: equals)...].filter { $0 != "\"" })
      }
      return Line(
        name: (head.first ?? "").uppercased(),
        parameters: Dictionary(parameters, uniquingKeysWith: { first, _ in first }),
        value: String(line[line.index(after: colon)...]), number: number)
    }
  }

  private static func unescaped(_ text: String) -> String {
    var found = ""
    var isEscaped = false
    for character in text {
      if isEscaped {
        found.append(character == "n" || character == "N" ? " " : character)
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else {
        found.append(character)
      }
    }
    return found.trimmed.printable
  }

  // MARK: Times

  /// The date and the minutes after midnight of a time, in the zone of the calendar; nil for a whole day and for what is no time.
  func moment(_ time: (value: String, zone: String?), in zone: TimeZone) -> (date: CalendarDate, minutes: Int)? {
    let parts = time.value.split(separator: "T").map(String.init)
    guard parts.count == 2, parts[0].count == 8, parts[1].count >= 4,
      let day = Int(parts[0]), let clock = Int(parts[1].prefix(4))
    else { return nil }
    var calendar = Foundation.Calendar(identifier: .gregorian)
    let isUniversal = time.value.hasSuffix("Z")
    guard let own = isUniversal ? TimeZone(identifier: "UTC") : time.zone.flatMap(TimeZone.init(identifier:)) ?? zone
    else { return nil }
    calendar.timeZone = own
    let components = DateComponents(
      year: day / 10_000, month: day / 100 % 100, day: day % 100, hour: clock / 100, minute: clock % 100)
    guard let date = calendar.date(from: components) else { return nil }
    calendar.timeZone = zone
    let found = calendar.dateComponents([.year, .month, .day, .hour, .minute], from: date)
    guard let year = found.year, let month = found.month, let number = found.day, let hour = found.hour,
      let minute = found.minute, let on = CalendarDate(year: year, month: month, day: number)
    else { return nil }
    return (on, hour * 60 + minute)
  }

  /// The minutes of `PT1H30M`; nil for what is none.
  static func minutes(of duration: String) -> Int? {
    guard duration.uppercased().hasPrefix("PT") else { return nil }
    var (sum, digits) = (0, "")
    for character in duration.uppercased().dropFirst(2) {
      switch character {
      case "0"..."9": digits.append(character)
      case "H", "M":
        guard let count = Int(digits), count < 10_000 else { return nil }
        sum += character == "H" ? count * 60 : count
        digits = ""
      case "S": digits = ""
      default: return nil
      }
    }
    return sum > 0 ? sum : nil
  }
}
