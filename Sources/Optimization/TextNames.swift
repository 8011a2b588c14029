/// Names for columns and rows that every reader of LP and MPS text takes: legal, unique, the same in every run.
///
/// Letters, digits and `_` stay, everything else becomes `_`. Doubles get a number: `x`, `x_2`, `x_3`.
struct TextNames {
  /// What LP text would read as something other than a name, in lower case.
  private static let keywords: Set<String> = [
    "minimize", "minimum", "min", "maximize", "maximum", "max", "subject", "such", "st", "bounds", "bound", "general",
    "generals", "gen", "integer", "integers", "int", "binary", "binaries", "bin", "free", "inf", "infinity", "end",
    "semi", "sos", "sos1", "sos2",
  ]

  private var taken: Set<String> = []
  private var nextNumber: [String: Int] = [:]

  /// A legal name that this value has not given out yet.
  ///
  /// - Parameters:
  ///   - name: what it should look like.
  ///   - fallback: what it is called when nothing is left of `name`.
  mutating func unique(_ name: String, fallback: String) -> String {
    let legal = Self.legal(name.isEmpty ? fallback : name)
    if taken.insert(legal).inserted { return legal }
    var number = nextNumber[legal] ?? 2
    while !taken.insert("\(legal)_\(number)").inserted { number += 1 }
    nextNumber[legal] = number + 1
    return "\(legal)_\(number)"
  }

  /// At most 200 characters, of the 255 that readers allow, to leave room for a number.
  private static func legal(_ name: String) -> String {
    let kept = String(String.UnicodeScalarView(name.unicodeScalars.prefix(200).map { isKept($0) ? $0 : "_" }))
    return isMistakable(kept) ? "_" + kept : kept
  }

  private static func isKept(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "_": true
    default: false
    }
  }

  /// Whether it begins like a number, `2x` or `e5` of `3 e5`, or is a word of the language.
  private static func isMistakable(_ name: String) -> Bool {
    let bytes = Array(name.lowercased().utf8)
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    let e = UInt8(ascii: "e")
    if digits.contains(bytes[0]) { return true }
    if bytes[0] == e && (bytes.count == 1 || digits.contains(bytes[1]) || bytes[1] == e) { return true }
    return keywords.contains(name.lowercased())
  }
}

/// A number as text: the shortest that reads back as the same number, without the `.0` of whole ones.
func shortest(_ number: Double) -> String {
  let text = "\(number + 0)"
  return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
}

extension Model.Column {
  /// The bounds as they stand in text: whole ones for integer columns, because glpsol accepts no other, unless there are none.
  var boundsInText: (lower: Double, upper: Double) {
    let whole = wholeBounds
    return whole.lower <= whole.upper ? whole : (lower, upper)
  }
}
