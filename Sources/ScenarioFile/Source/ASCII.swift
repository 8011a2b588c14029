// What most texts are made of can be told byte by byte, many times as fast as by the tables of Unicode.

extension UInt8 {
  /// Whether it is white space of ASCII.
  var isSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }

  /// Whether it is a letter or a digit of ASCII.
  var isLetterOrDigit: Bool {
    (0x30...0x39).contains(self) || (0x41...0x5A).contains(self) || (0x61...0x7A).contains(self)
  }
}

/// The parts of a text in lower case, a space between each two; nil where the text is more than ASCII.
///
/// - Parameter isPart: whether a byte belongs to a part, and does not stand between parts.
func foldedASCII(_ text: String, isPart: (UInt8) -> Bool) -> String? {
  var folded: [UInt8] = []
  folded.reserveCapacity(text.utf8.count)
  var isApart = false
  for byte in text.utf8 {
    guard byte < 0x80 else { return nil }
    guard isPart(byte) else {
      isApart = !folded.isEmpty
      continue
    }
    if isApart { folded.append(0x20) }
    isApart = false
    folded.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
  }
  return String(decoding: folded, as: UTF8.self)
}
