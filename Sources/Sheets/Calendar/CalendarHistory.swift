import Conference

/// What calendars say of a plan and of those before it: which entry was changed when, and what fell away.
///
/// An entry's sequence number is the number of the plan in which it last became what it is, from 0 for a plan from scratch. It rises with
/// every re-plan that changes the entry, as RFC 5545 wants it, and stays with every one that does not.
struct CalendarHistory {
  /// An entry as the calendars have it now.
  struct State: Hashable {
    var entry: CalendarEntry
    var sequence: Int
    /// Whether an earlier plan had it and this one has not.
    var isCancelled: Bool
  }

  /// The calendars of the plan, and after them those of people who do not come any more and of what has nothing left.
  let books: [CalendarBook]
  /// The number of the plan: how many came before it.
  let number: Int
  /// What people know of each calendar, by the identifiers of the entries; nil where nobody was told anything.
  private let known: [CalendarBook.Owner: [String: CalendarEntry]]?
  private let states: [CalendarBook.Owner: [String: State]]

  /// - Complexity: O(plans × delegates × sessions).
  init(_ content: SheetContent, _ history: SheetHistory) {
    let now = calendarBooks(
      of: content.verified.plan.agenda, content.scenario, content.programme, content.people, content.phrases)
    let versions = history.told.map { calendarBooks(of: $0, content.phrases) } + [now]
    var states: [CalendarBook.Owner: [String: State]] = [:]
    var gone: [CalendarBook.Owner: CalendarBook] = [:]
    for (number, books) in versions.enumerated() {
      var rest = gone
      for book in books {
        rest[book.owner] = nil
        gone[book.owner] = book
        states[book.owner, default: [:]].take(book.entries, number)
      }
      for owner in rest.keys { states[owner, default: [:]].take([], number) }
    }
    for book in now { gone[book.owner] = nil }
    books =
      now
      + gone.values.sorted { $0.owner.sortKey < $1.owner.sortKey }.map { book in
        var book = book
        book.entries = []
        return book
      }
    self.states = states
    number = versions.count - 1
    known = history.known.flatMap { versions.indices.contains($0) ? versions[$0] : nil }.map { books in
      Dictionary(
        books.map { ($0.owner, Dictionary($0.entries.map { ($0.uid, $0) }, uniquingKeysWith: { $1 })) },
        uniquingKeysWith: { $1 })
    }
  }

  /// What a calendar says: the entries of the plan by the clock, then what fell away.
  func entries(of book: CalendarBook) -> [State] {
    let states = states[book.owner] ?? [:]
    let cancelled = states.values.filter(\.isCancelled).sorted {
      ($0.entry.interval.start, $0.entry.uid) < ($1.entry.interval.start, $1.entry.uid)
    }
    return book.entries.compactMap { states[$0.uid] } + cancelled
  }

  /// What people must be told of a calendar: entries that they do not know as they are, and what they know and is no more.
  func news(of book: CalendarBook) -> [State] {
    guard let known else { return entries(of: book).filter { !$0.isCancelled } }
    let told = known[book.owner] ?? [:]
    return entries(of: book).filter { $0.isCancelled ? told[$0.entry.uid] != nil : told[$0.entry.uid] != $0.entry }
  }

  /// What people know of an entry; nil for what they were not told of.
  func told(of entry: CalendarEntry, in book: CalendarBook) -> CalendarEntry? { known?[book.owner]?[entry.uid] }

  /// Whether people know an earlier plan.
  var hasNews: Bool { known != nil }
}

extension [String: CalendarHistory.State] {
  /// Takes over what a plan says, by its number.
  fileprivate mutating func take(_ entries: [CalendarEntry], _ number: Int) {
    let there = Set(entries.map(\.uid))
    for (uid, state) in self where !state.isCancelled && !there.contains(uid) {
      self[uid] = .init(entry: state.entry, sequence: number, isCancelled: true)
    }
    for entry in entries where self[entry.uid].map({ $0.isCancelled || $0.entry != entry }) ?? true {
      self[entry.uid] = .init(entry: entry, sequence: number, isCancelled: false)
    }
  }
}

extension CalendarBook.Owner {
  /// Sorts what is left of people and things that are gone.
  fileprivate var sortKey: String {
    switch self {
    case .everybody: ""
    case .room(let id): "1" + id.text
    case .delegate(let id): "2" + id.text
    case .contributor(let id): "3" + id.text
    }
  }
}
