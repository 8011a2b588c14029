import Conference
import Optimization

/// B8: each delegate gets one of their first k choices, once in the whole conference or of every parallel workshops that offer one.
///
///     Σ_{w offers one of the first k choices} x[d, w] ≥ held[w']        ∀ w' that offers one
///
/// Of parallel workshops, a topic that they attend at another time is not asked for again: `x` of those workshops is added for w' of that
/// topic. A choice that is only held while a part of theirs in another workshop keeps them is not asked for: `held` of that workshop is
/// added for w', and where it is sure to be held there is no row. A violation is one delegate, or one delegate and set of parallel
/// workshops, without.
enum GuaranteeRule: Rule {
  static func couplesBlocks(_ scenario: Scenario) -> Bool {
    scenario.rules.guarantee != nil
  }

  static func add(to model: inout AllocationModel) {
    let problem = model.problem
    guard let guarantee = problem.scenario.rules.guarantee, guarantee.enforcement != .off else { return }
    for (group, members) in problem.classes.enumerated() {
      let wanted = Set(members.wishes.prefix(guarantee.choices))
      let offers = wanted.flatMap { problem.offers[$0] ?? [] }.filter { offer in
        model.seats[group][offer] != nil && problem.parts(of: group, beside: offer).allSatisfy { model.held[$0] != nil }
      }.sorted()
      let scopes: [(place: String, offers: [Int])] =
        switch guarantee.scope {
        case .anySlot: [("", offers)]
        case .everySlot: problem.sets.map { set in (set.label, offers.filter(set.workshops.contains)) }
        }
      for scope in scopes where !scope.offers.isEmpty {
        model.guarantee(group, one: scope.offers, at: scope.place, guarantee.enforcement)
      }
    }
  }
}

extension AllocationModel {
  fileprivate mutating func guarantee(_ group: Int, one offers: [Int], at place: String, _ enforcement: Enforcement) {
    let demand = Demand.guarantee(problem.classes[group].delegate.id)
    var rows: [(got: LinearExpression, wanted: LinearExpression)] = []
    for offer in offers {
      let topic = problem.workshops[offer].session.topic
      let elsewhere =
        place.isEmpty
        ? []
        : (problem.offers[topic] ?? []).filter { !offers.contains($0) }
      let kept = LinearExpression(sum: problem.parts(of: group, beside: offer).compactMap { held[$0] })
      let row = (
        got: LinearExpression(sum: (offers + elsewhere).compactMap { seats[group][$0] }) + kept, wanted: isHeld(offer)
      )
      let isSame = rows.contains { $0.wanted.isConstant && row.wanted.isConstant && $0.got.terms == row.got.terms }
      if !isSame { rows.append(row) }
    }
    // With nothing said about other times, a workshop that is certain asks for as much as any other.
    if place.isEmpty,
      let certain = offers.firstIndex(where: { held[$0] == nil && problem.parts(of: group, beside: $0).isEmpty })
    {
      rows = [(got: LinearExpression(sum: offers.compactMap { seats[group][$0] }), wanted: isHeld(offers[certain]))]
    }
    guard rows.count > 1, case .soft = enforcement else {
      for row in rows { require(demand, at: place, row.got, atLeast: row.wanted, enforcement) }
      return
    }
    let lacks = addAuxiliary("lacks[\(demand.name)@\(place)]", 0...1) { [rows] values in
      rows.reduce(0) { max($0, $1.wanted.value(at: values) - $1.got.value(at: values)) }
    }
    for row in rows { define(demand.name, row.got + LinearExpression(lacks) - row.wanted, 0...(.infinity)) }
    require(demand, at: place, LinearExpression(lacks), 0...0, enforcement)
  }
}

extension AllocationProblem {
  /// The workshops beside another one in which a class has a part, so that it keeps them there where it is held.
  fileprivate func parts(of group: Int, beside workshop: Int) -> [Int] {
    classes[group].delegate.roles.compactMap { position[$0.session] }
      .filter { $0 != workshop && workshops[$0].time.overlaps(workshops[workshop].time) }
  }
}
