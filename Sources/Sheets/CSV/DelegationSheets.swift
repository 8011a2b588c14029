/// `delegations/*.csv`: for each delegation, its members and where they are, one row per member, one column per
/// session.
func delegationSheets(_ content: SheetContent) -> [SheetFile] {
  let cells = PersonCells(content, without: [.delegation, .choices])
  let blocks = content.verified.plan.agenda.blocks(of: content.scenario)
  var names = FileNames(folder: "delegations", suffix: ".csv")
  let columns = blocks.map { block in Set(block.workshops.compactMap { content.programme.itemOfSession[$0] }) }
  return zip(content.scenario.delegations, content.people.members).compactMap { delegation, members in
    let name = names.name(for: delegation.id.text)
    guard !members.isEmpty else { return nil }
    var csv = CSVWriter(content.options.csvDelimiter)
    cells.writeHeader(into: &csv)
    for block in blocks { csv.cell(content.label(block.time)) }
    csv.endRow()
    for member in members {
      cells.write(member, into: &csv)
      for column in columns {
        let attended = content.people.all[member].workshops.filter(column.contains)
        csv.cell(
          attended.map { content.programme.items[$0] }.map { "\($0.title) (\($0.room))" }.joined(separator: "; "))
      }
      csv.endRow()
    }
    return SheetFile(name: name, contents: csv.bytes, isPersonal: true)
  }
}
