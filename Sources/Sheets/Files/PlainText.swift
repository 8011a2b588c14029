import Foundation

/// A text without what could harm a sheet: line ends and tabs become spaces; other control characters, and those that
/// turn the direction of the text around them, are dropped.
///
/// - Complexity: O(*n*), and no copy where there is nothing to do.
func plain(_ text: String) -> String {
  guard text.utf8.contains(where: { $0 < 0x20 || $0 >= 0x7F }) else { return text }
  guard text.unicodeScalars.contains(where: { isHarmful($0) }) else { return text }
  var result = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    if isSpace(scalar) { result.append(" ") } else if !isHarmful(scalar) { result.append(scalar) }
  }
  return String(result)
}

private func isSpace(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x09, 0x0A, 0x0D, 0x85, 0x2028, 0x2029: true
  default: false
  }
}

private func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  // C0 and C1 controls, line and paragraph separators; embeddings, overrides and isolates of direction; U+FEFF and
  // noncharacters.
  case 0...0x1F, 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF, 0xFFFE, 0xFFFF: true
  default: false
  }
}

/// A key by which names sort as readers expect it: without regard to case and accents, and `alb-2` before `alb-10`.
func sortKey(_ text: String) -> String {
  var key = ""
  var digits = ""
  func flush() {
    guard !digits.isEmpty else { return }
    key += String(repeating: "0", count: max(0, 12 - digits.count)) + digits
    digits = ""
  }
  for scalar in text.decomposedStringWithCanonicalMapping.lowercased().unicodeScalars {
    if ("0"..."9").contains(scalar) {
      digits.unicodeScalars.append(scalar)
    } else {
      flush()
      if scalar.properties.generalCategory != .nonspacingMark { key.unicodeScalars.append(scalar) }
    }
  }
  flush()
  return key
}
