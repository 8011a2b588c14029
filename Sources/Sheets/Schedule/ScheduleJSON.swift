/// `schedule.json`: the same as ``scheduleXML(_:)``, for readers of JSON.
func scheduleJSON(_ schedule: Schedule) -> SheetFile {
  let event = schedule.content.scenario.event
  let used = schedule.content.scenario.rooms.indices.compactMap { index in
    schedule.days.lazy.flatMap(\.rooms).first { $0.entries[0].item.roomIndex == index }
  }
  let rooms = used.map { room in
    JSON.object([
      ("name", .string(room.name)), ("guid", .string(room.identifier.text)), ("capacity", .int(room.seats)),
    ])
  }
  let conference = JSON.object([
    ("acronym", .string(schedule.acronym)), ("title", .string(schedule.title)),
    ("start", .string(schedule.days.first?.date ?? "")), ("end", .string(schedule.days.last?.date ?? "")),
    ("daysCount", .int(schedule.days.count)), ("timeslot_duration", .string(schedule.step)),
    ("time_zone_name", .string(event.timezone)), ("rooms", .array(rooms)),
    ("days", .array(schedule.days.enumerated().map { day($0, $1, schedule.content) })),
  ])
  let isPersonal = schedule.days.contains { $0.rooms.contains { $0.entries.contains { !$0.persons.isEmpty } } }
  let json = JSON.object([
    ("generator", .object([("name", .string("Breakout"))])),
    ("schedule", .object([("version", .string("1")), ("conference", conference)])),
  ])
  return SheetFile(name: "schedule.json", contents: json.text, isPersonal: isPersonal)
}

private func day(_ position: Int, _ day: Schedule.Day, _ content: SheetContent) -> JSON {
  // Rooms are the members of an object here, so rooms of one name share an entry.
  var names: [String] = []
  for room in day.rooms where !names.contains(room.name) { names.append(room.name) }
  let rooms = names.map { name in
    (
      name,
      JSON.array(day.rooms.filter { $0.name == name }.flatMap { room in room.entries.map { entry($0, room, content) } })
    )
  }
  return .object([
    ("index", .int(position + 1)), ("date", .string(day.date)), ("day_start", .string(day.start)),
    ("day_end", .string(day.end)), ("rooms", .object(rooms)),
  ])
}

private func entry(_ entry: Schedule.Entry, _ room: Schedule.Room, _ content: SheetContent) -> JSON {
  let persons = entry.persons.map { person in
    JSON.object([("id", .int(person.number)), ("public_name", .string(person.name))])
  }
  return .object([
    ("guid", .string(entry.identifier.text)), ("id", .int(entry.number)), ("date", .string(entry.start)),
    ("start", .string(entry.item.start)), ("end", .string(entry.end)),
    ("duration", .string(Schedule.hours(entry.item.interval.minutes))), ("room", .string(room.name)),
    ("slug", .string(entry.slug)), ("url", .string("urn:uuid:" + entry.identifier.text)),
    ("title", .string(entry.item.title)), ("subtitle", .null), ("track", .null),
    ("type", .string(Schedule.kind(entry.item))),
    ("language", entry.language.isEmpty ? .null : .string(entry.language)),
    ("abstract", .null), ("description", .null), ("persons", .array(persons)), ("links", .array([])),
  ])
}
