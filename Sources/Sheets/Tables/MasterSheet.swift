import Conference

/// `master`: one row per delegate by name, one column per block with workshop and room.
func masterSheet(_ content: SheetContent) -> TableSheet {
  let (programme, phrases) = (content.programme, content.phrases)
  let blocks = content.verified.plan.agenda.blocks(of: content.scenario)
  let cells = PersonCells(content, without: [.choices])
  let showsChoices = content.options.columns.contains(.choices)

  // Which column each workshop stands in.
  var columns: [Int?] = programme.items.map { _ in nil }
  for (column, block) in blocks.enumerated() {
    for workshop in block.workshops {
      if let item = programme.itemOfSession[workshop] { columns[item] = column }
    }
  }
  let places = programme.items.map { "\($0.title) (\($0.room))" }

  return TableSheet("master", title: phrases.masterTable) { csv in
    csv.beginHeader()
    cells.writeHeader(into: &csv)
    for block in blocks { csv.cell(content.label(block.time)) }
    if showsChoices { csv.cell(phrases.heading(.choices)) }
    csv.endRow()
    for (position, person) in content.people.all.enumerated() {
      cells.write(position, into: &csv)
      var attended: [String] = blocks.map { _ in "" }
      for item in person.workshops {
        guard let column = columns[item] else { continue }
        attended[column] += (attended[column].isEmpty ? "" : "; ") + places[item]
      }
      for text in attended { csv.cell(text) }
      if showsChoices { csv.cell(content.choices(of: person)) }
      csv.endRow()
    }
  }
}

extension SheetContent {
  /// A stretch of the conference, `Fri 17 May 09:30–11:00`.
  func label(_ interval: Interval) -> String {
    "\(programme.label(interval.start, of: scenario.event))–\(scenario.event.time(of: interval.end))"
  }

  /// The ranks that somebody obtained by the clock, `1, 3, –`.
  func choices(of person: People.Person) -> String {
    person.workshops.map { rank(of: $0, for: person).map(String.init) ?? "–" }.joined(separator: ", ")
  }
}
