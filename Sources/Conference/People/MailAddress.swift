/// Where a person gets mail: an address, with a name where one is known.
public struct MailAddress: Hashable, Sendable {
  /// The name, as on the badge; empty where none is known.
  public var name: String
  /// The address, `desk@example.org`.
  public let address: String

  /// An address with a name; nil for what is no address: one `@`, plain letters, digits and signs on both sides of it.
  ///
  /// Addresses with letters beyond ASCII before the `@` are refused, since many servers do; a domain with such letters has a form without
  /// them (`xn--…`).
  public init?(_ address: String, name: String = "") {
    let parts = address.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, (1...64).contains(parts[0].utf8.count), (1...189).contains(parts[1].utf8.count) else {
      return nil
    }
    let isLocal: (UInt8) -> Bool = { $0.isLetterOrDigit || "!#$%&'*+-/=?^_`{|}~.".utf8.contains($0) }
    let isDomain: (UInt8) -> Bool = { $0.isLetterOrDigit || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".") }
    guard parts[0].utf8.allSatisfy(isLocal), parts[1].utf8.allSatisfy(isDomain) else { return nil }
    guard !parts.contains(where: { $0.hasPrefix(".") || $0.hasSuffix(".") || $0.contains("..") }) else { return nil }
    self.address = address
    self.name = name
  }

  /// Reads `The desk <desk@example.org>` or `desk@example.org`; nil for anything else.
  public init?(text: String) {
    let text = text.trimmed
    guard text.hasSuffix(">"), let start = text.lastIndex(of: "<") else {
      self.init(text)
      return
    }
    var name = String(text[..<start]).trimmed
    if name.count >= 2, name.hasPrefix("\""), name.hasSuffix("\"") { name = String(name.dropFirst().dropLast()) }
    self.init(String(text[text.index(after: start)...].dropLast()), name: name)
  }
}

extension UInt8 {
  fileprivate var isLetterOrDigit: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }
}
