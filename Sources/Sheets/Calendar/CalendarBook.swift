import Conference

/// Something in a calendar, as it is compared from plan to plan.
struct CalendarEntry: Hashable {
  /// Stays the same from plan to plan.
  var uid: String
  var kind: ItemKind
  /// The session's identifier, or the break's.
  var item: String
  var interval: Interval
  var title: String
  /// Where; empty for a break.
  var room: String
  /// What the owner does there; empty for who attends.
  var part: String
}

/// A calendar of a plan.
struct CalendarBook {
  /// Whose it is.
  enum Owner: Hashable {
    case everybody
    case room(ID<Room>)
    case delegate(ID<Delegate>)
    case contributor(ID<Contributor>)
  }

  var owner: Owner
  var title: String
  /// The delegation of a delegate who has one.
  var delegation: ID<Delegation>?
  /// By the clock.
  var entries: [CalendarEntry]
}

/// The calendars of everybody and everything of a plan: the programme, rooms, delegates by name, contributors.
///
/// The identifiers of entries stay the same from plan to plan, so that an entry of a new plan takes the place of the old one. What a
/// delegate attends in a block is called after the block, whichever workshop that is.
func calendarBooks(
  of agenda: Agenda, _ scenario: Scenario, _ programme: Programme, _ people: People, _ phrases: Phrases
) -> [CalendarBook] {
  let builder = BookBuilder(agenda, scenario, programme, phrases)
  let event = scenario.event.name(phrases.language)
  var books = [builder.book(.everybody, event, Array(programme.items.indices))]
  books += scenario.rooms.filter(\.parts.isEmpty).map { room in
    builder.book(.room(room.id), room.name(phrases.language), programme.items(behind: room, of: scenario))
  }
  for (position, person) in people.all.enumerated() {
    var book = builder.book(.delegate(person.delegate.id), event, person.itinerary) { index in
      people.roles[index][position]?.map(phrases.role).joined(separator: ", ") ?? ""
    }
    book.delegation = person.delegate.delegation
    books.append(book)
  }
  books += scenario.contributors.map { contributor in
    builder.book(
      .contributor(contributor.id), event, contributor.sessions.compactMap { programme.itemOfSession[$0] }.sorted())
  }
  return books
}

/// The calendars of a plan that people were told.
func calendarBooks(of told: ToldPlan, _ phrases: Phrases) -> [CalendarBook] {
  let plan = told.plan.plan
  let programme = Programme(plan, of: told.scenario, phrases)
  let people = People(plan, of: told.scenario, on: programme, phrases)
  return calendarBooks(of: plan.agenda, told.scenario, programme, people, phrases)
}

/// Makes the calendars of one plan.
private struct BookBuilder {
  private let programme: Programme
  /// The number of the block that an item is a workshop of, from 1.
  private var blocks: [Int: Int] = [:]
  /// What all identifiers of the event end in.
  private let domain: String

  init(_ agenda: Agenda, _ scenario: Scenario, _ programme: Programme, _ phrases: Phrases) {
    self.programme = programme
    let day = scenario.event.days.first?.date.description ?? ""
    domain = "\(day).\(FileNames.slug(scenario.event.name()))@breakout"
    for (number, block) in agenda.blocks(of: scenario).enumerated() {
      for workshop in block.workshops {
        if let item = programme.itemOfSession[workshop] { blocks[item] = number + 1 }
      }
    }
  }

  func book(
    _ owner: CalendarBook.Owner, _ title: String, _ items: [Int], part: (Int) -> String = { _ in "" }
  ) -> CalendarBook {
    var attended: [Int: Int] = [:]
    let entries = items.map { index in
      let item = programme.items[index]
      var subject = item.kind == .pause ? "\(item.id).\(item.day)" : item.id
      if case .delegate = owner, let block = blocks[index] {
        let number = attended[block, default: 0] + 1
        attended[block] = number
        // Workshops of one block need not all overlap. No name has a colon.
        subject = number == 1 ? "block:\(block)" : "block:\(block):\(number)"
      }
      return CalendarEntry(
        uid: "\(subject)\(owner.suffix).\(domain)", kind: item.kind, item: item.id, interval: item.interval,
        title: item.title, room: item.room, part: part(index))
    }
    return CalendarBook(owner: owner, title: title, entries: entries)
  }
}

extension CalendarBook.Owner {
  /// What sets the identifiers of a person's entries apart from everybody's.
  fileprivate var suffix: String {
    switch self {
    case .everybody, .room: ""
    case .delegate(let id): "." + plain(id.text)
    case .contributor(let id): ".contributor:" + plain(id.text)
    }
  }
}
