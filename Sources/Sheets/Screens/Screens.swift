import Conference

/// A page per room for the screen at its door: what is on, what comes next, by the clock of the screen. Nothing is loaded, and nobody is named.
///
///     screens/room-8.html
///     screens/room-8.html?at=2019-05-16T09:30:00Z   as it will be then
///
/// - Throws: ``SheetError/unknownTimeZone(_:)``.
func screens(_ content: SheetContent) throws(SheetError) -> [SheetFile] {
  let clock = try EventClock(content.scenario.event)
  var names = FileNames(folder: "screens", suffix: ".html")
  return content.scenario.rooms.enumerated().compactMap { index, room in
    let name = names.name(for: room.id.text)
    let entries = ScreenEntry.entries(of: index, content, clock)
    guard entries.contains(where: { !$0.isPause }) else { return nil }
    return screen(name, room, entries, content)
  }
}

private func screen(_ name: String, _ room: Room, _ entries: [ScreenEntry], _ content: SheetContent) -> SheetFile {
  let phrases = content.phrases
  let language = content.options.language
  var view = phrases.texts
  view["lang"] = language.rawValue
  view["room"] = plain(room.name(language))
  view["event"] = plain(content.scenario.event.name(language))
  view["policy"] = screenPolicy
  view["styleMarkup"] = screenStyle
  view["scriptMarkup"] = screenScript
  view["entries"] = entries.map { entry -> View in
    [
      "from": entry.from, "to": entry.to, "class": entry.kind, "day": entry.day, "times": entry.times,
      "title": entry.title,
    ]
  }
  let html = Templates.library.render(view, withTemplate: "screen") ?? ""
  return SheetFile(name: name, contents: Array(html.utf8), isPersonal: false)
}

/// What the screen of a room shows at some time.
struct ScreenEntry {
  /// When it begins and ends, in ISO 8601 with the offset from universal time, so that the zone of the screen does not matter.
  var from: String
  var to: String
  var kind: String
  var day: String
  var times: String
  var title: String

  /// Whether it is a break.
  var isPause: Bool { kind == "pause" }

  /// What is on in a room, and in joined rooms that it is a part of; breaks are everywhere. By start.
  static func entries(of room: Int, _ content: SheetContent, _ clock: EventClock) -> [ScreenEntry] {
    let (rooms, own) = (content.scenario.rooms, content.scenario.rooms[room])
    return content.programme.items.filter { item in
      guard let index = item.roomIndex else { return item.kind == .pause }
      return rooms[index].shares(spaceWith: own)
    }.map { item in
      let kind = if case .session(let kind) = item.kind { kind.rawValue } else { "pause" }
      return ScreenEntry(
        from: clock.local(item.interval.start), to: clock.local(item.interval.end), kind: kind,
        day: content.programme.days[item.day], times: item.times, title: item.title)
    }
  }
}
