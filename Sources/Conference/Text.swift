/// The languages that sheets and reports are written in.
public enum Language: String, Hashable, Sendable, CaseIterable {
  /// English, also where a text has no other version.
  case english = "en"
  /// French.
  case french = "fr"
  /// German.
  case german = "de"
}

/// A text for people: one string, or one per language.
public struct Text: Hashable, Sendable {
  private var versions: [Language: String]
  /// The text where the wanted language is missing.
  private let fallback: String

  /// A text that is the same in every language.
  public init(_ text: String) {
    versions = [:]
    fallback = text
  }

  /// One version per language; the English one, or else the first given, stands in for those that are missing.
  ///
  /// - Returns: nil without any version.
  public init?(_ versions: [(language: Language, text: String)]) {
    guard let first = versions.first else { return nil }
    self.versions = Dictionary(versions.map { ($0.language, $0.text) }, uniquingKeysWith: { _, last in last })
    fallback = self.versions[.english] ?? first.text
  }

  /// The text in a language.
  public func callAsFunction(_ language: Language = .english) -> String {
    versions[language] ?? fallback
  }
}

extension Text: ExpressibleByStringInterpolation {
  /// The text that is written, in every language.
  public init(stringLiteral value: String) { self.init(value) }
}
