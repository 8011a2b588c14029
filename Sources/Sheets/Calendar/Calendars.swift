import Conference

/// The calendars of an audience: `programme.ics`, one per door, and one per delegate and contributor for those who may name them.
///
/// Times are in UTC, so that no reader needs to know the zone. What fell away since an earlier plan stays as a cancelled entry, so that
/// readers take it back; whoever does not come any more has a calendar of such.
func calendars(_ content: SheetContent, _ history: SheetHistory) throws(SheetError) -> [SheetFile] {
  let clock = try EventClock(content.scenario.event)
  let history = CalendarHistory(content, history)
  var names = CalendarNames(content)
  return history.books.compactMap { book in
    let entries = history.entries(of: book)
    guard let name = names.name(for: book), !entries.isEmpty else { return nil }
    return calendarFile(name, book, entries, clock, content)
  }
}

/// A calendar as a file.
func calendarFile(
  _ name: String, _ book: CalendarBook, _ entries: [CalendarHistory.State], _ clock: EventClock, _ content: SheetContent
) -> SheetFile {
  var calendar = CalendarWriter()
  calendar.component("VCALENDAR") { calendar in
    calendar.head()
    calendar.text("X-WR-CALNAME", book.title)
    calendar.text("X-WR-TIMEZONE", content.scenario.event.timezone)
    for entry in entries { calendar.event(entry, clock, content.phrases) }
  }
  return SheetFile(name: name, contents: calendar.bytes, isPersonal: book.owner.isPerson)
}

/// Which calendars an audience gets, and under which names.
private struct CalendarNames {
  private let audience: Audience
  private var rooms = FileNames(folder: "rooms", suffix: ".ics")
  private var delegates = FileNames(folder: "delegates", suffix: ".ics")
  private var contributors = FileNames(folder: "contributors", suffix: ".ics")
  private var delegations: [ID<Delegation>: FileNames] = [:]

  init(_ content: SheetContent) {
    audience = content.options.audience
    var folders = FileNames(folder: "delegations", suffix: "")
    for delegation in content.scenario.delegations {
      delegations[delegation.id] = FileNames(folder: folders.name(for: delegation.id.text), suffix: ".ics")
    }
  }

  /// Nil for what the audience does not get.
  mutating func name(for book: CalendarBook) -> String? {
    switch (book.owner, audience) {
    case (.everybody, _): "programme.ics"
    case (.room(let id), _): rooms.name(for: id.text)
    case (.delegate(let id), .secretariat): delegates.name(for: plain(id.text))
    case (.delegate(let id), .delegation):
      book.delegation.flatMap { delegations[$0]?.name(for: plain(id.text)) }
    case (.contributor(let id), .secretariat): contributors.name(for: plain(id.text))
    case (.delegate, .door), (.delegate, .public), (.contributor, _): nil
    }
  }
}

extension CalendarBook.Owner {
  /// Whether it is somebody's.
  var isPerson: Bool {
    switch self {
    case .everybody, .room: false
    case .delegate, .contributor: true
    }
  }
}
