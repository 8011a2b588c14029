extension String {
  /// The text on one line, with everything that could move a cursor, turn the direction of what stands around it or hide in it written
  /// out: this is the one place through which texts of files reach terminals and messages.
  ///
  ///     "Day\n1".printable          // Day 1
  ///     "\u{1B}[2Jtitle".printable  // \u{1B}[2Jtitle
  ///
  /// Joiners, marks of direction and selectors of variants stay: scripts and emoji need them.
  ///
  /// - Complexity: O(*n*), and no copy where there is nothing to do.
  public var printable: String {
    guard utf8.contains(where: { $0 < 0x20 || $0 >= 0x7F }), unicodeScalars.contains(where: \.isUnprintable) else {
      return self
    }
    var result = ""
    var before: Unicode.Scalar?
    for scalar in unicodeScalars {
      defer { before = scalar }
      if scalar.endsLine {
        if !(scalar == "\n" && before == "\r") { result.unicodeScalars.append(" ") }
      } else if scalar.isUnprintable {
        result += scalar.writtenOut
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}

extension Unicode.Scalar {
  /// Whether it stands for white space that is no space: a line's end, a tab.
  fileprivate var endsLine: Bool {
    switch value {
    case 0x09...0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }

  /// Whether it does something, or nothing, where a character should be seen.
  fileprivate var isUnprintable: Bool {
    switch value {
    case 0x20...0x7E: false
    case 0...0x1F, 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x2069: true
    // What writing needs: soft hyphens, joiners, marks of direction, selectors of variants.
    case 0xAD, 0x061C, 0x200C...0x200F, 0xFE00...0xFE0F, 0xE0100...0xE01EF: false
    default: isInvisible
    }
  }

  /// Whether nobody can see it, so that two names which differ by it look the same.
  public var isInvisible: Bool {
    guard value >= 0x7F else { return value < 0x20 }
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .unassigned, .surrogate: return true
    default: return properties.isDefaultIgnorableCodePoint || value == 0x2800
    }
  }

  /// As Swift and its error messages write it: `\u{202E}`.
  public var writtenOut: String { "\\u{\(String(value, radix: 16, uppercase: true))}" }
}
