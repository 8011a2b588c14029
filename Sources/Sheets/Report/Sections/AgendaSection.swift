import Conference

/// A grid per day, and under it what is not on it. Up to six rooms stand side by side with the time running down; more of them stand one under the
/// other.
func agendaView(_ content: SheetContent) -> View {
  let (scenario, programme) = (content.scenario, content.programme)
  let numbers = Dictionary(scenario.rooms.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
  let used = Set(
    programme.items.compactMap(\.roomIndex).flatMap { scenario.rooms[$0].footprint.compactMap { numbers[$0] } })
  let rooms = used.sorted()
  let days = programme.days.enumerated().compactMap { day, name -> View? in
    let items = programme.items.enumerated().filter { $0.element.day == day }.map {
      (index: $0.offset, item: $0.element)
    }
    guard !items.isEmpty else { return nil }
    let grid = AgendaGrid(items, rooms: rooms, of: scenario)
    var view = rooms.count <= 6 ? timesDown(grid, content) : roomsDown(grid, content)
    view["name"] = name
    view["hours"] = items.map { hour($0.index, content) }
    return view
  }
  return ["days": days, "notes": notes(content)]
}

/// Workshops that are cancelled, and sessions for which no place was found.
private func notes(_ content: SheetContent) -> [String] {
  let (plan, phrases) = (content.verified.plan, content.phrases)
  func titles(_ ids: [ID<Session>]) -> [String] {
    ids.map { id in content.scenario.session(id).map { plain($0.title(content.options.language)) } ?? id.text }
  }
  let lists = [(plan.unplaced, phrases.foundNoPlace), (plan.cancelled, phrases.cancelled)]
  return lists.filter { !$0.0.isEmpty }.map { $1(titles($0)) }
}

private func timesDown(_ grid: AgendaGrid, _ content: SheetContent) -> View {
  let event = content.scenario.event
  let rows = grid.times.enumerated().map { row, time -> View in
    [
      "label": event.time(of: time.start).description, "minutes": time.minutes,
      "cells": grid.cells.filter { $0.row == row }.map { cell($0, across: $0.width, down: $0.height, content) },
    ]
  }
  return [
    "layout": "by-time", "corner": content.phrases.time,
    "heads": grid.rooms.map { ["label": roomName($0, content)] as View }, "rows": rows,
  ]
}

private func roomsDown(_ grid: AgendaGrid, _ content: SheetContent) -> View {
  let event = content.scenario.event
  let rows = grid.rooms.enumerated().map { column, room -> View in
    [
      "label": roomName(room, content), "minutes": 0,
      "cells": grid.cells.filter { $0.column == column }.sorted { $0.row < $1.row }
        .map { cell($0, across: $0.height, down: $0.width, content) },
    ]
  }
  return [
    "layout": "by-room", "corner": content.phrases.room,
    "heads": grid.times.indices.map { head(of: $0, in: grid, event) }, "rows": rows,
  ]
}

/// The head of a column of times; one in which nothing takes place is narrow.
private func head(of time: Int, in grid: AgendaGrid, _ event: Event) -> View {
  var head: View = ["label": event.time(of: grid.times[time].start).description]
  let isUsed = grid.cells.contains { $0.item != nil && ($0.row..<($0.row + $0.height)).contains(time) }
  if !isUsed { head["class"] = "gap" }
  return head
}

/// An entry of the list by time.
private func hour(_ index: Int, _ content: SheetContent) -> View {
  let item = content.programme.items[index]
  var view: View = ["class": cssClass(item.kind), "times": item.times, "title": item.title]
  // The detail of a plenary begins with its room.
  let parts = (item.kind == .session(.plenary) ? [] : [item.room]) + [detail(index, content) ?? ""]
  let place = parts.filter { !$0.isEmpty }.joined(separator: " · ")
  if !place.isEmpty { view["place"] = place }
  return view
}

private func roomName(_ room: Int, _ content: SheetContent) -> String {
  content.scenario.rooms[room].name(content.options.language)
}

private func cell(_ cell: AgendaGrid.Cell, across: Int, down: Int, _ content: SheetContent) -> View {
  guard let index = cell.item else { return ["class": "empty"] }
  let item = content.programme.items[index]
  var view: View = ["class": cssClass(item.kind)]
  var inner: View = ["times": item.times, "title": item.title]
  if let detail = detail(index, content) { inner["detail"] = detail }
  view["item"] = inner
  if down > 1 { view["rowspan"] = down }
  if across > 1 { view["colspan"] = across }
  return view
}

private func cssClass(_ kind: ItemKind) -> String {
  switch kind {
  case .session(let kind): kind.rawValue
  case .pause: "pause"
  }
}

/// How many people are there; nil for a break.
private func detail(_ index: Int, _ content: SheetContent) -> String? {
  let (item, phrases) = (content.programme.items[index], content.phrases)
  let present = content.people.present[index].count
  switch item.kind {
  case .pause, .session(.service): return nil
  case .session(.talk): return phrases.open
  case .session(.plenary): return "\(item.room) · \(phrases.everybody)"
  case .session(.workshop):
    guard let room = item.roomIndex else { return phrases.peopleCount(present) }
    return phrases.ofSeats(present, content.scenario.rooms[room].seats)
  }
}
