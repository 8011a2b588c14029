import Conference
import Optimization

/// B5: the members of a group who are there attend the same of parallel workshops.
///
///     −u ≤ x[a, w] − x[b, w] ≤ u        ∀ workshop w, a the first of the group who is there, b another
///
/// u is 0 where the rule is hard; where it is soft, u is 1 in a set of parallel workshops over which the group is split, which is one violation.
enum Together: Rule {
  static func add(to model: inout AllocationModel) {
    let problem = model.problem
    let enforcement = problem.scenario.rules.together
    guard enforcement != .off else { return }
    for group in problem.scenario.together { model.requireTogether(group, .together(group), enforcement) }
  }
}

extension AllocationModel {
  /// Has those of a group who are there for a set of parallel workshops attend the same of them; a violation is a set over which they are split.
  mutating func requireTogether(_ group: [ID<Delegate>], _ demand: Demand, _ enforcement: Enforcement) {
    let members = group.compactMap { problem.classOf[$0] }
    for (number, set) in problem.sets.enumerated() {
      let present = members.filter { problem.isPresent($0, inSet: number) }
      guard let first = present.first, present.count > 1 else { continue }
      let differences = present.dropFirst().flatMap { other in
        set.workshops.map { people([first], at: $0) - people([other], at: $0) }
      }
      requireEqual(demand, set.label, differences, enforcement)
    }
  }

  /// All differences are 0, or else one violation is paid.
  private mutating func requireEqual(
    _ demand: Demand, _ place: String, _ differences: [LinearExpression], _ enforcement: Enforcement
  ) {
    guard case .soft = enforcement else {
      for difference in differences { require(demand, at: place, difference, 0...0, enforcement) }
      return
    }
    let name = "\(demand.name)@\(place)"
    let split = addAuxiliary("split[\(name)]", 0...1) { values in
      differences.contains { $0.value(at: values) != 0 } ? 1 : 0
    }
    for difference in differences {
      define(name, difference - LinearExpression(split), -Double.infinity...0)
      define(name, difference + LinearExpression(split), 0...(.infinity))
    }
    require(demand, at: place, LinearExpression(split), 0...0, enforcement)
  }
}
