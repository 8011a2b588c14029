import Conference
import Foundation

/// Tells the moments of an event to those who are elsewhere: in universal time, and with the offset of its time zone.
struct EventClock {
  private let event: Event
  private let local: Foundation.Calendar
  private let universal: Foundation.Calendar

  /// - Throws: ``SheetError/unknownTimeZone(_:)``.
  init(_ event: Event) throws(SheetError) {
    guard let zone = TimeZone(identifier: event.timezone), let utc = TimeZone(secondsFromGMT: 0) else {
      throw .unknownTimeZone(event.timezone)
    }
    self.event = event
    var local = Foundation.Calendar(identifier: .gregorian)
    var universal = local
    local.timeZone = zone
    universal.timeZone = utc
    self.local = local
    self.universal = universal
  }

  /// As iCalendar writes it, `20190516T073000Z`.
  func universal(_ moment: Moment) -> String {
    let parts = universal.dateComponents([.year, .month, .day, .hour, .minute], from: instant(moment))
    let date = digits(parts.year, 4) + digits(parts.month, 2) + digits(parts.day, 2)
    return "\(date)T\(digits(parts.hour, 2))\(digits(parts.minute, 2))00Z"
  }

  /// ISO 8601 with the offset of that day, `2019-05-16T09:30:00+02:00`.
  func local(_ moment: Moment) -> String {
    let instant = instant(moment)
    let parts = local.dateComponents([.year, .month, .day, .hour, .minute], from: instant)
    let offset = local.timeZone.secondsFromGMT(for: instant) / 60
    let zone = "\(offset < 0 ? "-" : "+")\(digits(abs(offset) / 60, 2)):\(digits(abs(offset) % 60, 2))"
    return "\(digits(parts.year, 4))-\(digits(parts.month, 2))-\(digits(parts.day, 2))"
      + "T\(digits(parts.hour, 2)):\(digits(parts.minute, 2)):00\(zone)"
  }

  /// The wall-clock time on its date: days on which the clocks change are as long as they are.
  private func instant(_ moment: Moment) -> Date {
    guard let first = event.days.first?.date else { return .distantPast }
    let days = Int((Double(moment.minutes) / 1440).rounded(.down))
    let minutes = moment.minutes - 1440 * days
    let parts = DateComponents(
      year: first.year, month: first.month, day: first.day + days, hour: minutes / 60, minute: minutes % 60)
    return local.date(from: parts) ?? .distantPast
  }

  private func digits(_ number: Int?, _ width: Int) -> String {
    let text = String(number ?? 0)
    return String(repeating: "0", count: max(0, width - text.count)) + text
  }
}
