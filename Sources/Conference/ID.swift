/// The name of one thing in a scenario, typed by what it names: an `ID<Room>` is not an `ID<Session>`.
///
///     let room: ID<Room> = "room-8"
///
/// Identifiers sort by their text, so every order derived from them is the same in every run.
public struct ID<Subject>: Hashable, Comparable, Sendable {
  /// The name as the scenario writes it.
  public let text: String

  /// Names a subject.
  public init(_ text: String) {
    self.text = text
  }

  /// By their text.
  public static func < (a: ID, b: ID) -> Bool { a.text < b.text }
}

extension ID: ExpressibleByStringInterpolation {
  /// The name that is written.
  public init(stringLiteral value: String) { self.init(value) }
}

extension ID: CustomStringConvertible {
  /// The name, without quotes.
  public var description: String { text }
}

extension ID: Codable {
  /// Reads the name alone, as scenarios and sheets write it.
  public init(from decoder: any Decoder) throws { self.init(try decoder.singleValueContainer().decode(String.self)) }

  /// Writes the name alone.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}
