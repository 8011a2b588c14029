import Conference

/// For each door, what takes place behind it by the clock, and who sits there, in columns by name, each with a box to tick.
///
/// Every room begins a page; a list that goes on over a page says so at its head.
func doorPages(_ content: SheetContent, on page: PageWriter) {
  for room in content.scenario.rooms where room.parts.isEmpty {
    let items = content.programme.items(behind: room, of: content.scenario)
    guard !items.isEmpty else { continue }
    let name = room.name(content.options.language)
    page.endPage()
    page.outline(name)
    let door = DoorPages(content: content, room: name, items: items, page: page)
    door.write()
  }
}

/// The pages of one door. They are read standing, so their type is as large as it can be without taking more paper.
private struct DoorPages {
  let content: SheetContent
  let room: String
  let items: [Int]
  let page: PageWriter

  private static let scales = (0...16).map { 1.8 - 0.05 * Double($0) }
  private static let columns = 2
  private static let gap = 24.0
  private static var columnWidth: Double { (PageWriter.width - gap * Double(columns - 1)) / Double(columns) }
  private var line: Double { 17.5 * page.scale }
  /// The side of the box to tick, and where the name begins behind it.
  private var box: Double { 8 * page.scale }
  private var indent: Double { 14 * page.scale }

  func write() {
    let plain = page.pages(of: lay)
    let widest = items.lazy.filter { content.programme.items[$0].isWorkshop }
      .flatMap { index in content.people.present[index].lazy.map { width(of: $0, at: index) } }.max()
    let scale =
      Self.scales.first { scale in
        page.scale = scale
        return (widest ?? 0) * scale <= Self.columnWidth && page.pages(of: lay) <= plain
      } ?? 1
    page.scale = scale
    page.footer = PageFooter(text: room, pages: page.pages(of: lay))
    lay()
    page.footer = nil
    page.scale = 1
  }

  private func lay() {
    page.text(content.scenario.event.name(content.options.language), .small)
    page.skip(4)
    page.text(room, .sign)
    page.skip(6)
    page.rule(isStrong: true)
    page.skip(10)
    for index in items {
      let item = content.programme.items[index]
      if item.isWorkshop { list(index, item) } else { brief(item) }
    }
    page.endPage()
  }

  /// A session without a list: one line.
  private func brief(_ item: Programme.Item) {
    let times = 128 * page.scale
    let width = PageWriter.width - times
    let height = page.height(item.title, .text, width: width) + 6 * page.scale
    if !page.fits(height) { next() }
    page.put(content.label(item.interval), .small, x: 0, below: 1.5 * page.scale, width: times - 5)
    page.put(item.title, .text, x: times, width: width)
    page.skip(height)
  }

  /// A workshop with its people, in columns that are filled one after the other.
  private func list(_ index: Int, _ item: Programme.Item) {
    let people = content.people.present[index]
    // A list that fits on one page is not broken, and no heading is left alone at the foot of a page.
    let head = page.height(item.title, .heading) + 40 * page.scale
    let height = head + line * Double((people.count + Self.columns - 1) / Self.columns)
    if !page.fits(min(height, PageWriter.height * 0.85)), !page.fits(PageWriter.height * 0.6) { next() }
    heading(item, content.phrases.peopleCount(people.count))
    var rest = people[...]
    while !rest.isEmpty {
      let lines = max(1, Int((PageWriter.height - page.y) / line))
      let rows = min(lines, (rest.count + Self.columns - 1) / Self.columns)
      let now = rest.prefix(rows * Self.columns)
      for (position, person) in now.enumerated() where !page.isMeasuring {
        row(person, at: index, column: position / rows, line: Double(position % rows) * line)
      }
      page.skip(Double(rows) * line)
      rest = rest.dropFirst(now.count)
      if !rest.isEmpty {
        next()
        heading(item, content.phrases.continued)
      }
    }
    page.skip(14 * page.scale)
  }

  private func heading(_ item: Programme.Item, _ note: String) {
    page.skip(8 * page.scale)
    page.text("\(content.label(item.interval)) · \(note)", .small)
    page.skip(3)
    page.text(item.title, .heading)
    page.skip(5)
  }

  /// A name with its role, and the delegation beside it as far as the name leaves room for it.
  private func row(_ position: Int, at index: Int, column: Int, line below: Double) {
    let x = Double(column) * (Self.columnWidth + Self.gap)
    let entry = entry(position, at: index)
    let needed = page.width(entry.name, entry.style) + 8
    let room = Self.columnWidth - indent
    let rest = room - needed
    // A delegation that can only be hinted at says nothing.
    let detail = entry.detail.isEmpty ? 0 : min(rest, page.width(entry.detail, .small) + 1)
    let hasDetail = detail >= min(60, page.width(entry.detail, .small)) && detail > 0
    page.box(x: x, below: below + 2.5 * page.scale, side: box)
    page.put(entry.name, entry.style, x: x + indent, below: below, width: room - (hasDetail ? detail : 0), isCut: true)
    if hasDetail {
      page.put(
        entry.detail, .small, x: x + Self.columnWidth - detail, below: below + 1.5 * page.scale, width: detail,
        isCut: true, isRight: true)
    }
    page.rule(x: x, below: below + line - 2, width: Self.columnWidth)
  }

  private func entry(_ position: Int, at index: Int) -> (name: String, style: PageWriter.Style, detail: String) {
    let person = content.people.all[position]
    let columns = content.options.columns
    let role = columns.contains(.roles) ? content.roleNames(of: position, at: index) : ""
    let marks = [role, content.isNew(position, at: index) ? content.phrases.new : ""].filter { !$0.isEmpty }
    return (
      ([person.name] + marks).joined(separator: " · "), marks.isEmpty ? .text : .strong,
      columns.contains(.delegation) ? person.delegation : ""
    )
  }

  /// How wide a row is that shows all, in the type that pages are set in without a scale.
  private func width(of position: Int, at index: Int) -> Double {
    let entry = entry(position, at: index)
    return (page.width(entry.name, entry.style) + page.width(entry.detail, .small)) / page.scale + 24
  }

  private func next() {
    page.endPage()
    page.text("\(room) · \(content.phrases.continued)", .heading)
    page.skip(6)
    page.rule(isStrong: true)
    page.skip(8)
  }
}
