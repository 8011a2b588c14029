import Conference
import Foundation

/// Delegates by their names as readers of a language sort them: by the last name where it is known, then by the whole, then by code.
///
/// Letters go where the language has them, whatever the script: `Łoś` after `Lis`, `Đurić` beside `Dukić`, `Ångström` with A in English.
/// Numbers in codes and names count as numbers: `alb-2` before `alb-10`.
///
/// - Complexity: O(n log n) comparisons; equal beginnings are told apart by the library's tables of the Unicode collation algorithm.
func byName(_ delegates: [Delegate], in language: Language) -> [Delegate] {
  let order = NameOrder(language)
  let keys = delegates.map { delegate in
    (last: delegate.lastName ?? delegate.name, whole: delegate.name, id: delegate.id.text)
  }
  let sorted = delegates.indices.sorted { a, b in
    order.compare(keys[a].last, keys[b].last) ?? order.compare(keys[a].whole, keys[b].whole)
      ?? order.compare(keys[a].id, keys[b].id) ?? (keys[a].id < keys[b].id)
  }
  return sorted.map { delegates[$0] }
}

/// The order of names in a language.
struct NameOrder {
  private let locale: Locale

  init(_ language: Language) { locale = Locale(identifier: language.rawValue) }

  /// Whether the first of two names comes before the second; nil where they are the same to a reader.
  func compare(_ a: String, _ b: String) -> Bool? {
    guard a != b else { return nil }
    let options: String.CompareOptions = [.caseInsensitive, .numeric]
    switch a.compare(b, options: options, range: nil, locale: locale) {
    case .orderedAscending: return true
    case .orderedDescending: return false
    case .orderedSame: return nil
    }
  }
}
