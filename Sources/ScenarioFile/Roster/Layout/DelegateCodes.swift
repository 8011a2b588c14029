import Conference

/// Which code stands for whom, over all imports of a scenario: pins, bans and calendars go by codes.
///
/// Who somebody is is told by their e-mail, or else by their name and delegation. Neither is kept: only a number made of it, which
/// is the same for the same text.
///
///     code,person
///     alb-1,4c1f5ad1c5b0a7e2
public struct DelegateCodes: Hashable, Sendable {
  /// The code that each person got, by their number.
  private var codes: [String: String] = [:]
  /// Every code that was ever given: it never means somebody else.
  private var taken: Set<String> = []
  /// The last number given after each beginning.
  private var last: [String: Int] = [:]
  /// How often a name has come in one import: namesakes are different people.
  private var namesakes: [String: Int] = [:]

  /// No codes yet.
  public init() {}

  /// Reads what ``text`` wrote. Lines that are no code and person are passed over.
  public init(_ text: String) {
    for line in text.split(whereSeparator: \.isNewline).dropFirst() {
      let parts = line.split(separator: ",").map { String($0).trimmed }
      if parts.count == 2 { give(parts[0], to: parts[1]) }
    }
  }

  /// The codes as a table, by code.
  public var text: String {
    let lines = codes.map { ($1, $0) }.sorted { $0 < $1 }.map { "\($0),\($1)" }
    return (["code,person"] + lines).joined(separator: "\n") + "\n"
  }

  /// Whether nobody has a code.
  public var isEmpty: Bool { codes.isEmpty }

  /// Learns the codes of delegates that were imported, or written by hand, before there was such a table.
  public mutating func learn(_ delegates: [Delegate]) {
    for delegate in delegates where !taken.contains(delegate.id.text) {
      guard delegate.name != delegate.id.text else {
        taken.insert(delegate.id.text)
        continue
      }
      let key = DelegateCodes.digest("name", delegate.name, delegate.delegation?.text ?? "")
      if codes[key] == nil { give(delegate.id.text, to: key) } else { taken.insert(delegate.id.text) }
    }
  }

  /// Begins an import, in which everybody comes once.
  mutating func begin() { (given, namesakes) = ([], [:]) }

  /// The code of a person: the one that they had, or the next after a beginning, `alb-1`.
  mutating func code(after base: String, email: String, name: String, delegation: String) -> String {
    var keys: [String] = []
    if email.contains("@") { keys.append(DelegateCodes.digest("email", email, "")) }
    if !name.isEmpty {
      let key = DelegateCodes.digest("name", name, delegation)
      namesakes[key, default: 0] += 1
      let number = namesakes[key] ?? 1
      keys.append(number == 1 ? key : DelegateCodes.digest("name \(number)", name, delegation))
    }
    let known = keys.compactMap { codes[$0] }.first { !given.contains($0) }
    let code = known ?? next(after: base)
    given.insert(code)
    for key in keys where codes[key] == nil { give(code, to: key) }
    return code
  }

  /// The codes that were given in this import: no two people have one.
  private var given: Set<String> = []

  private mutating func next(after base: String) -> String {
    var number = (last[base] ?? 0) + 1
    while taken.contains("\(base)-\(number)") { number += 1 }
    last[base] = number
    return "\(base)-\(number)"
  }

  private mutating func give(_ code: String, to person: String) {
    codes[person] = code
    taken.insert(code)
  }

  /// 64 bits of FNV-1a of what tells a person apart, as hexadecimal digits.
  /// See Fowler, Noll, Vo: The FNV Non-Cryptographic Hash Algorithm, https://datatracker.ietf.org/doc/html/draft-eastlake-fnv.
  private static func digest(_ kind: String, _ text: String, _ more: String) -> String {
    let folded = kind == "email" ? text.lowercased().trimmed : Heading.folded(text)
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in "\(kind)\u{0}\(folded)\u{0}\(RosterColumn.folded(more))".utf8 {
      hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
