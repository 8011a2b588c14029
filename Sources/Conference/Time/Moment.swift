/// A point on the conference's clock: minutes since midnight of its first day.
///
/// The days of a conference share one clock, so moments of different days compare and subtract like numbers. ``Event`` turns
/// them back into a day and a time.
public struct Moment: Hashable, Comparable, Sendable {
  /// Minutes since midnight of the event's first day.
  public let minutes: Int

  /// The moment so many minutes after midnight of the first day.
  public init(minutes: Int) {
    self.minutes = minutes
  }

  /// Earlier moments come first.
  public static func < (a: Moment, b: Moment) -> Bool { a.minutes < b.minutes }
  /// The moment so many minutes later.
  public static func + (a: Moment, minutes: Int) -> Moment { Moment(minutes: a.minutes + minutes) }
  /// The minutes from the second moment to the first.
  public static func - (a: Moment, b: Moment) -> Int { a.minutes - b.minutes }
}

/// A stretch of the conference's clock, from its start up to but not including its end.
public struct Interval: Hashable, Sendable {
  /// When it begins.
  public let start: Moment
  /// When it is over.
  public let end: Moment

  /// The stretch between two moments; an end before the start makes it empty.
  public init(start: Moment, end: Moment) {
    self.start = start
    self.end = max(start, end)
  }

  /// The stretch of so many minutes.
  public init(start: Moment, minutes: Int) {
    self.init(start: start, end: start + minutes)
  }

  /// Its length in minutes.
  public var minutes: Int { end - start }

  /// Whether the two share at least a minute; one that begins as the other ends does not.
  public func overlaps(_ other: Interval) -> Bool {
    start < other.end && other.start < end
  }

  /// Whether the other lies wholly inside this one.
  public func contains(_ other: Interval) -> Bool {
    start <= other.start && other.end <= end
  }
}
