import Conference

/// Whom delegates meet: the unit of each class, and which classes make a unit.
///
/// Everybody is in a class of their own where mixing is an objective, so that classes are delegates here.
struct Units: Sendable {
  /// The unit of each delegate; nil for one without.
  let unit: [Int?]
  /// How many there are.
  let count: Int
  /// Whether a unit is a person: then a meeting is counted once and not from both sides.
  let arePersons: Bool

  /// The units of a problem.
  init(_ mixing: Mixing, in problem: AllocationProblem) {
    arePersons = mixing.unit == .person
    switch mixing.unit {
    case .person:
      unit = problem.classes.indices.map { $0 }
      count = problem.classes.count
    case .sector:
      unit = problem.sectors
      count = problem.scenario.sectors.count
    case .delegation:
      let numbers = Dictionary(
        problem.scenario.delegations.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
      unit = problem.classes.map { $0.delegate.delegation.flatMap { numbers[$0] } }
      count = problem.scenario.delegations.count
    }
  }

  /// The members of each unit.
  var members: [[Int]] {
    var members = Array(repeating: [Int](), count: count)
    for (delegate, unit) in unit.enumerated() {
      if let unit { members[unit].append(delegate) }
    }
    return members
  }
}
