/// Gives every table a tab of its own name, as Excel allows them: at most 31 characters, none of `[]:*?/\`, no apostrophe
/// at either end, no two that differ in case alone.
struct TabNames {
  private var taken: Set<String> = ["history"]

  /// A name that no earlier call returned.
  mutating func name(for title: String) -> String {
    let allowed = plain(title).map { "[]:*?/\\".contains($0) ? " " : $0 }
    let base = TabNames.trimmed(String(allowed).split(separator: " ").joined(separator: " "))
    var candidate = TabNames.cut(base.isEmpty ? "–" : base, to: 31)
    var copy = 2
    while !taken.insert(candidate.lowercased()).inserted {
      let suffix = " (\(copy))"
      candidate = TabNames.cut(base, to: 31 - suffix.utf16.count) + suffix
      copy += 1
    }
    return candidate
  }

  /// Whole characters up to a length in UTF-16, which is how Excel counts.
  private static func cut(_ text: String, to length: Int) -> String {
    var result = text
    while result.utf16.count > length { result.removeLast() }
    return trimmed(result)
  }

  private static func trimmed(_ text: String) -> String {
    var result = text[...]
    while let first = result.first, first == "'" || first == " " { result = result.dropFirst() }
    while let last = result.last, last == "'" || last == " " { result = result.dropLast() }
    return String(result)
  }
}
