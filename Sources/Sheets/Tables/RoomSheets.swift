/// `rooms/*`: for each door, who sits there, by session in the order of the clock and then by name.
///
/// A joined room has no door of its own: what takes place in it is in the files of its parts. Sessions without a list
/// of people (plenaries, which everybody attends, talks and services) have one row without a name. After a re-plan a last
/// column marks who was not told to be there.
func roomSheets(_ content: SheetContent) -> [TableSheet] {
  let phrases = content.phrases
  let cells = PersonCells(content, without: [.languages, .arrives, .leaves, .choices])
  var names = FileNames(folder: "rooms", suffix: "")
  return content.scenario.rooms.filter(\.parts.isEmpty).compactMap { room in
    let name = names.name(for: room.id.text)
    let items = content.programme.items(behind: room, of: content.scenario)
    guard !items.isEmpty else { return nil }
    return TableSheet(name, title: room.name(content.options.language)) { csv in
      csv.beginHeader()
      for heading in [phrases.day, phrases.start, phrases.end, phrases.session, phrases.room, phrases.people] {
        csv.cell(heading)
      }
      cells.writeHeader(into: &csv)
      if content.news != nil { csv.cell(phrases.new) }
      csv.endRow()
      for index in items {
        let item = content.programme.items[index]
        let present = content.people.present[index]
        func writeSession() {
          content.writeTime(of: item, into: &csv)
          csv.cell(item.title)
          csv.cell(item.room)
          if content.countsPeople(item) { csv.cell(present.count) } else { csv.cell("") }
        }
        for person in item.isWorkshop ? present : [] {
          writeSession()
          cells.write(person, at: index, into: &csv)
          if content.news != nil { csv.cell(content.isNew(person, at: index) ? phrases.new : "") }
          csv.endRow()
        }
        if !item.isWorkshop || present.isEmpty {
          writeSession()
          for _ in cells.columns { csv.cell("") }
          if content.news != nil { csv.cell("") }
          csv.endRow()
        }
      }
    }
  }
}
