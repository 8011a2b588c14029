import Conference

/// For the door of each room, who sits there, by the clock. A joined room has no door of its own: its parts have.
func doorsView(_ content: SheetContent) -> View {
  let phrases = content.phrases
  let rooms = content.scenario.rooms.filter(\.parts.isEmpty).compactMap { room -> View? in
    let items = content.programme.items(behind: room, of: content.scenario)
    guard !items.isEmpty else { return nil }
    return [
      "name": room.name(content.options.language), "seats": "\(room.seats) \(phrases.seats.lowercased())",
      "sessions": items.map { sitting($0, at: room, content) },
    ]
  }
  return ["rooms": rooms]
}

private func sitting(_ index: Int, at room: Room, _ content: SheetContent) -> View {
  let (item, phrases) = (content.programme.items[index], content.phrases)
  let present = content.people.present[index]
  let detail =
    switch item.kind {
    case .session(.plenary): phrases.everybody
    case .session(.workshop): phrases.peopleCount(present.count)
    case .session(.talk): phrases.open
    case .session(.service), .pause: ""
    }
  let isJoined = item.roomIndex.map { content.scenario.rooms[$0].id != room.id } ?? false
  let details = [isJoined ? item.room : "", detail].filter { !$0.isEmpty }
  var view: View = [
    "when": content.label(item.interval), "title": item.title, "isBrief": !item.isWorkshop,
    "peopleMarkup": item.isWorkshop ? names(present, at: index, content) : "",
  ]
  if !details.isEmpty { view["detail"] = details.joined(separator: " · ") }
  return view
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
        if content.isNew(position, at: index) { item.element("i", text: content.phrases.new) }
        if columns.contains(.delegation), !person.delegation.isEmpty { item.element("span", text: person.delegation) }
      }
    }
  }
  return list.html
}
