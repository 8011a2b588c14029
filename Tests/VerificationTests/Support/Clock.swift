import Conference

/// A day of May 2019, when every fixture takes place.
func date(day: Int) -> CalendarDate {
  guard let date = CalendarDate(year: 2019, month: 5, day: day) else { preconditionFailure("no such day: \(day)") }
  return date
}

/// A time of day.
func time(_ text: String) -> TimeOfDay {
  guard let time = TimeOfDay(text) else { preconditionFailure("no such time: \(text)") }
  return time
}

/// A moment of the first day.
func moment(_ text: String) -> Moment { Moment(minutes: time(text).minutes) }

/// A stretch of the first day.
func interval(_ from: String, _ to: String) -> Interval { Interval(start: moment(from), end: moment(to)) }
