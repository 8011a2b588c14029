/// The conference as a whole: what it is called, and its clock.
public struct Event: Hashable, Sendable {
  /// What it is called.
  public var name: Text
  /// Its IANA time zone, such as `Europe/Paris`.
  public var timezone: String
  /// Sessions and breaks start at multiples of so many minutes after midnight.
  public var step: Int
  /// Its days, in the order of their dates.
  public var days: [Day]

  /// An event; the days are put in the order of their dates.
  public init(name: Text, timezone: String = "Etc/UTC", step: Int = 15, days: [Day]) {
    self.name = name
    self.timezone = timezone
    self.step = step
    self.days = days.sorted { $0.date < $1.date }
  }

  /// The day with an identifier.
  public func day(_ id: ID<Day>) -> Day? {
    days.first { $0.id == id }
  }

  /// The moment of a time on a day.
  public func moment(_ day: Day, _ time: TimeOfDay) -> Moment {
    let first = days.first?.date.dayNumber ?? day.date.dayNumber
    return Moment(minutes: 1440 * (day.date.dayNumber - first) + time.minutes)
  }

  /// The moments of a window on a day.
  public func interval(_ day: Day, _ window: TimeWindow) -> Interval {
    Interval(start: moment(day, window.from), end: moment(day, window.to))
  }

  /// From when to when a day's doors are open.
  public func opening(of day: Day) -> Interval {
    Interval(start: moment(day, day.opens), end: moment(day, day.closes))
  }

  /// The day that a moment lies on: the last one that has begun, or nil before the first midnight.
  public func day(of moment: Moment) -> Day? {
    days.last { self.moment($0, .midnight) <= moment }
  }

  /// The time of day at a moment.
  public func time(of moment: Moment) -> TimeOfDay {
    TimeOfDay(minutes: ((moment.minutes % 1440) + 1440) % 1440) ?? .midnight
  }

  /// A moment as planners write it, `fri 11:30`.
  public func label(_ moment: Moment) -> String {
    "\(day(of: moment)?.id.text ?? "?") \(time(of: moment))"
  }
}

/// One day of the conference.
public struct Day: Hashable, Sendable {
  /// Its name in the scenario, such as `thu`.
  public var id: ID<Day>
  /// Its date.
  public var date: CalendarDate
  /// Before this nothing starts.
  public var opens: TimeOfDay
  /// By this everything is over.
  public var closes: TimeOfDay
  /// When sessions start that are not pinned to another time; empty for the whole grid.
  public var starts: [TimeOfDay]

  /// A day.
  public init(
    id: ID<Day>, date: CalendarDate, opens: TimeOfDay, closes: TimeOfDay, starts: [TimeOfDay] = []
  ) {
    self.id = id
    self.date = date
    self.opens = opens
    self.closes = closes
    self.starts = starts.sorted()
  }
}
