import Conference
import Verification

/// What one person is written, in their language.
struct Letter {
  /// The code of the delegate or contributor.
  var id: String
  var address: MailAddress
  var language: Language
  var subject: String
  /// Lines that end in line feeds.
  var text: String
  /// What calendars must take over: entries that are not as they were told, and what fell away.
  var news: [CalendarHistory.State]
  /// The whole calendar as a file, under its code.
  var calendar: SheetFile
}

/// What everybody is written who has an address: all of a plan from scratch, of a re-plan those of whom something is different.
struct Letters {
  /// By name.
  private(set) var all: [Letter] = []
  /// Who would be written and has no address.
  private(set) var withoutAddress: [String] = []
  /// Codes that have an address and are nobody's.
  private(set) var strangers: [String]

  private let options: SheetOptions
  private let mail: MailOptions

  /// - Throws: ``SheetError`` where the time zone is unknown.
  init(_ content: SheetContent, _ history: SheetHistory, _ mail: MailOptions) throws(SheetError) {
    options = content.options
    self.mail = mail
    let everybody = history.told.flatMap(\.scenario.delegates) + content.scenario.delegates
    let contributors = history.told.flatMap(\.scenario.contributors) + content.scenario.contributors
    let ids = Set(everybody.map(\.id.text)).union(contributors.map(\.id.text))
    strangers = mail.contacts.keys.filter { !ids.contains($0) }.sorted()

    let clock = try EventClock(content.scenario.event)
    let language = Dictionary(
      everybody.map { ($0.id, Letters.language(of: $0) ?? content.options.language) }, uniquingKeysWith: { $1 })
    let names = Letters.names(everybody, contributors, content.options.language)
    let used = Set(language.values).union([content.options.language]).sorted { $0.rawValue < $1.rawValue }
    var editions: [Language: Edition] = [:]
    for language in used { editions[language] = Edition(content.verified, content.options, language, history, clock) }
    var files = FileNames(folder: "mail", suffix: ".ics")
    for book in editions[content.options.language]?.history.books ?? [] {
      guard book.owner.isPerson else { continue }
      let its = book.owner.delegate.flatMap { language[$0] } ?? content.options.language
      guard let edition = editions[its], let own = edition.books[book.owner] else { continue }
      let news = edition.history.news(of: own)
      guard !news.isEmpty || (mail.isToAll && !own.entries.isEmpty) else { continue }
      let id = book.owner.code
      guard var address = mail.contacts[id] else {
        withoutAddress.append(id)
        continue
      }
      if let name = names[book.owner], !name.isEmpty { address.name = name }
      all.append(edition.letter(to: address, id, own, news, isToAll: mail.isToAll, file: files.name(for: plain(id))))
    }
  }

  /// What whoever sends the letters should know.
  func notes(_ phrases: Phrases) -> [String] {
    func list(_ ids: [String]) -> String {
      plain(ids.prefix(12).joined(separator: ", ")) + (ids.count > 12 ? " …" : "")
    }
    return (withoutAddress.isEmpty ? [] : [phrases.withoutAddress(withoutAddress.count, list(withoutAddress))])
      + (strangers.isEmpty ? [] : [phrases.strangeAddresses(strangers.count, list(strangers))])
  }

  /// The first language somebody understands that there are sheets in.
  private static func language(of delegate: Delegate) -> Language? {
    delegate.languages.lazy.compactMap { Language(rawValue: String($0.lowercased().prefix(2))) }.first
  }

  private static func names(
    _ delegates: [Delegate], _ contributors: [Contributor], _ language: Language
  ) -> [CalendarBook.Owner: String] {
    var names: [CalendarBook.Owner: String] = [:]
    for delegate in delegates { names[.delegate(delegate.id)] = plain(delegate.name) }
    for contributor in contributors { names[.contributor(contributor.id)] = plain(contributor.name(language)) }
    return names
  }
}

