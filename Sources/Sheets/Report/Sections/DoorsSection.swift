import Conference

/// For the door of each room, who sits there, by the clock.
func doorsView(_ content: SheetContent) -> View {
  let phrases = content.phrases
  let rooms = content.scenario.rooms.enumerated().compactMap { position, room -> View? in
    let items = content.programme.items.indices.filter { content.programme.items[$0].roomIndex == position }
    guard !items.isEmpty else { return nil }
    return [
      "name": room.name(content.options.language), "seats": "\(room.seats) \(phrases.seats.lowercased())",
      "sessions": items.map { sitting($0, content) },
    ]
  }
  return ["rooms": rooms]
}

private func sitting(_ index: Int, _ content: SheetContent) -> View {
  let (item, phrases) = (content.programme.items[index], content.phrases)
  let present = content.people.present[index]
  let detail =
    switch item.kind {
    case .session(.plenary): phrases.everybody
    case .session(.workshop): phrases.peopleCount(present.count)
    case .session(.talk): phrases.open
    case .session(.service), .pause: ""
    }
  return [
    "when": content.label(item.interval), "title": item.title, "detail": detail,
    "peopleMarkup": item.isWorkshop ? names(present, at: index, content) : "",
  ]
}

/// The list of names. Written without a template: a congress has a hundred thousand of them.
private func names(_ present: [Int], at index: Int, _ content: SheetContent) -> String {
  let columns = content.options.columns
  var list = Markup()
  guard !present.isEmpty, columns.contains(.name) else {
    if present.isEmpty { list.element("p", text: content.phrases.nobodyHere) }
    return list.html
  }
  list.element("ul", ["class": "names"]) { list in
    for position in present {
      let person = content.people.all[position]
      let role = columns.contains(.roles) ? content.roleNames(of: position, at: index) : ""
      list.element("li") { item in
        item.element("b", text: person.name)
        if !role.isEmpty { item.element("i", text: role) }
        if columns.contains(.delegation), !person.delegation.isEmpty { item.element("span", text: person.delegation) }
      }
    }
  }
  return list.html
}
