import Conference
import Yams

/// Where the values of a scenario came from: turns the path of a ``Problem`` into a place in a file.
///
/// Most paths can be followed through the scenario file as they are. Lists whose elements are not those of the file (repeated
/// sessions, one break per day, days by date, delegates from a roster) say where each element came from.
struct SourceMap {
  /// Where one element of a list came from.
  enum Origin {
    case value(Value)
    case row(RosterRow)
    case place(Location)
  }

  let root: Value
  private var lists: [[Problem.Step]: [Origin]] = [:]
  private var changed: [[Problem.Step]: Location] = [:]

  init(root: Value) {
    self.root = root
  }

  /// Declares where the elements of a list came from, in their order.
  mutating func set(_ list: [Problem.Step], _ origins: [Origin]) {
    lists[list] = origins
  }

  /// Declares that a value, with all that is in it, came from somewhere else than the scenario file.
  mutating func set(_ path: [Problem.Step], _ place: Location) {
    changed[path] = place
  }

  /// Where the elements of a list came from; empty where they are those of the file.
  func origins(of list: [Problem.Step]) -> [Origin] {
    lists[list] ?? []
  }

  /// The place of a path, or of the nearest value around it that is in a file.
  func place(of path: [Problem.Step]) -> Location {
    for length in stride(from: path.count, through: 1, by: -1) {
      if let place = changed[Array(path[..<length])] { return place }
      guard length < path.count, let origins = lists[Array(path[..<length])], case .index(let index) = path[length],
        origins.indices.contains(index)
      else { continue }
      let rest = path[(length + 1)...]
      switch origins[index] {
      case .value(let value): return follow(rest, from: value)
      case .row(let row): return row.place(of: rest)
      case .place(let place): return place
      }
    }
    return follow(path[...], from: root)
  }

  /// The place of the list element that a path leads into, or nil outside of lists.
  func element(of path: [Problem.Step]) -> Location? {
    guard let position = path.firstIndex(where: { if case .index = $0 { true } else { false } }) else { return nil }
    return place(of: Array(path[...position]))
  }

  private func follow(_ path: ArraySlice<Problem.Step>, from start: Value) -> Location {
    var value = start
    for step in path {
      switch step {
      case .key(let key):
        guard let next = value.node.mapping?.first(where: { $0.key.scalar?.string == key })?.value else {
          return value.place
        }
        value = value.child(next)
      case .name(let key):
        let name = value.node.mapping?.first { $0.key.scalar?.string == key }?.key
        return name.map { value.child($0).place } ?? value.place
      case .index(let index):
        // One value may stand for a list of one.
        guard let list = value.node.sequence else { continue }
        guard list.indices.contains(index) else { return value.place }
        value = value.child(list[index])
      }
    }
    return value.place
  }
}
