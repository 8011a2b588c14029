/// What YAML 1.1 takes a scalar without quotes for, when not for a text.
///
/// Most YAML readers still follow version 1.1, in which times are numbers in base 60 and a leading zero means octal. A scenario must
/// mean the same to all of them, so what they take for something else is refused with this explanation.
///
/// Source: the YAML 1.1 type repository, `tag:yaml.org,2002:int`, `float`, `bool`.
enum YAMLMeaning: Equatable {
  case boolean(Bool)
  case number(String)

  /// The meaning of a scalar, or nil when it is a text.
  init?(ofPlain text: String) {
    switch text.lowercased() {
    case "true", "yes", "on": self = .boolean(true)
    case "false", "no", "off": self = .boolean(false)
    case ".inf", "+.inf", "-.inf", ".nan": self = .number(text)
    default:
      guard let number = YAMLMeaning.integer(text) ?? YAMLMeaning.real(text) else { return nil }
      self = .number(number)
    }
  }

  /// In a sentence.
  var description: String {
    switch self {
    case .boolean(let flag): "the truth value \(flag) to YAML 1.1"
    case .number(let number): "the number \(number) to YAML 1.1"
    }
  }

  /// Decimal, binary, octal, hexadecimal and sexagesimal integers.
  private static func integer(_ text: String) -> String? {
    let negative = text.hasPrefix("-")
    let digits = (negative || text.hasPrefix("+") ? text.dropFirst() : text[...]).filter { $0 != "_" }
    guard let first = digits.first, first.isASCII, first.isNumber else { return nil }
    let magnitude: Int?
    if digits.hasPrefix("0b") {
      magnitude = Int(digits.dropFirst(2), radix: 2)
    } else if digits.hasPrefix("0x") {
      magnitude = Int(digits.dropFirst(2), radix: 16)
    } else if digits.contains(":") {
      magnitude = sexagesimal(digits)
    } else if digits.count > 1, first == "0" {
      magnitude = Int(digits, radix: 8)
    } else {
      magnitude = Int(digits)
    }
    return magnitude.map { negative ? "-\($0)" : "\($0)" }
  }

  /// `9:30` is 9 · 60 + 30; a first part that begins with 0 makes it a text.
  private static func sexagesimal(_ digits: String) -> Int? {
    let parts = digits.split(separator: ":", omittingEmptySubsequences: false)
    guard parts[0].first != "0" else { return nil }
    var total = 0
    for (position, part) in parts.enumerated() {
      guard let value = Int(part), position == 0 || (part.count <= 2 && value < 60) else { return nil }
      let (product, over) = total.multipliedReportingOverflow(by: 60)
      guard !over, product <= Int.max - value else { return nil }
      total = product + value
    }
    return total
  }

  /// Decimal fractions and exponents.
  private static func real(_ text: String) -> String? {
    guard text.contains("."), text.allSatisfy({ $0.isASCII && ($0.isNumber || "+-.eE_".contains($0)) }),
      text.contains(where: \.isNumber), let number = Double(text.filter { $0 != "_" })
    else { return nil }
    return "\(number)"
  }
}
