import Conference

extension Value {
  /// A list of names, or one that stands for a list of one.
  func ids<Subject>(of what: String, as _: Subject.Type = Subject.self) -> [ID<Subject>] {
    if node.mapping != nil {
      error("a mapping where names of \(what) belong")
      return []
    }
    return oneOrMore().compactMap { $0.id() }
  }

  /// One of the event's days, by its name.
  func day(of event: Event) -> Day? {
    guard let id = id(Day.self) else { return nil }
    if let day = event.day(id) { return day }
    // Who could not read the days cannot say that this one is missing.
    guard !findings.unread.contains(.days) else { return nil }
    return fail(undeclared("day", id.text, among: event.days.map(\.id.text)))
  }

  /// A value for each of some days: a mapping from days to values, or one value that stands for all of them.
  ///
  /// - Parameter complete: whether a mapping must have every one of these days.
  func perDay<T>(
    _ days: [Day], of event: Event, complete: Bool = true, _ read: (Value) -> T?
  ) -> [ID<Day>: (value: Value, content: T)] {
    guard node.mapping != nil else {
      guard let content = read(self) else { return [:] }
      return Dictionary(days.map { ($0.id, (self, content)) }, uniquingKeysWith: { first, _ in first })
    }
    var contents: [ID<Day>: (Value, T)] = [:]
    var named: Set<ID<Day>> = []
    for (key, value) in entries(from: "days") ?? [] {
      guard let day = key.day(of: event) else { continue }
      guard days.contains(day) else {
        key.error("the break is not on '\(day.id)'; add that day to its days, or leave it out here")
        continue
      }
      named.insert(day.id)
      if let content = read(value) { contents[day.id] = (value, content) }
    }
    let absent = days.filter { !named.contains($0.id) }.map { "'\($0.id)'" }
    if complete, !absent.isEmpty {
      error("nothing for \(absent.joinedInWords); give every day of the break, or name its days with 'days: […]'")
    }
    return contents
  }
}
