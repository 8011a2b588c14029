import Conference

/// What is printed for an audience: `programme.pdf`, `doors.pdf` with the list for each door, and the agendas of delegates,
/// a page each: all in `agendas.pdf`, or in a file per delegation.
///
/// The pages are set by Pango and Cairo, which shape every script and embed the fonts: no browser and no other program.
func pages(_ content: SheetContent) throws(SheetError) -> SheetSet {
  let phrases = content.phrases
  var files: [SheetFile] = []
  var unknown = 0
  func write(
    _ name: String, _ title: String, isPersonal: Bool = true, _ body: (PageWriter) -> Void
  ) throws(SheetError) {
    let event = plain(content.scenario.event.name(content.options.language))
    let date = content.scenario.event.days.first?.date.description ?? "2000-01-01"
    let page = try PageWriter(
      title: "\(title) – \(event)", language: content.options.language.rawValue, date: "\(date)T00:00:00Z")
    body(page)
    files.append(SheetFile(name: name, contents: try page.finish(), isPersonal: isPersonal))
    unknown += page.unknownCharacters
  }

  try write("programme.pdf", phrases.agenda, isPersonal: false) { programmePages(content, on: $0) }
  if content.options.audience == .secretariat || content.options.audience == .door {
    try write("doors.pdf", phrases.doors) { doorPages(content, on: $0) }
  }
  if content.options.audience == .secretariat {
    try write("agendas.pdf", phrases.agendas) { page in
      for position in content.people.all.indices { agendaPage(of: position, content, on: page) }
    }
  }
  if content.options.audience == .delegation {
    var names = FileNames(folder: "delegations", suffix: ".pdf")
    for (delegation, members) in zip(content.scenario.delegations, content.people.members) {
      let name = names.name(for: delegation.id.text)
      guard !members.isEmpty else { continue }
      try write(name, delegation.name(content.options.language)) { page in
        for position in members { agendaPage(of: position, content, on: page) }
      }
    }
  }
  let note = unknown == 0 ? [] : [phrases.charactersWithoutFont(unknown)]
  return SheetSet(files, notes: note)
}

/// The programme by day, without anybody's name.
private func programmePages(_ content: SheetContent, on page: PageWriter) {
  page.text(content.scenario.event.name(content.options.language), .title)
  page.skip(10)
  for day in content.programme.days.indices {
    let items = content.programme.items.filter { $0.day == day }
    guard !items.isEmpty else { continue }
    if !page.fits(120) { page.endPage() }
    page.outline(content.programme.days[day])
    page.skip(8)
    page.text(content.programme.days[day], .heading)
    page.skip(4)
    page.rule(isStrong: true)
    for item in items { programmeRow(item, note: "", content, on: page) }
    page.skip(14)
  }
}

/// One line of a programme: times, title, place.
func programmeRow(_ item: Programme.Item, note: String, _ content: SheetContent, on page: PageWriter) {
  let (times, place) = (88.0, 150.0)
  let width = PageWriter.width - times - place - 14
  let style: PageWriter.Style = item.kind == .pause ? .text : .strong
  let title = page.height(item.title, style, width: width)
  let detail = note.isEmpty ? 0 : page.height(note, .small, width: width)
  let height = max(title + detail, page.height(item.room.isEmpty ? "–" : item.room, .text, width: place)) + 12
  if !page.fits(height) { page.endPage() }
  page.put(item.times, .text, x: 0, below: 6, width: times)
  page.put(item.title, style, x: times, below: 6, width: width)
  page.put(note, .small, x: times, below: 6 + title, width: width)
  page.put(item.room, .text, x: PageWriter.width - place, below: 6, width: place)
  page.skip(height)
  page.rule()
}
