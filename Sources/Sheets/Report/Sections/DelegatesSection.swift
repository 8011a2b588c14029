import Conference

/// Everybody by name with their workshops. The list is cut into groups, so that ten thousand people stay out of the way until
/// somebody opens a group; a browser's own search opens it too.
func delegatesView(_ content: SheetContent) -> View {
  let people = content.people.all
  let size = people.count <= 60 ? 60 : 50
  let groups = stride(from: 0, to: people.count, by: size).map { start -> View in
    let group = start..<min(start + size, people.count)
    let (first, last) = (people[group.lowerBound].name, people[group.upperBound - 1].name)
    return [
      "title": first == last ? first : "\(first) – \(last)", "isOpen": people.count <= size,
      "peopleMarkup": list(group, content),
    ]
  }
  return ["groups": groups]
}

/// Written without a template: a congress has ten thousand people.
private func list(_ group: Range<Int>, _ content: SheetContent) -> String {
  let columns = content.options.columns
  var markup = Markup()
  markup.element("ul") { list in
    for position in group {
      let person = content.people.all[position]
      list.element("li") { item in
        item.element("b", text: columns.contains(.name) ? person.name : person.id)
        let facts = [
          columns.contains(.id) && person.id != person.name ? person.id : "",
          columns.contains(.delegation) ? person.delegation : "",
        ]
        item.element("i", text: facts.filter { !$0.isEmpty }.joined(separator: " · "))
        item.element("span") { places in
          for index in person.workshops {
            let workshop = content.programme.items[index]
            places.element("span") { place in
              place.element("small", text: content.programme.label(workshop.interval.start, of: content.scenario.event))
              place.text(" \(workshop.title) (\(workshop.room))")
              let mark = content.mark(position, at: index)
              if !mark.isEmpty { place.element("strong", text: " \(mark)") }
            }
          }
        }
      }
    }
  }
  return markup.html
}
