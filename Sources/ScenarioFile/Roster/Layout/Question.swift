/// The thing that the heading of a form asks for.
///
/// Forms head their columns with whole questions: `Which country do you represent?`, `Please rank the workshops`. Without the
/// words that only make it a question, and without what stands in round brackets, such a heading is a known one or none.
enum Question {
  /// What is asked for: `sector` in `What is your sector? (choose one)`.
  ///
  /// - Parameter header: as the form writes it.
  static func subject(of header: String) -> String {
    var words = Heading.folded(withoutAsides(header)).split(separator: " ").map(String.init)
    words.removeAll(where: Words.fillers.contains)
    // `Which sector do you work in?`: a word like this ends a question, and joins two things elsewhere.
    if let last = words.last, ["in", "at", "with"].contains(last) { words.removeLast() }
    return words.joined(separator: " ")
  }

  private static func withoutAsides(_ header: String) -> String {
    var depth = 0
    return header.filter { character in
      if character == "(" { depth += 1 }
      defer { if character == ")" { depth = max(0, depth - 1) } }
      return depth == 0 && character != ")"
    }
  }
}
