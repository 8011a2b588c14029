/// `schedule.xml`, as Giggity, EventFahrplan and pretalx read it.
func scheduleXML(_ schedule: Schedule) -> SheetFile {
  let (content, event) = (schedule.content, schedule.content.scenario.event)
  var xml = Markup()
  xml.element("schedule") { xml in
    xml.element("generator", ["name": "Breakout"])
    xml.element("version", text: "1")
    xml.element("conference") { xml in
      xml.element("title", text: schedule.title)
      xml.element("acronym", text: schedule.acronym)
      xml.element("start", text: schedule.days.first?.date ?? "")
      xml.element("end", text: schedule.days.last?.date ?? "")
      xml.element("days", text: String(schedule.days.count))
      xml.element("timeslot_duration", text: schedule.step)
      xml.element("time_zone_name", text: event.timezone)
    }
    for (position, day) in schedule.days.enumerated() {
      xml.element("day", ["index": String(position + 1), "date": day.date, "start": day.start, "end": day.end]) { xml in
        for room in day.rooms {
          xml.element("room", ["name": room.name, "guid": room.identifier.text]) { xml in
            for entry in room.entries { write(entry, in: room, content, into: &xml) }
          }
        }
      }
    }
  }
  let text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\(xml.html)\n"
  let isPersonal = schedule.days.contains { $0.rooms.contains { $0.entries.contains { !$0.persons.isEmpty } } }
  return SheetFile(name: "schedule.xml", contents: Array(text.utf8), isPersonal: isPersonal)
}

private func write(_ entry: Schedule.Entry, in room: Schedule.Room, _ content: SheetContent, into xml: inout Markup) {
  xml.newLine()
  xml.element("event", ["id": String(entry.number), "guid": entry.identifier.text]) { xml in
    xml.element("room", text: room.name)
    xml.element("title", text: entry.item.title)
    xml.element("subtitle", text: "")
    xml.element("type", text: Schedule.kind(entry.item))
    xml.element("date", text: entry.start)
    xml.element("start", text: entry.item.start)
    xml.element("duration", text: Schedule.hours(entry.item.interval.minutes))
    xml.element("abstract", text: "")
    xml.element("track", text: "")
    xml.element("language", text: entry.language)
    xml.element("description", text: "")
    xml.element("persons") { xml in
      for person in entry.persons {
        xml.element("person", ["id": String(person.number)], text: person.name)
      }
    }
  }
}