/// The plan in one language, as letters tell it.
private struct Edition {
  let content: SheetContent
  let history: CalendarHistory
  let books: [CalendarBook.Owner: CalendarBook]
  let clock: EventClock

  init(
    _ plan: VerifiedPlan, _ options: SheetOptions, _ language: Language, _ history: SheetHistory, _ clock: EventClock
  ) {
    var options = options
    options.language = language
    content = SheetContent(plan, options)
    self.history = CalendarHistory(content, history)
    books = Dictionary(self.history.books.map { ($0.owner, $0) }, uniquingKeysWith: { $1 })
    self.clock = clock
  }

  func letter(
    to address: MailAddress, _ id: String, _ book: CalendarBook, _ news: [CalendarHistory.State], isToAll: Bool,
    file: String
  ) -> Letter {
    let event = plain(content.scenario.event.name(content.options.language))
    let isChange = history.hasNews && !news.isEmpty
    // Whoever gets everything gets every entry.
    let told = isToAll ? history.entries(of: book).filter { state in !state.isCancelled || news.contains(state) } : news
    return Letter(
      id: id, address: address, language: content.options.language,
      subject: content.phrases.mailSubject(event, isChange), text: text(address, book, news, isChange), news: told,
      calendar: calendarFile(file, book, history.entries(of: book), clock, content))
  }

  private func text(
    _ address: MailAddress, _ book: CalendarBook, _ news: [CalendarHistory.State], _ isChange: Bool
  ) -> String {
    let phrases = content.phrases
    var lines = [phrases.greeting(address.name), ""]
    let cancelled = news.filter(\.isCancelled)
    if book.entries.isEmpty {
      lines.append(phrases.mailNothing)
    } else {
      lines.append(isChange ? phrases.mailChanged : phrases.mailProgramme)
      for (number, day) in content.scenario.event.days.enumerated() {
        let entries = book.entries.filter { content.scenario.event.day(of: $0.interval.start)?.id == day.id }
        guard !entries.isEmpty else { continue }
        lines += ["", content.programme.days[number]] + entries.map { line($0, book, isChange) }
      }
    }
    if !cancelled.isEmpty {
      lines +=
        ["", phrases.mailGone]
        + cancelled.map { state in
          "  \(content.programme.label(state.entry.interval.start, of: content.scenario.event))  \(place(state.entry))"
        }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// A line of somebody's day, marked where it is not as they know it.
  private func line(_ entry: CalendarEntry, _ book: CalendarBook, _ isChange: Bool) -> String {
    let event = content.scenario.event
    let times = "\(event.time(of: entry.interval.start))–\(event.time(of: entry.interval.end))"
    let marks = [entry.part, isChange ? mark(entry, book) : ""].filter { !$0.isEmpty }
    return "  \(times)  \(place(entry))" + (marks.isEmpty ? "" : " (\(marks.joined(separator: "; ")))")
  }

  private func place(_ entry: CalendarEntry) -> String {
    entry.title + (entry.room.isEmpty ? "" : ", \(entry.room)")
  }

  private func mark(_ entry: CalendarEntry, _ book: CalendarBook) -> String {
    guard let before = history.told(of: entry, in: book), before.item == entry.item else { return content.phrases.new }
    if before.interval.start != entry.interval.start {
      let event = content.scenario.event
      let isSameDay = event.day(of: before.interval.start)?.id == event.day(of: entry.interval.start)?.id
      return content.phrases.otherTime(
        isSameDay
          ? event.time(of: before.interval.start).description
          : content.programme.label(before.interval.start, of: event))
    }
    return before.room == entry.room ? "" : content.phrases.otherRoom(before.room)
  }
}

extension CalendarBook.Owner {
  /// The code of a delegate or contributor; empty for others.
  fileprivate var code: String {
    switch self {
    case .everybody, .room: ""
    case .delegate(let id): id.text
    case .contributor(let id): id.text
    }
  }

  fileprivate var delegate: ID<Delegate>? {
    if case .delegate(let id) = self { id } else { nil }
  }
}
