import Conference

/// B12: delegates are with those whom they ask for, stated as ``Together`` is for each pair.
///
/// A violation is a wish that is not granted in a set of parallel workshops for which both are there; where both ask, these are two.
enum FriendsRule: Rule {
  static func add(to model: inout AllocationModel) {
    for friendship in model.problem.scenario.friendships {
      var enforcement = model.problem.scenario.rules[.friends]
      if case .soft(let weight) = enforcement { enforcement = .soft(weight: weight * friendship.wishes) }
      let demand = Demand.rule(.friends, friendship.pair.map(Subject.delegate))
      model.requireTogether(friendship.pair, demand, enforcement)
    }
  }
}
