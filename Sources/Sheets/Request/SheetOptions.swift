import Conference
import Verification

/// How sheets are written.
public struct SheetOptions: Hashable, Sendable {
  /// The language of headings, dates and the scenario's texts.
  public var language: Language
  /// What separates the cells of a CSV file.
  public var csvDelimiter: CSVDelimiter
  /// Whom the sheets are for.
  public var audience: Audience
  /// What they say about a delegate; the audience's allow-list unless somebody decided otherwise.
  public var columns: [PersonColumn]
  /// The curve that the plan was chosen from, for the report; nil where it was not chosen from one.
  public var tradeOff: TradeOff?
  /// What was put into the scenario for the plan, `rooms.room-9.seats=30`; the report says so.
  public var settings: [String] = []
  /// How the claims about the policy stand; nil where nobody has looked for certificates, and the plan speaks for itself.
  public var standings: [StageStanding]?
  /// Who gets mail and from whom; nil where nobody does.
  public var mail: MailOptions?

  /// Options.
  ///
  /// - Parameters:
  ///   - language: the language of the sheets.
  ///   - csvDelimiter: what separates cells.
  ///   - audience: who may read them.
  ///   - columns: nil for the audience's allow-list.
  public init(
    language: Language = .english, csvDelimiter: CSVDelimiter = .comma, audience: Audience = .secretariat,
    columns: [PersonColumn]? = nil
  ) {
    self.language = language
    self.csvDelimiter = csvDelimiter
    self.audience = audience
    self.columns = columns ?? audience.columns
  }
}

/// What separates the cells of a CSV file.
public enum CSVDelimiter: Character, Hashable, Sendable, CaseIterable {
  /// As RFC 4180 has it.
  case comma = ","
  /// As Excel expects it where the comma is the decimal sign.
  case semicolon = ";"
  /// Tab-separated values.
  case tab = "\t"
  /// A vertical bar.
  case bar = "|"

  /// The delimiter as a byte.
  var byte: UInt8 {
    switch self {
    case .comma: 0x2C
    case .semicolon: 0x3B
    case .tab: 0x09
    case .bar: 0x7C
    }
  }
}
