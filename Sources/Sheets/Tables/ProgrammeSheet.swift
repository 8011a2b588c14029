/// `programme`: sessions and breaks by the clock, with the number of people and nobody's name.
func programmeSheet(_ content: SheetContent) -> TableSheet {
  let phrases = content.phrases
  return TableSheet("programme", title: phrases.agenda, isPersonal: false) { csv in
    csv.header(
      [
        phrases.day, phrases.start, phrases.end, phrases.minutes, phrases.session, phrases.kindHeading, phrases.room,
        phrases.people,
      ] + (content.scenario.contributors.isEmpty ? [] : [phrases.contributors]))
    for (position, item) in content.programme.items.enumerated() {
      content.writeTime(of: item, into: &csv)
      csv.cell(item.interval.minutes)
      csv.cell(item.title)
      csv.cell(phrases.kind(item.kind))
      csv.cell(item.room)
      if content.countsPeople(item) { csv.cell(content.people.present[position].count) } else { csv.cell("") }
      if !content.scenario.contributors.isEmpty { csv.cell(content.contributors(to: item).joined(separator: ", ")) }
      csv.endRow()
    }
  }
}

extension SheetContent {
  /// Day, start and end.
  func writeTime(of item: Programme.Item, into csv: inout any TableSink) {
    let event = scenario.event
    if event.days.indices.contains(item.day) {
      csv.cell(event.days[item.day].date, programme.shortDays[item.day])
    } else {
      csv.cell("")
    }
    csv.cell(event.time(of: item.interval.start))
    csv.cell(event.time(of: item.interval.end))
  }

  /// Whether it is known who comes: to plenaries everybody, to workshops those allocated, to the rest whoever likes.
  func countsPeople(_ item: Programme.Item) -> Bool {
    item.kind == .session(.plenary) || item.kind == .session(.workshop)
  }
}
