import Conference

/// `workshops/*`: for each moderator, who comes, and the sector mix.
///
/// Three tables with an empty row between them: what, when and where; the people, those with a part in it first; people
/// per sector beside the even share. After a re-plan a last column marks who was not told to be there.
func workshopSheets(_ content: SheetContent) -> [TableSheet] {
  var names = FileNames(folder: "workshops", suffix: "")
  let metrics = Dictionary(content.metrics.workshops.map { ($0.session, $0) }, uniquingKeysWith: { first, _ in first })
  return content.scenario.workshops.compactMap { workshop in
    let name = names.name(for: workshop.id.text)
    guard let index = content.programme.itemOfSession[workshop.id] else { return nil }
    return TableSheet(name, title: workshop.title(content.options.language)) { csv in
      writeFrame(content, index, &csv)
      csv.endRow()
      writePeople(content, index, &csv)
      if let mix = metrics[workshop.id]?.sectors {
        csv.endRow()
        csv.header([content.phrases.heading(.sector), content.phrases.people, content.phrases.evenShare])
        for (sector, count) in zip(content.scenario.sectors, mix) {
          csv.cell(sector.name(content.options.language))
          csv.cell(count.count)
          csv.cell(content.phrases.number(count.evenShare, digits: 1))
          csv.endRow()
        }
      }
    }
  }
}

private func writeFrame(_ content: SheetContent, _ index: Int, _ csv: inout any TableSink) {
  let (item, phrases) = (content.programme.items[index], content.phrases)
  csv.row([phrases.workshop, item.title])
  csv.row([phrases.time, content.label(item.interval)])
  csv.row([phrases.room, item.room])
  let contributors = content.contributors(to: item)
  if !contributors.isEmpty { csv.row([phrases.contributors, contributors.joined(separator: ", ")]) }
  csv.cell(phrases.people)
  csv.cell(content.people.present[index].count)
  csv.endRow()
}

private func writePeople(_ content: SheetContent, _ index: Int, _ csv: inout any TableSink) {
  let cells = PersonCells(content, without: [.arrives, .leaves])
  csv.beginHeader()
  cells.writeHeader(into: &csv)
  if content.news != nil { csv.cell(content.phrases.new) }
  csv.endRow()
  let roles = content.people.roles[index]
  let present = content.people.present[index]
  for person in present.filter({ roles[$0] != nil }) + present.filter({ roles[$0] == nil }) {
    cells.write(person, at: index, into: &csv)
    if content.news != nil { csv.cell(content.isNew(person, at: index) ? content.phrases.new : "") }
    csv.endRow()
  }
}
