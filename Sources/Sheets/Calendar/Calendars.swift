import Conference

/// The calendars of an audience: `programme.ics`, one per door, and one per delegate for those who may name them.
///
/// Times are in UTC, so that no reader needs to know the zone; the identifiers stay the same from plan to plan, so that
/// an entry of a new plan takes the place of the old one. What a delegate attends in a block is called after the block.
func calendars(_ content: SheetContent) throws(SheetError) -> [SheetFile] {
  let clock = try EventClock(content.scenario.event)
  let event = content.scenario.event.name(content.options.language)
  let programme = content.programme
  var blocks: [Int: Int] = [:]
  for (number, block) in content.verified.plan.agenda.blocks(of: content.scenario).enumerated() {
    for workshop in block.workshops {
      if let item = programme.itemOfSession[workshop] { blocks[item] = number + 1 }
    }
  }
  func file(_ path: String, _ title: String, _ items: [Int], of person: Int? = nil) -> SheetFile {
    calendarFile(path, title, items, of: person, blocks, clock, content)
  }

  var files = [file("programme.ics", event, Array(programme.items.indices))]
  var rooms = FileNames(folder: "rooms", suffix: ".ics")
  for room in content.scenario.rooms where room.parts.isEmpty {
    let name = rooms.name(for: room.id.text)
    let items = programme.items(behind: room, of: content.scenario)
    if !items.isEmpty { files.append(file(name, room.name(content.options.language), items)) }
  }
  switch content.options.audience {
  case .secretariat:
    var names = FileNames(folder: "delegates", suffix: ".ics")
    for (position, person) in content.people.all.enumerated() {
      files.append(file(names.name(for: person.id), event, person.itinerary, of: position))
    }
  case .delegation:
    var folders = FileNames(folder: "delegations", suffix: "")
    for (delegation, members) in zip(content.scenario.delegations, content.people.members) {
      var names = FileNames(folder: folders.name(for: delegation.id.text), suffix: ".ics")
      for position in members {
        let person = content.people.all[position]
        files.append(file(names.name(for: person.id), event, person.itinerary, of: position))
      }
    }
  case .door, .public: break
  }
  return files
}

/// - Parameter blocks: the number of the block that an item is a workshop of, from 1.
private func calendarFile(
  _ path: String, _ title: String, _ items: [Int], of person: Int?, _ blocks: [Int: Int], _ clock: EventClock,
  _ content: SheetContent
) -> SheetFile {
  let event = content.scenario.event
  let day = event.days.first?.date.description ?? ""
  let stamp = clock.universal(Moment(minutes: 0))
  var attended: [Int: Int] = [:]
  /// What an entry is about. No name has a colon.
  func subject(_ index: Int) -> String {
    let item = content.programme.items[index]
    if item.kind == .pause { return "\(item.id).\(item.day)" }
    guard person != nil, let block = blocks[index] else { return item.id }
    let number = attended[block, default: 0] + 1
    attended[block] = number
    // Workshops of one block need not all overlap.
    return number == 1 ? "block:\(block)" : "block:\(block):\(number)"
  }
  var calendar = CalendarWriter()
  calendar.component("VCALENDAR") { calendar in
    calendar.property("VERSION", "2.0")
    calendar.property("PRODID", "-//Breakout//Breakout 1//EN")
    calendar.property("CALSCALE", "GREGORIAN")
    calendar.text("X-WR-CALNAME", title)
    calendar.text("X-WR-TIMEZONE", event.timezone)
    for index in items {
      let item = content.programme.items[index]
      calendar.component("VEVENT") { entry in
        let owner = person.map { "." + content.people.all[$0].id } ?? ""
        entry.text("UID", "\(subject(index))\(owner).\(day).\(FileNames.slug(event.name()))@breakout")
        // The standard wants a time of writing; the same plan is the same file, so it is the conference's first midnight.
        entry.property("DTSTAMP", stamp)
        entry.property("DTSTART", clock.universal(item.interval.start))
        entry.property("DTEND", clock.universal(item.interval.end))
        entry.text("SUMMARY", item.title)
        entry.text("LOCATION", item.room)
        entry.text("CATEGORIES", content.phrases.kind(item.kind))
        if let person { entry.text("DESCRIPTION", content.roleNames(of: person, at: index)) }
        entry.property("TRANSP", item.kind == .pause ? "TRANSPARENT" : "OPAQUE")
      }
    }
  }
  return SheetFile(name: path, contents: calendar.bytes, isPersonal: person != nil)
}
