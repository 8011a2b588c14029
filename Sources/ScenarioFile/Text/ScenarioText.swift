import Conference
import Yams

/// The text of a scenario file, to change a value in it and leave everything else as it was: comments, order, layout.
///
/// What is written in a way that cannot be changed in place is refused, and so is a change after which the file would not say what was meant.
public struct ScenarioText: Hashable, Sendable {
  /// Why a value cannot be changed in place, in words.
  public struct Refusal: Error, Hashable, Sendable, CustomStringConvertible {
    /// The words.
    public let description: String
  }

  var scalars: [Unicode.Scalar]
  let file: String

  /// The text of a scenario's main file.
  public init(_ source: ScenarioSource) throws(Refusal) {
    file = source.main
    guard let bytes = source.files[source.main], let text = String(validating: bytes, as: UTF8.self) else {
      throw Refusal(description: "'\(source.main)' cannot be read as UTF-8")
    }
    scalars = Array(text.unicodeScalars)
  }

  /// The bytes of the file.
  public var bytes: [UInt8] {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return Array(String(text).utf8)
  }

  /// Puts a value in the place of another, or beside those that there are; the path is one of `--set`.
  ///
  ///     try text.set("sessions.w1.start", to: "\"11:30\"")
  ///
  /// - Parameters:
  ///   - path: where, `sessions.w1.start`.
  ///   - value: YAML on one line; nil takes the key out.
  public mutating func set(_ path: String, to value: String?) throws(Refusal) {
    let root = try root()
    var steps = path.split(separator: ".").map(String.init)[...]
    var node = root
    while let step = steps.first {
      switch node {
      case .mapping(let mapping):
        let name = ScenarioText.longest(of: mapping.compactMap { $0.key.scalar?.string }, in: steps) ?? step
        steps = steps.dropFirst(name.split(separator: ".").count)
        guard let entry = mapping.first(where: { $0.key.scalar?.string == name }) else {
          guard let value else { return }
          let nested = steps.reversed().reduce(value) { "{\($1): \($0)}" }
          return try insert(name, nested, into: node)
        }
        if steps.isEmpty {
          if let value {
            return try replace(extent(of: entry.value), by: value)
          }
          return try remove(entry.key, entry.value, from: node)
        }
        node = entry.value
      case .sequence(let sequence):
        let ids = sequence.map { $0.mapping?["id"]?.scalar?.string ?? "" }
        let name = ScenarioText.longest(of: ids.filter { !$0.isEmpty }, in: steps) ?? step
        guard let index = ids.firstIndex(of: name) ?? Int(name), sequence.indices.contains(index) else {
          throw Refusal(description: "there is no '\(name)' of its own in '\(file)'; change it there by hand")
        }
        steps = steps.dropFirst(name.split(separator: ".").count)
        node = sequence[index]
      default: throw unclear(node)
      }
    }
  }

  /// Adds an element to a list at the top, which is begun if need be.
  public mutating func append(_ element: String, to key: String) throws(Refusal) {
    if scalars.last != "\n" { scalars.append("\n") }
    let root = try root()
    guard let entry = root.mapping?.first(where: { $0.key.scalar?.string == key }) else {
      scalars += Array("\n\(key):\n  - \(element)\n".unicodeScalars)
      return
    }
    guard let list = entry.value.sequence else { throw unclear(entry.value) }
    let start = try offset(of: entry.value)
    if scalars.indices.contains(start), scalars[start] == "[" {
      let end = try extent(of: entry.value).upperBound - 1
      replace(end..<end, by: (list.isEmpty ? "" : ", ") + element)
    } else {
      let spans = try elements(of: key).spans
      guard let first = spans.first, let last = spans.last else { throw unclear(entry.value) }
      let indent = scalars[first].prefix { $0 == " " }
      replace(
        last.upperBound..<last.upperBound, by: String(repeating: " ", count: indent.count) + "- \(element)\n")
    }
  }

  /// Takes an element out of a list at the top.
  public mutating func remove(_ index: Int, of key: String) throws(Refusal) {
    let elements = try elements(of: key)
    guard elements.spans.indices.contains(index) else {
      throw Refusal(description: "'\(key)' has no element \(index + 1)")
    }
    var span = elements.spans[index]
    if elements.isFlow {
      if index + 1 < elements.spans.count {
        span = span.lowerBound..<elements.spans[index + 1].lowerBound
      } else if index > 0 {
        span = elements.spans[index - 1].upperBound..<span.upperBound
      }
    } else if elements.spans.count == 1 {
      // A key without a list would be none.
      try set(key, toEmptyListIn: root())
      return
    }
    replace(span, by: "")
  }

