import Conference

/// `badges.pdf`: two pages of A6 per delegate, to be printed on both sides. In front who they are, on the back their own days and a code that
/// telephones read as a calendar of their workshops and parts.
func badges(_ content: SheetContent) throws(SheetError) -> SheetSet {
  let phrases = content.phrases
  let event = plain(content.scenario.event.name(content.options.language))
  let date = content.scenario.event.days.first?.date.description ?? "2000-01-01"
  let page = try PageWriter(
    title: "\(phrases.badges) – \(event)", language: content.options.language.rawValue, date: "\(date)T00:00:00Z",
    paper: .a6)
  let clock = try EventClock(content.scenario.event)
  let books = calendarBooks(
    of: content.verified.plan.agenda, content.scenario, content.programme, content.people, phrases)
  var entries: [ID<Delegate>: [CalendarEntry]] = [:]
  for case let book in books {
    if case .delegate(let id) = book.owner { entries[id] = book.entries }
  }
  var withoutCode = 0
  for (position, person) in content.people.all.enumerated() {
    front(of: person, event, on: page)
    page.endPage()
    let own = (entries[person.delegate.id] ?? []).filter { $0.kind == .session(.workshop) || !$0.part.isEmpty }
    let code = own.isEmpty ? nil : QRCode(badgeCalendar(own, clock))
    if code == nil, !own.isEmpty { withoutCode += 1 }
    back(of: position, code, content, on: page)
    page.endPage()
  }
  let unknown = page.unknownCharacters
  return SheetSet(
    [SheetFile(name: "badges.pdf", contents: try page.finish(), isPersonal: true)],
    notes: (unknown == 0 ? [] : [phrases.charactersWithoutFont(unknown)])
      + (withoutCode == 0 ? [] : [phrases.badgesWithoutCode(withoutCode)]))
}

private func front(of person: People.Person, _ event: String, on page: PageWriter) {
  page.text(event, .small)
  page.skip(70)
  // A name of any length stays on the badge.
  let name = person.name.isEmpty ? person.id : person.name
  let isLong = page.height(name, .sign, width: page.innerWidth) > page.innerHeight * 0.45
  page.text(name, isLong ? .title : .sign)
  page.skip(14)
  page.text(person.delegation, .title)
  guard name != person.id else { return }
  page.put(person.id, .small, x: 0, below: page.innerHeight - page.y - 12, width: page.innerWidth, isCut: true)
}

/// The sizes that the days are tried at, largest first; the smallest can still be read at arm's length.
private let scales = [1.0, 0.9, 0.8, 0.7]

/// The width of the code: 45 mm, at which a module of a busy person's code is half a millimetre.
private let codeWidth = 128.0

private func back(of position: Int, _ code: QRCode?, _ content: SheetContent, on page: PageWriter) {
  let person = content.people.all[position]
  let room = page.innerHeight - (code == nil ? 0 : codeWidth + 12)
  // Breaks are on the programme, and leave when there is no room for them.
  let busy = person.itinerary.filter { content.programme.items[$0].kind != .pause }
  let choices = scales.map { (person.itinerary, $0) } + [(busy, scales[scales.count - 1])]
  let chosen = choices.first { items, scale in lines(items, scale, content, on: page, isSet: false) <= room }
  let (items, scale) = chosen ?? choices[choices.count - 1]
  _ = lines(items, scale, content, on: page, isSet: true, within: room)
  page.scale = 1
  if let code {
    page.code(
      code, x: (page.innerWidth - codeWidth) / 2, below: page.innerHeight - codeWidth - page.y, width: codeWidth)
  }
}

/// Somebody's days, set or only measured.
///
/// - Parameter room: the height there is; what does not fit ends in dots.
/// - Returns: the height.
private func lines(
  _ items: [Int], _ scale: Double, _ content: SheetContent, on page: PageWriter, isSet: Bool,
  within room: Double = .infinity
) -> Double {
  page.scale = scale
  let (times, gap) = (62 * scale, 2 * scale)
  var y = 0.0
  var day: Int?
  func put(_ left: String, _ text: String, _ style: PageWriter.Style) -> Bool {
    let x = left.isEmpty ? 0 : times
    let height = page.height(text, style, width: page.innerWidth - x)
    if y + height > room {
      if isSet { page.put("…", .small, x: 0, below: y, width: page.innerWidth) }
      return false
    }
    if isSet {
      page.put(left, .small, x: 0, below: y, width: times, isCut: true)
      page.put(text, style, x: x, below: y, width: page.innerWidth - x)
    }
    y += height + gap
    return true
  }
  for index in items {
    let item = content.programme.items[index]
    if item.day != day {
      day = item.day
      guard put("", content.programme.days[item.day], .strong) else { break }
    }
    let place = item.title + (item.room.isEmpty ? "" : " · \(item.room)")
    guard put(item.times, place, .small) else { break }
  }
  return y
}

/// A calendar as short as can be: a code holds little. The identifiers are those of the person's calendar.
private func badgeCalendar(_ entries: [CalendarEntry], _ clock: EventClock) -> [UInt8] {
  var calendar = CalendarWriter()
  calendar.component("VCALENDAR") { calendar in
    calendar.property("VERSION", "2.0")
    calendar.property("PRODID", "-//Breakout//EN")
    for entry in entries {
      calendar.component("VEVENT") { event in
        event.text("UID", entry.uid)
        event.property("DTSTAMP", clock.universal(Moment(minutes: 0)))
        event.property("DTSTART", clock.universal(entry.interval.start))
        event.property("DTEND", clock.universal(entry.interval.end))
        event.text("SUMMARY", entry.title)
        event.text("LOCATION", entry.room)
      }
    }
  }
  return calendar.bytes
}
