import Conference

/// For each door, what takes place behind it by the clock, and who sits there, in columns by name.
///
/// Every room begins a page; a list that goes on over a page says so at its head.
func doorPages(_ content: SheetContent, on page: PageWriter) {
  for room in content.scenario.rooms where room.parts.isEmpty {
    let items = content.programme.items(behind: room, of: content.scenario)
    guard !items.isEmpty else { continue }
    let name = room.name(content.options.language)
    page.endPage()
    page.outline(name)
    DoorPages(content: content, room: name, page: page).write(items)
    page.endPage()
  }
}

private struct DoorPages {
  let content: SheetContent
  let room: String
  let page: PageWriter

  private static let columns = 2
  private static let gap = 24.0
  private static let line = 17.5
  private static var columnWidth: Double { (PageWriter.width - gap * Double(columns - 1)) / Double(columns) }

  func write(_ items: [Int]) {
    head()
    for index in items {
      let item = content.programme.items[index]
      if item.isWorkshop { list(index, item) } else { brief(item) }
    }
  }

  /// The name of the room, which is read from afar.
  private func head() {
    page.text(content.scenario.event.name(content.options.language), .small)
    page.skip(4)
    page.text(room, .title)
    page.skip(6)
    page.rule(isStrong: true)
    page.skip(10)
  }

  /// A session without a list: one line.
  private func brief(_ item: Programme.Item) {
    let width = PageWriter.width - 150
    let height = page.height(item.title, .text, width: width) + 6
    if !page.fits(height) { next() }
    page.put(content.label(item.interval), .small, x: 0, below: 1.5, width: 145)
    page.put(item.title, .text, x: 150, width: width)
    page.skip(height)
  }

  /// A workshop with its people, in columns that are filled one after the other.
  private func list(_ index: Int, _ item: Programme.Item) {
    let people = content.people.present[index]
    // A list that fits on one page is not broken, and no heading is left alone at the foot of a page.
    let height = 60 + Self.line * Double((people.count + Self.columns - 1) / Self.columns)
    if !page.fits(min(height, PageWriter.height * 0.85)), !page.fits(PageWriter.height * 0.6) { next() }
    heading(item, content.phrases.peopleCount(people.count))
    var rest = people[...]
    while !rest.isEmpty {
      let lines = max(1, Int((PageWriter.height - page.y) / Self.line))
      let rows = min(lines, (rest.count + Self.columns - 1) / Self.columns)
      let now = rest.prefix(rows * Self.columns)
      for (position, person) in now.enumerated() {
        row(person, at: index, column: position / rows, line: Double(position % rows) * Self.line)
      }
      page.skip(Double(rows) * Self.line)
      rest = rest.dropFirst(now.count)
      if !rest.isEmpty {
        next()
        heading(item, content.phrases.continued)
      }
    }
    page.skip(14)
  }

  private func heading(_ item: Programme.Item, _ note: String) {
    page.skip(8)
    page.text("\(content.label(item.interval)) · \(note)", .small)
    page.skip(3)
    page.text(item.title, .heading)
    page.skip(5)
  }

  private func row(_ position: Int, at index: Int, column: Int, line: Double) {
    let person = content.people.all[position]
    let columns = content.options.columns
    let x = Double(column) * (Self.columnWidth + Self.gap)
    let role = columns.contains(.roles) ? content.roleNames(of: position, at: index) : ""
    let detail = columns.contains(.delegation) ? person.delegation : ""
    let width = detail.isEmpty ? Self.columnWidth : Self.columnWidth * 0.56
    let name = role.isEmpty ? person.name : "\(person.name) · \(role)"
    page.put(name, role.isEmpty ? .text : .strong, x: x, below: line, width: width, isCut: true)
    page.put(
      detail, .small, x: x + width, below: line + 1.5, width: Self.columnWidth - width,
      isCut: true, isRight: true)
    page.rule(x: x, below: line + Self.line - 2, width: Self.columnWidth)
  }

  private func next() {
    page.endPage()
    page.text("\(room) · \(content.phrases.continued)", .heading)
    page.skip(6)
    page.rule(isStrong: true)
    page.skip(8)
  }
}
