/// A JSON value whose members keep their order, so that the same value is the same text, byte for byte.
enum JSON {
  case null
  case bool(Bool)
  case int(Int)
  case double(Double)
  case string(String)
  case array([JSON])
  case object([(String, JSON)])

  /// The text: two spaces per level, and on one line whatever fits on one, so that two plans can be compared line by
  /// line.
  var text: [UInt8] {
    var writer = JSONWriter()
    writer.write(self, level: 0)
    return writer.bytes + [0x0A]
  }
}

/// Writes values one after the other into one buffer.
private struct JSONWriter {
  var bytes: [UInt8] = []

  mutating func write(_ value: JSON, level: Int) {
    let start = bytes.count
    if writeOnOneLine(value, limit: start + 116 - 2 * level) { return }
    bytes.removeSubrange(start...)
    switch value {
    case .array(let elements):
      writeList(elements, "[", "]", level: level) { $0.write($1, level: level + 1) }
    case .object(let members):
      writeList(members, "{", "}", level: level) {
        $0.write(string: $1.0)
        $0.append(": ")
        $0.write($1.1, level: level + 1)
      }
    default:
      _ = writeOnOneLine(value, limit: .max)
    }
  }

  private mutating func writeList<Element>(
    _ elements: [Element], _ open: String, _ close: String, level: Int,
    each: (inout JSONWriter, Element) -> Void
  ) {
    append(open)
    for (position, element) in elements.enumerated() {
      if position > 0 { append(",") }
      newLine(level + 1)
      each(&self, element)
    }
    newLine(level)
    append(close)
  }

  /// - Returns: false as soon as the buffer has grown beyond the limit.
  private mutating func writeOnOneLine(_ value: JSON, limit: Int) -> Bool {
    switch value {
    case .null: append("null")
    case .bool(let bool): append(bool ? "true" : "false")
    case .int(let int): bytes.append(contentsOf: String(int).utf8)
    case .double(let double): write(number: double)
    case .string(let string):
      if string.utf8.count > limit { return false }
      write(string: string)
    case .array(let elements):
      append("[")
      for (position, element) in elements.enumerated() {
        if position > 0 { append(", ") }
        if !writeOnOneLine(element, limit: limit) { return false }
      }
      append("]")
    case .object(let members):
      append("{")
      for (position, member) in members.enumerated() {
        if position > 0 { append(", ") }
        write(string: member.0)
        append(": ")
        if !writeOnOneLine(member.1, limit: limit) { return false }
      }
      append("}")
    }
    return bytes.count <= limit
  }

  /// The shortest decimal that reads back as the same number; null for what JSON has no number for.
  private mutating func write(number: Double) {
    guard number.isFinite else { return append("null") }
    if let whole = Int(exactly: number) {
      bytes.append(contentsOf: String(whole).utf8)
    } else {
      bytes.append(contentsOf: number.description.utf8)
    }
  }

  private mutating func write(string: String) {
    bytes.append(UInt8(ascii: "\""))
    if string.utf8.contains(where: { $0 < 0x20 || $0 >= 0x7F || $0 == 0x22 || $0 == 0x5C }) {
      for scalar in string.unicodeScalars { write(scalar) }
    } else {
      bytes.append(contentsOf: string.utf8)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Escapes what JSON wants escaped, and what YAML readers, who read JSON as well, take for a line end or refuse.
  private mutating func write(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x22: append("\\\"")
    case 0x5C: append("\\\\")
    case 0x0A: append("\\n")
    case 0x0D: append("\\r")
    case 0x09: append("\\t")
    case 0...0x1F, 0x7F...0x9F, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF:
      append("\\u")
      for shift in [12, 8, 4, 0] { bytes.append(hexDigits[Int(scalar.value >> UInt32(shift)) & 15]) }
    default: bytes.append(contentsOf: scalar.utf8)
    }
  }

  private mutating func newLine(_ level: Int) {
    bytes.append(0x0A)
    bytes.append(contentsOf: repeatElement(0x20, count: 2 * level))
  }

  private mutating func append(_ text: String) {
    bytes.append(contentsOf: text.utf8)
  }
}

private let hexDigits = Array("0123456789abcdef".utf8)