  /// Puts the elements of a list at the top into another order.
  ///
  /// - Parameters:
  ///   - key: what the list is called.
  ///   - order: for each place, the position of the element that comes there.
  public mutating func reorder(_ key: String, _ order: [Int]) throws(Refusal) {
    let elements = try elements(of: key)
    guard order.sorted() == Array(elements.spans.indices) else {
      throw Refusal(description: "'\(key)' has \(elements.spans.count) elements, each of which has one place")
    }
    let texts = elements.spans.map { Array(scalars[$0]) }
    for (place, span) in elements.spans.enumerated().reversed() {
      scalars.replaceSubrange(span, with: texts[order[place]])
    }
  }

  // MARK: Where things are

  func root() throws(Refusal) -> Node {
    let findings = Findings()
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    guard let root = compose(String(text), file: file, findings: findings)?.node, root.mapping != nil else {
      throw Refusal(description: "'\(file)' is not YAML any more; put that right first")
    }
    return root
  }

  func unclear(_ node: Node) -> Refusal {
    let line = node.mark.map { ", line \($0.line)," } ?? ""
    return Refusal(description: "'\(file)'\(line) is written in a way that is not changed from here; change it there")
  }

  /// Where a node begins in the text.
  func offset(of node: Node) throws(Refusal) -> Int {
    guard let mark = node.mark else { throw unclear(node) }
    var (line, start) = (1, 0)
    while line < mark.line {
      guard let end = scalars[start...].firstIndex(of: "\n") else { throw unclear(node) }
      (line, start) = (line + 1, end + 1)
    }
    let hasOrderMark = line == 1 && scalars.first == "\u{FEFF}"
    return start + mark.column - 1 + (hasOrderMark ? 1 : 0)
  }

  /// Where the line begins that a node begins on.
  func lineStart(of node: Node) throws(Refusal) -> Int {
    let offset = try offset(of: node)
    return scalars[..<offset].lastIndex(of: "\n").map { $0 + 1 } ?? 0
  }

  /// What a value takes in the text: a scalar on one line, or a collection in brackets.
  func extent(of node: Node) throws(Refusal) -> Range<Int> {
    let start = try offset(of: node)
    guard scalars.indices.contains(start) else { throw unclear(node) }
    switch scalars[start] {
    case "{", "[":
      return start..<(try closing(from: start, node))
    case "\"", "'":
      return start..<(try quoteEnd(from: start, node))
    default:
      guard let text = node.scalar?.string, !text.isEmpty else { throw unclear(node) }
      let end = start + text.unicodeScalars.count
      guard end <= scalars.count, scalars[start..<end].elementsEqual(text.unicodeScalars), !text.contains("\n") else {
        throw unclear(node)
      }
      return start..<end
    }
  }

  private func quoteEnd(from start: Int, _ node: Node) throws(Refusal) -> Int {
    let quote = scalars[start]
    var index = start + 1
    while index < scalars.count {
      if scalars[index] == "\\", quote == "\"" {
        index += 2
        continue
      }
      if scalars[index] == quote {
        guard quote == "'", index + 1 < scalars.count, scalars[index + 1] == "'" else { return index + 1 }
        index += 1
      }
      index += 1
    }
    throw unclear(node)
  }

  private func closing(from start: Int, _ node: Node) throws(Refusal) -> Int {
    var (depth, index) = (0, start)
    while index < scalars.count {
      switch scalars[index] {
      case "{", "[": depth += 1
      case "}", "]":
        depth -= 1
        if depth == 0 { return index + 1 }
      case "\"", "'":
        let before = scalars[index - 1]
        // An apostrophe within a word opens nothing.
        if " ,{[:\n".unicodeScalars.contains(before) {
          index = try quoteEnd(from: index, node)
          continue
        }
      case "#" where " \n".unicodeScalars.contains(scalars[index - 1]):
        while index < scalars.count, scalars[index] != "\n" { index += 1 }
      default: break
      }
      index += 1
    }
    throw unclear(node)
  }

  private static func longest(of names: [String], in steps: ArraySlice<String>) -> String? {
    let path = steps.joined(separator: ".")
    return names.filter { path == $0 || path.hasPrefix($0 + ".") }.max { $0.count < $1.count }
  }
}
