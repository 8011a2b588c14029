import Conference
import Foundation

/// Keys of `event`.
enum EventKey: String, FieldKey {
  case name, timezone, step, days
  static let shape = "event"
}

/// Keys of one of `event.days`.
enum DayKey: String, FieldKey {
  case id, date, opens, closes
  static let shape = "day"
}

extension ScenarioDecoder {
  /// The event, on as fine a clock as there is where its own cannot be read.
  mutating func event(_ value: Value?) -> Event {
    guard let fields = value.flatMap({ Fields<EventKey>($0) }) else {
      findings.unread.insert(.days)
      return Event(name: "", step: 1, days: [])
    }
    let name = fields.required(.name)?.label()
    let timezone = fields.required(.timezone)?.timezone()
    let step = fields[.step].map { $0.minutes() ?? 1 }
    return Event(name: name ?? "", timezone: timezone ?? "Etc/UTC", step: step ?? 15, days: days(fields.required(.days)))
  }

  private mutating func days(_ value: Value?) -> [Day] {
    guard let values = value?.list(of: "days") else {
      findings.unread.insert(.days)
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
          findings.unread.insert(.days)
          return
        }
        days.append((value, Day(id: id, date: date, opens: opens ?? .midnight, closes: closes ?? .endOfDay)))
      }
    }
    // The event keeps its days by date; equal dates stay in the order of the file.
    let order = days.indices.sorted { (days[$0].day.date, $0) < (days[$1].day.date, $1) }
    map.set(["event", "days"], order.map { .value(days[$0].value) })
    return order.map { days[$0].day }
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

