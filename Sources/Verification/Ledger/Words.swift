import Conference

/// How messages name times and lists.
extension Ledger {
  /// `fri 09:30–11:00`.
  func span(_ time: Interval) -> String {
    "\(scenario.event.label(time.start))–\(scenario.event.time(of: time.end))"
  }

  /// The identifier of a session by position.
  func session(_ position: Int) -> ID<Session> { scenario.sessions[position].id }

  /// The identifier of a delegate by position.
  func delegate(_ position: Int) -> ID<Delegate> { scenario.delegates[position].id }
}

/// `w1`, `w1 and w2`, `w1, w2 and w3`.
func list(_ items: [some CustomStringConvertible]) -> String {
  let words = items.map(\.description)
  guard let last = words.last, words.count > 1 else { return words.first ?? "nothing" }
  return words.dropLast().joined(separator: ", ") + " and " + last
}

/// `1 person`, `2 people`.
func count(_ number: Int, _ one: String, _ many: String) -> String { "\(number) \(number == 1 ? one : many)" }

extension Enforcement {
  /// Whether the rule is looked at.
  var isOn: Bool { self != .off }

  /// What one unit costs; nil where the rule is hard.
  var weight: Int? {
    if case .soft(let weight) = self { weight } else { nil }
  }
}
