/// A text that nobody can guess: 256 bits of the system's randomness, in hexadecimal digits.
struct Secret: Sendable {
  /// The text.
  let text: String

  /// A new one.
  init() {
    var system = SystemRandomNumberGenerator()
    let digits = (0..<4).map { _ in
      let part = String(system.next() as UInt64, radix: 16)
      return String(repeating: "0", count: 16 - part.count) + part
    }
    text = digits.joined()
  }

  /// Whether a text is this one. How long that takes tells nothing about how much of it is right.
  func matches(_ other: String?) -> Bool {
    guard let other, other.utf8.count == text.utf8.count else { return false }
    return zip(text.utf8, other.utf8).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
  }
}
