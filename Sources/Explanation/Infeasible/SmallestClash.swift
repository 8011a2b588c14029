/// A minimal set of elements that cannot all hold: with any one of them gone, the others can.
///
/// QuickXplain divides the elements in halves, so that a small clash among many costs few questions: at most
/// `2k · (1 + log₂(n / k))` for k of n elements. (U. Junker, QuickXplain: Preferred explanations and relaxations for over-constrained problems, AAAI
/// 2004.)
///
/// - Parameters:
///   - elements: the candidates; where there is a choice, a clash is made of early ones.
///   - isPossible: whether a set of elements can hold together.
/// - Returns: nil when all of them can hold together; empty when not even none of them can.
func smallestClash<Element, Failure: Error>(
  of elements: [Element], isPossible: ([Element]) throws(Failure) -> Bool
) throws(Failure) -> [Element]? {
  if try isPossible(elements) { return nil }
  if try !isPossible([]) { return [] }
  return try clash(among: elements[...], beside: [], isNew: false, isPossible)
}

/// The part of a minimal clash that lies in `elements`, when those in `kept` are taken to hold.
///
/// - Parameter isNew: whether `kept` grew since it was last asked about.
private func clash<Element, Failure: Error>(
  among elements: ArraySlice<Element>, beside kept: [Element], isNew: Bool,
  _ isPossible: ([Element]) throws(Failure) -> Bool
) throws(Failure) -> [Element] {
  if isNew, try !isPossible(kept) { return [] }
  if elements.count == 1 { return Array(elements) }
  let middle = elements.startIndex + elements.count / 2
  let (head, tail) = (elements[..<middle], elements[middle...])
  let later = try clash(among: tail, beside: kept + head, isNew: true, isPossible)
  let earlier = try clash(among: head, beside: kept + later, isNew: !later.isEmpty, isPossible)
  return earlier + later
}
