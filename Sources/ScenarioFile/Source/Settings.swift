import Conference
import Yams

/// The lines on which settings stand when they are read as if they came behind the end of the scenario file, one a line.
///
/// So everything that is said about a value knows whether it came from the file or from a setting, and where in it.
struct SettingLines {
  /// The scenario file.
  let main: String
  /// How many lines it has.
  let lines: Int
  /// The settings.
  let texts: [String]

  /// What a setting is called where problems are told.
  static func name(_ text: String) -> String { "--set \(text)" }

  /// The place in a setting, for a line behind the end of the file.
  func place(_ place: Location) -> Location? {
    guard place.file == main, place.line > lines, texts.indices.contains(place.line - lines - 1) else { return nil }
    return Location(file: SettingLines.name(texts[place.line - lines - 1]), line: 1, column: place.column)
  }

  /// The file whose lines the marks around a place count: a setting's count behind the end of the scenario file.
  func file(around place: Location) -> String {
    texts.contains { SettingLines.name($0) == place.file } ? main : place.file
  }
}

/// A value of a scenario file that is set from outside, `rooms.room-9.seats=30`.
///
/// The path follows keys, and in lists the `id` of an element or its position from 0. The value is YAML on one line; `null` takes away what is there.
struct Setting {
  let path: String
  let value: Node

  /// Reads a setting; what is wrong with it is reported.
  init?(_ text: String, number: Int, lines: SettingLines, findings: Findings) {
    let start = Location(file: SettingLines.name(text), line: 1, column: 1)
    guard let equals = text.firstIndex(of: "="), equals != text.startIndex, !text.contains(where: \.isNewline) else {
      findings.error("this is no setting; write a path and a value, such as rooms.room-9.seats=30", at: start)
      return nil
    }
    path = String(text[..<equals])
    let before = String(repeating: "\n", count: lines.lines + number)
    let indent = String(repeating: " ", count: text[...equals].unicodeScalars.count)
    let written = before + indent + text[text.index(after: equals)...]
    guard text.index(after: equals) != text.endIndex, let root = compose(written, file: lines.main, findings: findings)
    else {
      findings.error("'\(path)' is set to nothing; write a value behind the '='", at: start)
      return nil
    }
    value = root.node
  }

  /// The root with the value in its place; nil, and reported, where there is none for it.
  ///
  /// What is taken away is only marked, so that positions mean the same in all settings; see ``withoutRemoved(_:)``.
  func applied(to root: Node, at start: Location, _ findings: Findings) -> Node? {
    var steps = path.split(separator: ".", omittingEmptySubsequences: false).map(String.init)[...]
    let isRemoved = value.scalar.map { $0.style == .plain && ["null", "~"].contains($0.string) } ?? false
    let new = isRemoved ? Node.scalar(Node.Scalar(Setting.removed, .implicit, .any, value.mark)) : value
    return Setting.set(root, &steps, new, "the scenario") { findings.error($0, at: start) }
  }

  /// What no file can hold.
  private static let removed = "\u{0}"

  /// A root without what settings have taken away.
  static func withoutRemoved(_ node: Node) -> Node {
    func isKept(_ node: Node) -> Bool { node.scalar?.string != removed }
    switch node {
    case .mapping(let mapping):
      let kept = mapping.filter { isKept($0.value) }.map { ($0.key, withoutRemoved($0.value)) }
      return .mapping(Node.Mapping(kept, mapping.tag, mapping.style, mapping.mark))
    case .sequence(let sequence):
      return .sequence(
        Node.Sequence(sequence.filter(isKept).map(withoutRemoved), sequence.tag, sequence.style, sequence.mark))
    case .scalar, .alias: return node
    }
  }

  private static func set(
    _ node: Node, _ steps: inout ArraySlice<String>, _ value: Node, _ parent: String, _ report: (String) -> Void
  ) -> Node? {
    guard !steps.isEmpty else { return value }
    switch node {
    case .mapping(var mapping):
      // Names may hold dots: the longest that there is counts.
      let keys = mapping.compactMap { $0.key.scalar?.string }
      let key = longest(of: keys, in: steps) ?? steps[steps.startIndex]
      steps = steps.dropFirst(key.split(separator: ".", omittingEmptySubsequences: false).count)
      let position = mapping.firstIndex { $0.key.scalar?.string == key }
      guard let position else {
        // What is new stands in the setting, so that problems with it are told there.
        let name = Node.scalar(Node.Scalar(key, .implicit, .any, value.mark))
        let empty = Node.mapping(Node.Mapping([], .implicit, .any, value.mark))
        guard let new = set(empty, &steps, value, key, report) else { return nil }
        mapping[name] = new
        return .mapping(mapping)
      }
      guard let new = set(mapping[position].value, &steps, value, key, report) else { return nil }
      let old = mapping[position].key
      mapping[old] = new
      return .mapping(mapping)
    case .sequence(var sequence):
      let ids = sequence.map { $0.mapping?["id"]?.scalar?.string ?? "" }
      let name = longest(of: ids.filter { !$0.isEmpty }, in: steps) ?? steps[steps.startIndex]
      guard let index = ids.firstIndex(of: name) ?? Int(name), sequence.indices.contains(index) else {
        let elements = sequence.compactMap(named)
        report("there is no '\(name)' in '\(parent)'; \(suggestion(for: name, kind: "element", in: elements))")
        return nil
      }
      steps = steps.dropFirst(name.split(separator: ".", omittingEmptySubsequences: false).count)
      guard let new = set(sequence[index], &steps, value, name, report) else { return nil }
      sequence[index] = new
      return .sequence(sequence)
    case .scalar, .alias:
      report("'\(parent)' is a single value, and has no '\(steps.joined(separator: "."))'")
      return nil
    }
  }

  /// An element of a list with what it is called; nil without an identifier.
  private static func named(_ element: Node) -> Named? {
    guard let id = element.mapping?["id"]?.scalar?.string, !id.isEmpty else { return nil }
    let label = element.mapping?["name"] ?? element.mapping?["title"]
    return Named(id, Text(label?.scalar?.string ?? label?.mapping?["en"]?.scalar?.string ?? id))
  }

  /// The longest of some names that the steps begin with.
  private static func longest(of names: [String], in steps: ArraySlice<String>) -> String? {
    let path = steps.joined(separator: ".")
    return names.filter { path == $0 || path.hasPrefix($0 + ".") }.max { $0.count < $1.count }
  }
}
