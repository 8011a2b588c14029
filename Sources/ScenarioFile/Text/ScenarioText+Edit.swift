import Yams

extension ScenarioText {
  mutating func replace(_ range: Range<Int>, by text: String) {
    scalars.replaceSubrange(range, with: Array(text.unicodeScalars))
  }

  /// Writes a key that a mapping does not have, behind one of those that it has.
  mutating func insert(_ key: String, _ value: String, into node: Node) throws(Refusal) {
    guard let mapping = node.mapping else { throw unclear(node) }
    let start = try offset(of: node)
    let isFlow = scalars.indices.contains(start) && scalars[start] == "{"
    guard !mapping.isEmpty else {
      guard isFlow else { throw unclear(node) }
      return replace(start + 1..<start + 1, by: "\(key): \(value)")
    }
    for entry in mapping {
      guard let extent = try? extent(of: entry.value), let name = try? offset(of: entry.key) else { continue }
      if isFlow { return replace(extent.upperBound..<extent.upperBound, by: ", \(key): \(value)") }
      let line = scalars[..<name].lastIndex(of: "\n").map { $0 + 1 } ?? 0
      let end = scalars[extent.upperBound...].firstIndex(of: "\n").map { $0 + 1 } ?? scalars.count
      // The value ends on a line of its own, with nothing but a comment behind it.
      let ending = end > 0 && end <= scalars.count && scalars[end - 1] == "\n" ? "" : "\n"
      return replace(end..<end, by: ending + String(repeating: " ", count: name - line) + "\(key): \(value)\n")
    }
    throw unclear(node)
  }

  /// Takes an entry out of a mapping.
  mutating func remove(_ key: Node, _ value: Node, from node: Node) throws(Refusal) {
    let name = try offset(of: key)
    let extent = try extent(of: value)
    let start = try offset(of: node)
    if scalars[start] == "{" {
      // With the comma before it, or else the one behind it.
      var first = name
      while first > start + 1, " \n".unicodeScalars.contains(scalars[first - 1]) { first -= 1 }
      if scalars[first - 1] == "," { return replace(first - 1..<extent.upperBound, by: "") }
      var last = extent.upperBound
      while last < scalars.count, " ,\n".unicodeScalars.contains(scalars[last]) { last += 1 }
      return replace(name..<last, by: "")
    }
    let line = scalars[..<name].lastIndex(of: "\n").map { $0 + 1 } ?? 0
    guard scalars[line..<name].allSatisfy({ $0 == " " }) else { throw unclear(key) }
    let end = scalars[extent.upperBound...].firstIndex(of: "\n").map { $0 + 1 } ?? scalars.count
    replace(line..<end, by: "")
  }

  /// What the elements of a list at the top take in the text: in brackets the values, otherwise whole lines.
  func elements(of key: String) throws(Refusal) -> (spans: [Range<Int>], isFlow: Bool) {
    let root = try root()
    guard let list = root.mapping?[key], let sequence = list.sequence else {
      throw Refusal(description: "'\(file)' has no list '\(key)'")
    }
    let start = try offset(of: list)
    if scalars[start] == "[" {
      var spans: [Range<Int>] = []
      for element in sequence { spans.append(try extent(of: element)) }
      return (spans, true)
    }
    var spans: [Range<Int>] = []
    for element in sequence {
      let line = try lineStart(of: element)
      let indent = scalars[line...].prefix { $0 == " " }.count
      guard scalars.indices.contains(line + indent), scalars[line + indent] == "-" else { throw unclear(element) }
      var end = scalars[line...].firstIndex(of: "\n").map { $0 + 1 } ?? scalars.count
      // Everything that is indented more belongs to it.
      while end < scalars.count {
        let depth = scalars[end...].prefix { $0 == " " }.count
        guard depth > indent, scalars.indices.contains(end + depth), scalars[end + depth] != "\n" else { break }
        end = scalars[end...].firstIndex(of: "\n").map { $0 + 1 } ?? scalars.count
      }
      spans.append(line..<end)
    }
    // The last line of a file may have no end.
    if let last = spans.last, last.upperBound == scalars.count, scalars.last != "\n" { throw unclear(list) }
    return (spans, false)
  }

  /// Leaves a list at the top empty.
  mutating func set(_ key: String, toEmptyListIn root: Node) throws(Refusal) {
    guard let entry = root.mapping?.first(where: { $0.key.scalar?.string == key }) else { return }
    let name = try offset(of: entry.key)
    let spans = try elements(of: key).spans
    guard let first = spans.first, let last = spans.last else { return }
    replace(first.lowerBound..<last.upperBound, by: "")
    let end = scalars[name...].firstIndex(of: "\n") ?? scalars.count
    let colon = scalars[name..<end].firstIndex(of: ":") ?? end
    replace(colon + 1..<colon + 1, by: " []")
  }
}

extension ScenarioText {
  /// Whether there is a key at the top.
  public func has(_ key: String) -> Bool { (try? root())?.mapping?[key] != nil }

  /// A text as a scalar: plain where it can be, and otherwise in quotes.
  public static func quoted(_ text: String) -> String {
    let isPlain =
      text.first?.isLetter == true && text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
    let reserved = ["null", "true", "false", "yes", "no", "on", "off", "y", "n"]
    if isPlain, !reserved.contains(text.lowercased()) { return text }
    let escaped = text.unicodeScalars.map { scalar in
      switch scalar {
      case "\"": "\\\""
      case "\\": "\\\\"
      default: scalar.value < 32 || scalar.value == 127 ? " " : String(scalar)
      }
    }
    return "\"\(escaped.joined())\""
  }
}
