/// Numbers as people read them: at most two decimals, no zeros at the end, a dash for what is not known.
func figure(_ value: Double?, decimals: Int = 2) -> String {
  guard let value, value.isFinite else { return "–" }
  var factor = 1.0
  for _ in 0..<decimals { factor *= 10 }
  let scaled = (value.magnitude * factor).rounded()
  guard scaled < 1e15 else { return "\(value)" }
  let digits = Int(scaled)
  let unit = Int(factor)
  var fraction = digits % unit == 0 ? "" : String(digits % unit + unit).dropFirst().description
  while fraction.hasSuffix("0") { fraction.removeLast() }
  let sign = value < 0 && digits > 0 ? "-" : ""
  return sign + String(digits / unit) + (fraction.isEmpty ? "" : "." + fraction)
}

/// A share as a percentage; what is above nothing is never shown as nothing.
func percentage(_ share: Double?) -> String {
  guard let share, share.isFinite else { return "–" }
  if share > 0, share < 0.0001 { return "< 0.01 %" }
  return figure(100 * share, decimals: share.magnitude < 0.01 ? 2 : 1) + " %"
}

/// A count with its noun: `1 room`, `2 rooms`.
func counted(_ count: Int, _ noun: String, plural: String? = nil) -> String {
  "\(count) \(count == 1 ? noun : plural ?? noun + "s")"
}

extension Duration {
  /// Seconds, with their fraction.
  var seconds: Double {
    let (whole, attoseconds) = components
    return Double(whole) + Double(attoseconds) * 1e-18
  }
}
