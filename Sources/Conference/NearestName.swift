/// The known name that somebody most likely meant, or nil when none is near.
///
/// Near is an edit distance (insertions, deletions, replacements, swaps of neighbours) of at most a third of the name's length, and
/// of one in any case. Upper and lower case count as the same. Among equally near names the first in alphabetical order wins.
/// A number that differs is no misspelling: where both have numbers, these must be the same.
///
///     nearestName(to: "rom-8", among: ["room-8", "room-9"])  // "room-8"
///     nearestName(to: "room-7", among: ["room-8", "room-9"])  // nil
///
/// What is longer than 400 bytes is near to nothing.
///
/// - Complexity: O(*n* · *l* · *d*) for *n* names of length *l* and a distance limit *d*; names of another length are skipped at once.
public func nearestName(to name: String, among names: some Sequence<String>) -> String? {
  // What is this long is no name that somebody misspelt.
  guard name.utf8.count <= 400 else { return nil }
  let wanted = Array(name.lowercased())
  let wantedNumbers = numbers(in: name)
  var limit = max(1, wanted.count / 3)
  var best: String?
  for candidate in names where candidate != name {
    let distance = editDistance(wanted, Array(candidate.lowercased()), limit: limit)
    guard let distance else { continue }
    if let found = best, distance == limit, found <= candidate { continue }
    let otherNumbers = numbers(in: candidate)
    guard wantedNumbers.isEmpty || otherNumbers.isEmpty || wantedNumbers == otherNumbers else { continue }
    best = candidate
    limit = distance
  }
  return best
}

/// The numbers in a name, without leading zeros.
private func numbers(in name: String) -> [Substring] {
  name.split { !$0.isNumber }.map { number in number.drop { $0 == "0" } }
}

/// The rest of a sentence about a name that nobody declared: the nearest known name, or all of them if they are few.
///
///     "room 'rom-8' is not declared; did you mean 'room-8'?"
///     "sector 'police' is not declared; the sectors are 'judiciary' and 'law-enforcement'"
public func undeclared(_ kind: String, _ name: String, among names: some Sequence<String>) -> String {
  "\(kind) '\(name)' is not declared; \(suggestion(for: name, kind: kind, among: names))"
}

/// What would be right instead of an unknown name: `did you mean 'room-8'?`, or the list of known names if they are few.
public func suggestion(for name: String, kind: String, among names: some Sequence<String>) -> String {
  let known = Array(names)
  if let near = nearestName(to: name, among: known) { return "did you mean '\(near)'?" }
  switch known.count {
  case 0: return "there are no \(kind)s"
  case 1: return "the only \(kind) is '\(known[0])'"
  case 2...12: return "the \(kind)s are \(known.map { "'\($0)'" }.joinedInWords)"
  default: return "there are \(known.count) \(kind)s, none of a similar name"
  }
}

extension [String] {
  /// As a sentence lists them: `a`, `a and b`, `a, b and c`.
  public var joinedInWords: String {
    guard let last, count > 1 else { return first ?? "" }
    return dropLast().joined(separator: ", ") + " and " + last
  }
}

/// The optimal string alignment distance, or nil when it is above the limit.
func editDistance(_ a: [Character], _ b: [Character], limit: Int) -> Int? {
  guard abs(a.count - b.count) <= limit else { return nil }
  guard !a.isEmpty, !b.isEmpty else { return max(a.count, b.count) }
  var older = [Int](repeating: 0, count: b.count + 1)
  var previous = Array(0...b.count)
  for i in 1...a.count {
    var current = [i]
    for j in 1...b.count {
      var cost = min(previous[j] + 1, current[j - 1] + 1, previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1))
      if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] { cost = min(cost, older[j - 2] + 1) }
      current.append(cost)
    }
    if min(current.min() ?? 0, previous.min() ?? 0) > limit { return nil }
    older = previous
    previous = current
  }
  return previous[b.count] <= limit ? previous[b.count] : nil
}
