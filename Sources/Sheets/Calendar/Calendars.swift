import Conference

/// The calendars of an audience: `programme.ics`, one per door, and one per delegate for those who may name them.
///
/// Times are in UTC, so that no reader needs to know the zone; the identifiers stay the same from plan to plan, so that
/// importing a new plan moves the entries of the old one.
func calendars(_ content: SheetContent) throws(SheetError) -> [SheetFile] {
  let clock = try EventClock(content.scenario.event)
  let event = content.scenario.event.name(content.options.language)
  let programme = content.programme
  func file(_ path: String, _ title: String, _ items: [Int], of person: Int? = nil) -> SheetFile {
    calendarFile(path, title, items, of: person, clock, content)
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

private func calendarFile(
  _ path: String, _ title: String, _ items: [Int], of person: Int?, _ clock: EventClock, _ content: SheetContent
) -> SheetFile {
  let event = content.scenario.event
  let day = event.days.first?.date.description ?? ""
  let stamp = clock.universal(Moment(minutes: 0))
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
        let subject = item.kind == .pause ? "\(item.id).\(item.day)" : item.id
        entry.text("UID", "\(subject)\(owner).\(day).\(FileNames.slug(event.name()))@breakout")
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
