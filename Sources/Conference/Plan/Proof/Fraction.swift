/// A quotient of two whole numbers, written `5` or `16/3`.
public struct Fraction: Hashable, Sendable {
  /// What is divided.
  public let numerator: Int
  /// What it is divided by, at least 1.
  public let denominator: Int

  /// A quotient in lowest terms; nil unless the denominator is positive.
  public init?(_ numerator: Int, over denominator: Int = 1) {
    guard denominator > 0, numerator > .min else { return nil }
    var (a, b) = (abs(numerator), denominator)
    while b > 0 { (a, b) = (b, a % b) }
    self.numerator = numerator / a
    self.denominator = denominator / a
  }

  /// Reads `5` or `16/3`; nil for anything else.
  public init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count <= 2, let first = parts.first, let numerator = Int(first) else { return nil }
    guard parts.count == 2 else {
      self.init(numerator)
      return
    }
    guard let denominator = Int(parts[1]) else { return nil }
    self.init(numerator, over: denominator)
  }

  /// The nearest floating-point number.
  public var value: Double { Double(numerator) / Double(denominator) }
}

extension Fraction: CustomStringConvertible {
  /// `5` or `16/3`.
  public var description: String { denominator == 1 ? "\(numerator)" : "\(numerator)/\(denominator)" }
}

extension Fraction: Codable {
  /// Reads the text.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let fraction = Fraction(try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "this is no fraction such as \"16/3\"")
    }
    self = fraction
  }

  /// Writes the text.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
