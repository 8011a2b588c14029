import Conference
import ScenarioFile

/// What the scenario asks of some people: to attend the same of parallel workshops, or no two the same.
enum Bond: String, Codable, Sendable, CaseIterable {
  case together, apart

  /// Where a scenario has it.
  var groups: WritableKeyPath<Scenario, [[ID<Delegate>]]> {
    switch self {
    case .together: \.together
    case .apart: \.apart
    }
  }
}

extension Desk {
  /// Keeps people together or apart in the scenario's file, or takes back that they are.
  ///
  /// - Parameters:
  ///   - people: at least two.
  ///   - bond: nil takes back every group of just these people.
  func bind(_ people: [String], _ bond: Bond?, _ revision: Int, solving: Bool) throws(Refusal) {
    let ids = people.map { ID<Delegate>($0) }
    guard ids.count > 1, Set(ids).count == ids.count else { throw Refusal(422, "name two people, or more") }
    let scenario = try known { $0 }
    let known = Set(scenario.delegates.map(\.id))
    guard ids.allSatisfy(known.contains) else { throw Refusal(404, "there is no such delegate") }
    func old(_ kind: Bond) -> [Int] {
      scenario[keyPath: kind.groups].indices.filter { Set(scenario[keyPath: kind.groups][$0]) == Set(ids) }
    }
    let gone = Dictionary(uniqueKeysWithValues: Bond.allCases.map { ($0, old($0)) })
    if bond == nil, gone.values.allSatisfy(\.isEmpty) { throw Refusal(404, "they are neither together nor apart") }
    try edit(revision, "\(bond?.rawValue ?? "free") \(people.joined(separator: ", "))", solving: solving) {
      scenario, _ throws(Refusal) in
      var copy = scenario
      for kind in Bond.allCases {
        for index in (gone[kind] ?? []).reversed() { copy[keyPath: kind.groups].remove(at: index) }
        if kind == bond { copy[keyPath: kind.groups].append(ids) }
      }
      return copy
    } _: { text throws(ScenarioText.Refusal) in
      // The new one first, so that the list stays written as it is.
      if let bond {
        try text.append("[\(people.map(ScenarioText.quoted).joined(separator: ", "))]", to: bond.rawValue)
      }
      for kind in Bond.allCases {
        for index in (gone[kind] ?? []).reversed() { try text.remove(index, of: kind.rawValue) }
      }
    }
  }
}
