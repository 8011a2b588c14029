/// `delegates`: the days of every delegate, one row per session and break, by name and then by the clock.
///
/// One file for all of them; a spreadsheet's filter on the first column shows one delegate. After a re-plan a last column marks what they were not
/// told.
func delegatesSheet(_ content: SheetContent) -> TableSheet {
  let phrases = content.phrases
  let cells = PersonCells(content, without: [.languages, .arrives, .leaves, .needs, .roles, .choices])
  return TableSheet("delegates", title: phrases.delegates) { csv in
    csv.beginHeader()
    cells.writeHeader(into: &csv)
    for heading in [phrases.day, phrases.start, phrases.end, phrases.session, phrases.room, phrases.heading(.roles)] {
      csv.cell(heading)
    }
    if content.news != nil { csv.cell(phrases.new) }
    csv.endRow()
    for (position, person) in content.people.all.enumerated() {
      for index in person.itinerary {
        let item = content.programme.items[index]
        cells.write(position, into: &csv)
        content.writeTime(of: item, into: &csv)
        csv.cell(item.title)
        csv.cell(item.room)
        csv.cell(content.roleNames(of: position, at: index))
        if content.news != nil { csv.cell(content.mark(position, at: index)) }
        csv.endRow()
      }
    }
  }
}
