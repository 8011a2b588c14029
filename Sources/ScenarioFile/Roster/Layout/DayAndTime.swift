import Conference

extension Event {
  /// What people and spreadsheets write for a day and a time of a conference.
  ///
  ///     fri 11:15   Friday 11h15   vendredi   2019-05-17 11:15   17/05/2019 11:15:00   5/17/2019 11:15 AM   2019-05-17T11:15
  ///
  /// A day before the first means the beginning, one after the last the end: nothing of the conference is missed.
  enum Reading: Hashable {
    case moment(Moment)
    /// There from the beginning, or until the end.
    case always
    /// A date without a time.
    case day(Day)
    /// Two days of the conference can be meant.
    case ambiguous
    /// A date with something that is no time to the minute.
    case unreadable
  }

  /// Reads a text that begins with a date in digits, or with a day; nil for one that does not.
  func reading(of text: String, isArrival: Bool) -> Reading? {
    var words = text.split { $0.isWhitespace || $0 == "," }.map(String.init)
    if words.count == 1, let t = words[0].firstIndex(of: "T"), words[0].first?.isNumber == true {
      words = [String(words[0][..<t]), String(words[0][words[0].index(after: t)...])]
    }
    guard let date = words.first else { return nil }
    let candidates = Event.dates(date)
    guard !candidates.isEmpty else {
      guard let day = day(called: date) else { return nil }
      if words.count == 1 { return .day(day) }
      return Event.clock(words.dropFirst().joined(separator: " ")).map { .moment(moment(day, $0)) }
    }
    let meant = days.filter { day in candidates.contains(day.date) }
    if meant.count > 1 { return .ambiguous }
    guard let day = meant.first else {
      guard let first = days.first?.date, let last = days.last?.date else { return .unreadable }
      let isOutside = isArrival ? candidates.allSatisfy { $0 < first } : candidates.allSatisfy { last < $0 }
      return isOutside ? .always : .unreadable
    }
    if words.count == 1 { return .day(day) }
    guard let time = Event.clock(words.dropFirst().joined(separator: " ")) else { return .unreadable }
    return .moment(moment(day, time))
  }

  /// `Thursday after lunch`, `jeudi avant la pause`: the end of a break, or its beginning; of its window, where the break has no start of
  /// its own. Nil for what names no day and no break of it.
  func moment(beside breaks: [Break], _ text: String) -> Moment? {
    let words = Heading.folded(text).split(separator: " ").map(String.init)
    guard let mark = words.firstIndex(where: { Words.after.contains($0) || Words.before.contains($0) }) else {
      return nil
    }
    let named = words[..<mark].compactMap(day(called:))
    guard let day = named.first ?? (days.count == 1 ? days.first : nil) else { return nil }
    let rest = words[(mark + 1)...].filter { !Words.fillers.contains($0) }.joined(separator: " ")
    let meant = breaks.filter { pause in
      let names = [pause.id.text] + Language.allCases.map { pause.name($0) }
      return pause.day == day.id
        && names.contains { name in
          let folded = Heading.folded(name)
          return folded == rest
            || Words.lunch.contains(rest) && folded.split(separator: " ").contains { Words.lunch.contains(String($0)) }
        }
    }
    guard meant.count == 1, let pause = meant.first else { return nil }
    if let start = pause.start { return Words.after.contains(words[mark]) ? start + pause.minutes : start }
    return Words.after.contains(words[mark]) ? pause.window.end : pause.window.start
  }

  /// The day with an identifier, or the only one with such a weekday: `thu`, `Thursday`, `jeu.`, `jeudi`.
  private func day(called word: String) -> Day? {
    if let day = day(ID(word)) { return day }
    let name = Heading.folded(word)
    guard name.count >= 3 else { return nil }
    let meant = days.filter { day in Words.weekdays[day.date.weekday - 1].contains { $0.hasPrefix(name) } }
    return meant.count == 1 ? meant[0] : nil
  }

  /// The days that a date in digits may mean: year first, or day and month in either order.
  static func dates(_ text: String) -> [CalendarDate] {
    if let date = CalendarDate(text) { return [date] }
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "/" || $0 == "." || $0 == "-" }.map { Int($0) }
    guard parts.count == 3, let a = parts[0], let b = parts[1], let c = parts[2], c >= 100 else { return [] }
    let both = [CalendarDate(year: c, month: b, day: a), CalendarDate(year: c, month: a, day: b)].compactMap(\.self)
    return both.count == 2 && both[0] == both[1] ? [both[0]] : both
  }

  /// `11:15`, `11:15:00`, `11:15 AM`, `11h15`.
  static func clock(_ text: String) -> TimeOfDay? {
    var digits = text.lowercased().filter { !$0.isWhitespace && $0 != "." }
    var afternoon: Bool?
    for (suffix, isAfternoon) in [("am", false), ("pm", true)] where digits.hasSuffix(suffix) {
      (digits, afternoon) = (String(digits.dropLast(2)), isAfternoon)
    }
    digits = String(digits.map { $0 == "h" ? ":" : $0 })
    if digits.count(where: { $0 == ":" }) == 2, digits.hasSuffix(":00") { digits = String(digits.dropLast(3)) }
    guard let time = TimeOfDay(digits) else { return nil }
    guard let afternoon else { return time }
    guard (60..<780).contains(time.minutes) else { return nil }
    return TimeOfDay(minutes: time.minutes % 720 + (afternoon ? 720 : 0))
  }
}
