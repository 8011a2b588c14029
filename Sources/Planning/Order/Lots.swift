import CDigest
import Conference

/// An order that is drawn by lot: everything has a number that follows from a seed and its identifier, and the least comes first.
///
/// The number of what has an identifier is the SHA-256 digest of `seed kind identifier`, such as `2891336453 delegate alb-1`, so that anybody can draw
/// the lots again:
///
///     printf '2891336453 delegate alb-1' | sha256sum
///
/// Nobody's number depends on who else is there: when somebody drops out, the others stay in their order.
struct Lots {
  /// What they are drawn from.
  let seed: UInt32

  /// The order that is drawn for some things.
  ///
  /// - Complexity: O(n log n) comparisons, and a digest of each.
  func draw<Thing>(_ things: [Thing], _ kind: String, by identifier: (Thing) -> String) -> [Thing] {
    let lots = things.map { thing in
      let text = identifier(thing)
      return (number: sha256("\(seed) \(kind) \(text)"), text: text)
    }
    return things.indices.sorted { lots[$0] < lots[$1] }.map { things[$0] }
  }
}

/// The SHA-256 digest of a text, in 64 lower-case hexadecimal digits.
func sha256(_ text: String) -> String {
  var digits = [CChar](repeating: 0, count: 65)
  let bytes = Array(text.utf8)
  // Where there is no memory for a digest nothing else will work either, and the identifiers decide.
  _ = bytes.withUnsafeBytes { cdigest_sha256($0.baseAddress, $0.count, &digits) }
  return String(decoding: digits.prefix(64).map { UInt8(bitPattern: $0) }, as: UTF8.self)
}
