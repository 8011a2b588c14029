import Conference

// One reader per kind of scalar. Each gives the value, or reports what is wrong and gives nil.
extension Value {
  /// A text; one that YAML takes for something else must be quoted.
  func text() -> String? {
    guard let scalar else { return fail("\(kind) where a text belongs") }
    if isNull { return fail("nothing where a text belongs") }
    if isPlain, let meaning = YAMLMeaning(ofPlain: scalar) {
      return fail("\(scalar) without quotes is \(meaning.description), not a text; write \"\(scalar)\"")
    }
    if scalar.allSatisfy(\.isWhitespace) { return fail("an empty text; write something") }
    return scalar
  }

  /// A text for people: one string, or one per language.
  func label() -> Text? {
    guard node.mapping != nil else { return text().map { Text($0.printable) } }
    let entries = entries(from: "languages to texts") ?? []
    if entries.isEmpty { return fail("a text in no language; give one, such as {en: …}") }
    var versions: [(language: Language, text: String)] = []
    for (key, value) in entries {
      if let language = key.word(Language.self, of: "language"), let text = value.text() {
        versions.append((language, text.printable))
      }
    }
    return Text(versions)
  }

  /// A name that other parts of the scenario refer to.
  ///
  /// One that cannot be a name is reported and stands for itself all the same, so that references to it lead somewhere.
  func id<Subject>(_: Subject.Type = Subject.self) -> ID<Subject>? {
    guard let scalar, !isNull else { return fail("\(kind) where a name belongs") }
    if text() != nil, let complaint = identifierComplaint(scalar) { error(complaint) }
    return ID(scalar)
  }

  /// A whole number in a range.
  func integer(_ range: ClosedRange<Int> = 0...1_000_000, of what: String) -> Int? {
    guard let scalar, !isNull else { return fail("\(kind) where a number of \(what) belongs") }
    return number(scalar, in: range, of: what)
  }

  /// Minutes, as `90` or `90 min`.
  func minutes(_ range: ClosedRange<Int> = 1...1440) -> Int? {
    guard let scalar, !isNull else { return fail("\(kind) where minutes belong, such as 90 or 90 min") }
    if scalar.contains(":") {
      let reading = isPlain ? YAMLMeaning(ofPlain: scalar).map { "\(scalar) without quotes is \($0.description)" } : nil
      return fail("\(reading ?? "'\(scalar)' is a time"), where minutes belong; write 90 or 90 min")
    }
    var digits = Substring(scalar)
    if digits.hasSuffix("min") {
      digits = digits.dropLast(3)
      while digits.last == " " { digits.removeLast() }
    }
    return number(String(digits), in: range, of: "minutes")
  }

  /// A time of day, such as `"09:30"`.
  func time() -> TimeOfDay? {
    guard let scalar, !isNull else { return fail("\(kind) where a time belongs, such as \"09:30\"") }
    if isPlain, let meaning = YAMLMeaning(ofPlain: scalar) {
      let better = TimeOfDay(scalar).map { "\"\($0)\"" } ?? "a time in quotes, such as \"09:30\""
      return fail("\(scalar) without quotes is \(meaning.description), where a time belongs; write \(better)")
    }
    return TimeOfDay(scalar) ?? fail("'\(scalar)' is not a time; write hours and minutes, such as \"09:30\"")
  }

  /// A stretch of a day, such as `"10:30–12:00"`, with an en dash or a hyphen.
  func window() -> TimeWindow? {
    guard let scalar, !isNull else { return fail("\(kind) where a window belongs, such as \"10:30–12:00\"") }
    let ends = scalar.split(omittingEmptySubsequences: false) { $0 == "–" || $0 == "-" }.map { $0.trimmed }
    guard ends.count == 2, let from = TimeOfDay(ends[0]), let to = TimeOfDay(ends[1]) else {
      return fail("'\(scalar)' is not a window; write two times, such as \"10:30–12:00\"")
    }
    return TimeWindow(from: from, to: to)
      ?? fail("the window \(scalar) closes before it opens; put the earlier time first")
  }

  /// A date, such as `2019-05-16`.
  func date() -> CalendarDate? {
    guard let scalar, !isNull else { return fail("\(kind) where a date belongs, such as 2019-05-16") }
    return CalendarDate(scalar)
      ?? fail("'\(scalar)' is not a date of the calendar; write year, month and day, such as 2019-05-16")
  }

  /// `true` or `false`.
  func boolean() -> Bool? {
    switch isPlain ? scalar : nil {
    case "true": return true
    case "false": return false
    default:
      if isPlain, let scalar, case .boolean(let flag)? = YAMLMeaning(ofPlain: scalar) {
        return fail("\(scalar) is \(flag) to YAML 1.1 and a text to YAML 1.2; write \(flag)")
      }
      return fail("\(kind) where true or false belongs")
    }
  }

  /// One of the words of an enumeration.
  func word<Word: RawRepresentable<String> & CaseIterable>(_: Word.Type = Word.self, of what: String) -> Word? {
    guard let scalar, !isNull else { return fail("\(kind) where a \(what) belongs") }
    return Word(rawValue: scalar)
      ?? fail(
        "unknown \(what) '\(scalar)'; \(suggestion(for: scalar, kind: what, among: Word.allCases.map(\.rawValue)))")
  }

  /// Digits as a whole number.
  func number(_ digits: String, in range: ClosedRange<Int>, of what: String) -> Int? {
    let most = range.upperBound < 10_000 ? "\(range.upperBound)" : Limits.grouped(range.upperBound)
    let bounds = "\(range.lowerBound) to \(most)"
    guard !digits.isEmpty, digits.allSatisfy({ $0.isASCII && $0.isNumber }) else {
      if let number = Int(digits) { return fail("\(number) \(what); it takes \(bounds)") }
      if isPlain, case .number(let number)? = YAMLMeaning(ofPlain: digits) {
        return fail("\(digits) is the number \(number) to YAML 1.1; write the \(what) in plain digits")
      }
      return fail("'\(digits)' is not a whole number of \(what)")
    }
    if digits.count > 1, digits.first == "0" {
      let plain = digits.drop { $0 == "0" }
      let octal = Int(digits, radix: 8).map { "\(digits) is \($0) to YAML 1.1, which reads a leading 0 as octal" }
      return fail("\(octal ?? "\(digits) begins with 0"); write \(plain.isEmpty ? "0" : plain)")
    }
    guard let number = Int(digits), range.contains(number) else { return fail("\(digits) \(what); it takes \(bounds)") }
    return number
  }
}

/// Why a text cannot name anything, or nil when it can.
func identifierComplaint(_ text: String) -> String? {
  // Nearly every name is made of letters and digits, which need no look into the tables of Unicode.
  if !text.isEmpty, text.utf8.allSatisfy({ $0.isLetterOrDigit || $0 == UInt8(ascii: "-") }) { return nil }
  let forbidden = text.first {
    $0.isWhitespace || ",;:\"'".contains($0) || $0.unicodeScalars.contains(where: \.isInvisible)
  }
  guard let forbidden else { return text.isEmpty ? "an empty name; write something" : nil }
  let hidden = forbidden.unicodeScalars.first(where: \.isInvisible)
  let shown = forbidden.isWhitespace ? "a space" : hidden.map { "the invisible \($0.writtenOut)" } ?? "'\(forbidden)'"
  return "'\(text)' cannot be a name, because of \(shown) in it; use letters, digits, - _ and ."
}
