import ArgumentParser

extension Duration {
  /// Reads `90s`, `2m`, `1.5h` or `500ms`.
  init(argument: String) throws {
    let units: [(suffix: String, seconds: Double)] = [("ms", 0.001), ("s", 1), ("m", 60), ("h", 3600)]
    for unit in units where argument.hasSuffix(unit.suffix) {
      guard let number = decimal(argument.dropLast(unit.suffix.count)) else { continue }
      let seconds = number * unit.seconds
      guard seconds > 0, seconds <= 1e9 else { break }
      self = .seconds(seconds)
      return
    }
    throw ValidationError(
      "'\(argument)' is no length of time; write a number above 0 with its unit: 90s, 2m, 1.5h or 500ms")
  }
}

/// A relative gap, 0 up to but not including 1.
struct Gap: Hashable, Sendable {
  /// 0.01 for 1 %.
  var share: Double

  init(share: Double) {
    self.share = share
  }

  /// Reads `1%` or `0.01`.
  init(argument: String) throws {
    let isPercentage = argument.hasSuffix("%")
    let number = decimal(isPercentage ? argument.dropLast() : argument[...])
    guard let number, case let share = isPercentage ? number / 100 : number, (0..<1).contains(share) else {
      throw ValidationError("'\(argument)' is no gap; write a share from 0 to less than 1 as 1% or 0.01")
    }
    self.share = share
  }
}

extension Int {
  /// Reads a number of threads.
  init(threads argument: String) throws {
    guard let number = Int(argument), (1...1024).contains(number) else {
      throw ValidationError("'\(argument)' is no number of threads; write a whole number from 1 to 1024")
    }
    self = number
  }
}

/// A number in digits with at most one point: no sign, no exponent, no name.
private func decimal(_ text: Substring) -> Double? {
  guard !text.isEmpty, text.allSatisfy({ ("0"..."9").contains($0) || $0 == "." }) else { return nil }
  return Double(text)
}
