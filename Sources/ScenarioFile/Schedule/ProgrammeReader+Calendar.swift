import Conference
import Foundation

extension ProgrammeReader {
  /// Takes the entries of a calendar that have a room and a time of a day. Cancelled ones, whole days and what leaves people free without a room, as
  /// breaks do, are no sessions.
  mutating func read(calendar text: String) {
    let calendar = CalendarReader(text)
    let start = Location(file: file, line: 1, column: 1)
    guard calendar.isCalendar else {
      return findings.error("this is no calendar; it begins with BEGIN:VCALENDAR", at: start)
    }
    let name = calendar.zone ?? "Etc/UTC"
    guard let zone = TimeZone(identifier: name) else {
      return findings.error(
        "'\(name)' is no time zone that is known; write one such as Europe/Paris as X-WR-TIMEZONE", at: start)
    }
    head(title: calendar.title, zone: name, step: "")
    for entry in calendar.entries where !entry.isCancelled {
      let place = Location(file: file, line: entry.line, column: 1)
      let title = entry.title.isEmpty ? "an entry without a title" : "'\(entry.title)'"
      guard let begin = entry.start else {
        findings.error("\(title) has no start (DTSTART)", at: place)
        continue
      }
      if begin.value.count == 8 || entry.room.isEmpty && entry.isTransparent { continue }
      guard !entry.repeats else {
        findings.error("\(title) is repeated by a rule; export each of its dates as an entry of its own", at: place)
        continue
      }
      guard let first = calendar.moment(begin, in: zone) else {
        findings.error("\(title) has no start such as 20300606T093000", at: place)
        continue
      }
      let end = entry.end.flatMap { calendar.moment($0, in: zone) }
      let minutes =
        CalendarReader.minutes(of: entry.duration)
        ?? end.map { ($0.date.dayNumber - first.date.dayNumber) * 1440 + $0.minutes - first.minutes }
      add(
        title: entry.title, date: first.date.description, day: "", start: clock(first.minutes),
        duration: minutes.map { $0 > 0 ? clock($0) : "" } ?? "", room: entry.room, slug: "", acronym: "",
        type: entry.category, track: "", language: "", persons: [], at: place)
    }
    if programme.entries.isEmpty, findings.diagnostics.isEmpty {
      findings.error("no session is in this calendar", at: start)
    }
  }

  /// Hours and minutes.
  func clock(_ minutes: Int) -> String {
    "\(minutes / 60 < 10 ? "0" : "")\(minutes / 60):\(minutes % 60 < 10 ? "0" : "")\(minutes % 60)"
  }
}
