import Foundation

/// The text of a roster in the encodings that spreadsheets and forms write: UTF-8, UTF-16, and Windows-1252 for what is
/// neither. Nil for what is no text, which is reported.
func decodeRosterText(_ bytes: [UInt8], file: String, findings: Findings) -> String? {
  let start = Location(file: file, line: 1, column: 1)
  if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return decodeText(bytes, file: file, findings: findings) }
  if let order = byteOrder(of: bytes) {
    let body = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) ? bytes[2...] : bytes[...]
    if body.count.isMultiple(of: 2), let text = utf16(body, order) { return text }
    findings.error("this looks like UTF-16 and is not; save the file as UTF-8", at: start)
    return nil
  }
  if let text = String(validating: bytes, as: UTF8.self) { return text }
  return windows1252(bytes, file: file, findings: findings)
}

private enum ByteOrder {
  case little, big
}

/// The order of the bytes of UTF-16: by its mark, or because every other byte of its head is zero.
private func byteOrder(of bytes: [UInt8]) -> ByteOrder? {
  if bytes.starts(with: [0xFF, 0xFE]) { return .little }
  if bytes.starts(with: [0xFE, 0xFF]) { return .big }
  let head = bytes.prefix(64)
  guard head.count >= 4 else { return nil }
  func zeros(_ remainder: Int) -> Int { head.indices.count { $0 % 2 == remainder && head[$0] == 0 } }
  if zeros(1) * 3 > head.count, zeros(0) == 0 { return .little }
  return zeros(0) * 3 > head.count && zeros(1) == 0 ? .big : nil
}

private func utf16(_ bytes: ArraySlice<UInt8>, _ order: ByteOrder) -> String? {
  var units: [UInt16] = []
  units.reserveCapacity(bytes.count / 2)
  var index = bytes.startIndex
  while index + 1 < bytes.endIndex {
    let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
    units.append(order == .little ? first | second << 8 : first << 8 | second)
    index += 2
  }
  return String(validating: units, as: UTF16.self)
}

/// What Western editions of Excel still save CSV as. Five bytes mean nothing in it, and neither do zeros in a text.
private func windows1252(_ bytes: [UInt8], file: String, findings: Findings) -> String? {
  var text = String.UnicodeScalarView()
  var (line, column) = (1, 1)
  for byte in bytes {
    guard byte != 0, let scalar = (0x80..<0xA0).contains(byte) ? high[Int(byte) - 0x80] : Unicode.Scalar(byte) else {
      findings.error(
        "this is neither UTF-8 nor Windows-1252 from here on; save the file as UTF-8",
        at: Location(file: file, line: line, column: column))
      return nil
    }
    text.append(scalar)
    (line, column) = byte == 0x0A ? (line + 1, 1) : (line, column + 1)
  }
  return String(text)
}

/// The bytes 0x80 to 0x9F of Windows-1252.
private let high: [Unicode.Scalar?] = [
  "€", nil, "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", nil, "Ž", nil, nil, "‘", "’", "“", "”", "•", "–",
  "—",
  "˜", "™", "š", "›", "œ", nil, "ž", "Ÿ",
]
