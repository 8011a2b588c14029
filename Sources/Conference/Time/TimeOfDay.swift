/// A wall-clock time, to the minute.
public struct TimeOfDay: Hashable, Comparable, Sendable {
  /// Minutes since midnight, 0 to 1,440 (the end of the day).
  public let minutes: Int

  /// The time so many minutes after midnight, or nil outside the day.
  public init?(minutes: Int) {
    guard (0...1440).contains(minutes) else { return nil }
    self.minutes = minutes
  }

  /// 00:00, when a day begins.
  public static let midnight = TimeOfDay(unchecked: 0)
  /// 24:00, when it is over.
  public static let endOfDay = TimeOfDay(unchecked: 1440)

  /// A time known to lie inside the day.
  init(unchecked minutes: Int) {
    self.minutes = minutes
  }

  /// Reads `9:30` or `09:30`; `24:00` is the end of the day.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, (1...2).contains(parts[0].count), parts[1].count == 2,
      parts.allSatisfy({ $0.allSatisfy { $0.isASCII && $0.isNumber } }),
      let hour = Int(parts[0]), let minute = Int(parts[1]), hour <= 24, minute < 60
    else { return nil }
    self.init(minutes: 60 * hour + minute)
  }

  /// Earlier times come first.
  public static func < (a: TimeOfDay, b: TimeOfDay) -> Bool { a.minutes < b.minutes }
}

extension TimeOfDay: CustomStringConvertible {
  /// `09:30`.
  public var description: String { "\(padded(minutes / 60, to: 2)):\(padded(minutes % 60, to: 2))" }
}

/// A stretch of every day, such as the window `10:30–12:00` that a break must lie in.
public struct TimeWindow: Hashable, Sendable {
  /// When it opens.
  public let from: TimeOfDay
  /// When it closes.
  public let to: TimeOfDay

  /// A window, or nil when it closes before it opens.
  public init?(from: TimeOfDay, to: TimeOfDay) {
    guard from < to else { return nil }
    self.from = from
    self.to = to
  }

  /// Minutes between opening and closing.
  public var minutes: Int { to.minutes - from.minutes }
}

extension TimeWindow: CustomStringConvertible {
  /// `10:30–12:00`.
  public var description: String { "\(from)–\(to)" }
}
