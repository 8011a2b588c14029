import Conference
import Foundation

/// Keys of `event`.
enum EventKey: String, FieldKey {
  case name, timezone, step, starts, days
  static let shape = "event"
}

/// Keys of one of `event.days`.
enum DayKey: String, FieldKey {
  case id, date, opens, closes, starts
  static let shape = "day"
}

extension ScenarioDecoder {
  /// The event, on as fine a clock as there is where its own cannot be read.
  mutating func event(_ value: Value?) -> Event {
    guard let fields = value.flatMap({ Fields<EventKey>($0) }) else {
      findings.leaveOut(.days)
      return Event(name: "", step: 1, days: [])
    }
    let name = fields.required(.name)?.label()
    let timezone = fields.required(.timezone)?.timezone()
    let step = fields[.step].map { $0.minutes() ?? 1 }
    let starts = fields[.starts].map(times) ?? []
    return Event(
      name: name ?? "", timezone: timezone ?? "Etc/UTC", step: step ?? 15,
      days: days(fields.required(.days), starts: starts, in: timezone.flatMap { TimeZone(identifier: $0) }))
  }

  /// The times of a list of starts.
  private func times(_ value: Value) -> [TimeOfDay] { (value.list(of: "starts") ?? []).compactMap { $0.time() } }

  private mutating func days(_ value: Value?, starts: [TimeOfDay], in zone: TimeZone?) -> [Day] {
    guard let values = value?.list(of: "days") else {
      findings.leaveOut(.days)
      return []
    }
    var days: [(value: Value, day: Day)] = []
    for value in values {
      findings.item(at: value.place) {
        guard let fields = Fields<DayKey>(value) else { return }
        let id = fields.required(.id)?.id(Day.self)
        let date = fields.required(.date)?.date()
        let opens = fields.required(.opens)?.time()
        let closes = fields.required(.closes)?.time()
        guard let id, let date else {
          findings.leaveOut(.days)
          return
        }
        let day = Day(
          id: id, date: date, opens: opens ?? .midnight, closes: closes ?? .endOfDay,
          starts: fields[.starts].map(times) ?? starts)
        if opens != nil, closes != nil, let zone, let complaint = zone.complaint(about: day) { value.error(complaint) }
        days.append((value, day))
      }
    }
    // The event keeps its days by date; equal dates stay in the order of the file.
    let order = days.indices.sorted { (days[$0].day.date, $0) < (days[$1].day.date, $1) }
    map.set(["event", "days"], order.map { .value(days[$0].value) })
    return order.map { days[$0].day }
  }
}

extension TimeZone {
  /// What is wrong with a day that is open while clocks are put forward: times that no clock shows, and sessions that are shorter than
  /// they say. Nil when nothing is.
  fileprivate func complaint(about day: Day) -> String? {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = self
    let date = DateComponents(year: day.date.year, month: day.date.month, day: day.date.day, hour: 12)
    guard let noon = calendar.date(from: date) else { return nil }
    // From before the day until after it, whatever its first hour is.
    let start = noon.addingTimeInterval(-13 * 3600)
    guard let change = nextDaylightSavingTimeTransition(after: start), change < noon.addingTimeInterval(13 * 3600)
    else {
      return nil
    }
    let (before, after) = (secondsFromGMT(for: change.addingTimeInterval(-1)), secondsFromGMT(for: change))
    guard after > before else { return nil }
    let minutes =
      Int((change.timeIntervalSince(noon) / 60).rounded()) + 12 * 60
      + (before - secondsFromGMT(for: noon)) / 60
    let skipped = minutes..<(minutes + (after - before) / 60)
    guard skipped.overlaps(day.opens.minutes..<max(day.closes.minutes, day.opens.minutes)),
      let from = TimeOfDay(minutes: skipped.lowerBound), let to = TimeOfDay(minutes: skipped.upperBound)
    else { return nil }
    return
      "'\(day.id)' is open while the clocks of \(identifier) go from \(from) to \(to); let it open later, or close before"
  }
}

extension Value {
  /// The name of a time zone.
  fileprivate func timezone() -> String? {
    guard let name = text() else { return nil }
    guard TimeZone(identifier: name) == nil else { return name }
    let near = nearestName(to: name, among: TimeZone.knownTimeZoneIdentifiers).map { "did you mean '\($0)'?" }
    return fail("there is no time zone '\(name)'; \(near ?? "write an IANA name, such as Europe/Paris")")
  }
}
