/// `delegations/*`: for each delegation, its members and where they are, one row per member, one column per
/// session.
func delegationSheets(_ content: SheetContent) -> [TableSheet] {
  let cells = PersonCells(content, without: [.delegation, .choices])
  let blocks = content.verified.plan.agenda.blocks(of: content.scenario)
  var names = FileNames(folder: "delegations", suffix: "")
  let columns = blocks.map { block in Set(block.workshops.compactMap { content.programme.itemOfSession[$0] }) }
  return zip(content.scenario.delegations, content.people.members).compactMap { delegation, members in
    let name = names.name(for: delegation.id.text)
    guard !members.isEmpty else { return nil }
    return TableSheet(name, title: delegation.name(content.options.language)) { csv in
      csv.beginHeader()
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
    }
  }
}
