extension StringProtocol {
  /// Without white space at either end.
  package var trimmed: String {
    var rest = Substring(self)
    // Nearly every text begins and ends with a letter, which needs no look into the tables of Unicode.
    let letters: Range<UInt8> = 0x21..<0x7F
    if let first = rest.utf8.first, let last = rest.utf8.last, letters.contains(first), letters.contains(last) {
      return String(self)
    }
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }
}
