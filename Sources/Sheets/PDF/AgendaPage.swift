import Conference

/// The days of a delegate on a page of their own, with what they do where.
func agendaPage(of position: Int, _ content: SheetContent, on page: PageWriter) {
  let person = content.people.all[position]
  let columns = content.options.columns
  page.text(content.scenario.event.name(content.options.language), .small)
  page.skip(4)
  page.text(columns.contains(.name) ? person.name : person.id, .title)
  let facts = [
    columns.contains(.delegation) || content.options.audience == .delegation ? person.delegation : "",
    columns.contains(.id) && person.id != person.name ? person.id : "",
  ]
  page.text(facts.filter { !$0.isEmpty }.joined(separator: " · "), .text)
  page.skip(10)
  for day in content.programme.days.indices {
    let items = person.itinerary.filter { content.programme.items[$0].day == day }
    guard !items.isEmpty else { continue }
    if !page.fits(80) { page.endPage() }
    page.skip(8)
    page.text(content.programme.days[day], .heading)
    page.skip(4)
    page.rule(isStrong: true)
    for index in items {
      let role = columns.contains(.roles) ? content.roleNames(of: position, at: index) : ""
      let marks = [role, content.mark(position, at: index)].filter { !$0.isEmpty }
      programmeRow(content.programme.items[index], note: marks.joined(separator: " · "), content, on: page)
    }
    page.skip(10)
  }
  page.endPage()
}
