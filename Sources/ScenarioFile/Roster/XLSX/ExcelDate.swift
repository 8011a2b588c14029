import Conference

/// Days and times as Excel counts them: days since the end of 1899, or of 1903, and fractions of a day.
enum ExcelDate {
  /// `2019-05-16`, `09:15`, or both; nil for what is no date of the calendar.
  ///
  /// Excel takes 1900 for a leap year, as Lotus did, so that its days before March 1900 are one ahead.
  static func text(_ serial: Double, countsFrom1904: Bool) -> String? {
    guard serial.isFinite, serial >= 0, serial < 2_958_466 else { return nil }
    let seconds = Int((serial * 86_400).rounded())
    let (days, rest) = (seconds / 86_400, seconds % 86_400)
    let time = clock(rest)
    if days == 0, !countsFrom1904 || rest > 0 { return time }
    // Day numbers count from March of the year 0.
    let epoch = countsFrom1904 ? 695_361 : days < 60 ? 693_900 : 693_899
    let date = civil(epoch + days)
    return rest == 0 ? date : "\(date) \(time)"
  }

  private static func clock(_ seconds: Int) -> String {
    let text = "\(two(seconds / 3600)):\(two(seconds / 60 % 60))"
    return seconds % 60 == 0 ? text : text + ":\(two(seconds % 60))"
  }

  /// The date of a day number: the inverse of ``CalendarDate/dayNumber``, after Hinnant's "chrono-compatible low-level date
  /// algorithms".
  static func civil(_ dayNumber: Int) -> String {
    let era = dayNumber / 146_097
    let day = dayNumber % 146_097
    let year = (day - day / 1460 + day / 36_524 - day / 146_096) / 365
    let dayOfYear = day - (365 * year + year / 4 - year / 100)
    let month = (5 * dayOfYear + 2) / 153
    let civilMonth = month < 10 ? month + 3 : month - 9
    let civilYear = era * 400 + year + (civilMonth <= 2 ? 1 : 0)
    let text = String(civilYear)
    return String(repeating: "0", count: max(0, 4 - text.count)) + text + "-\(two(civilMonth))-"
      + two(dayOfYear - (153 * month + 2) / 5 + 1)
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
