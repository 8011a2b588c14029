import Conference
import Optimization

/// Generous: nobody fares worse than need be; then as few as possible fare that badly, then as few as possible as the next worse, and so on.
///
///     z[d, L] = 1 where d's sum of penalties s[d] is at least L
///     s[d] ≤ p(L_m) + Σ_k (p(L_{k−1}) − p(L_k)) · z[d, L_k],    p(L) the greatest sum below L, p(L_0) the greatest at all
///     x[d, w] ≤ z[d, L]        where whoever is in w has a sum of at least L
///
/// The levels L_1 > L_2 > … > L_m are added as the search comes down to them. Where a delegate is in one set of parallel workshops only, z is the
/// sum of the seats that cost at least L, and the model stays a network.
struct Generous {
  private let dissatisfaction: Dissatisfaction
  private let reachable: [AttainableSums]
  private let sets: [Int]
  /// For each class, the steps of z so far: the level, and the column.
  private var levels: [[(level: Int, isAtLeast: Variable)]]

  /// Nothing is added yet.
  init(in model: AllocationModel) {
    let problem = model.problem
    let dissatisfaction = Dissatisfaction(problem, problem.scenario.policy.preferences, remembering: false)
    self.dissatisfaction = dissatisfaction
    reachable = problem.classes.indices.map { AttainableSums($0, in: model, dissatisfaction) }
    sets = problem.classes.indices.map { group in problem.sets.indices.count { problem.isPresent(group, inSet: $0) } }
    levels = problem.classes.map { _ in [] }
  }

  /// The sums of penalties at a point that are below a level, the greatest first.
  func sums(below level: Int, at values: [Double], in model: AllocationModel) -> [Int] {
    var found: Set<Int> = []
    for group in sets.indices {
      if sets[group] == 1 {
        for (workshop, seat) in model.seats[group].enumerated() {
          if let seat, values[seat.index] > 0.5 { found.insert(Int(dissatisfaction.penalty(of: group, at: workshop))) }
        }
      } else {
        found.insert(Int(dissatisfaction.sum(of: group, in: model).value(at: values).rounded()))
      }
    }
    return found.filter { $0 < level && $0 > 0 }.sorted(by: >)
  }

  /// How many delegates have at least a level in every plan.
  func least(at level: Int, in model: AllocationModel) -> Int {
    zip(model.problem.classes, reachable).reduce(0) { $1.1.least >= Double(level) ? $0 + $1.0.size : $0 }
  }

  /// How many delegates have a sum of at least a level.
  mutating func people(atLeast level: Int, in model: inout AllocationModel) -> LinearExpression {
    var total = LinearExpression()
    for (group, members) in model.problem.classes.enumerated() {
      if reachable[group].least >= Double(level) {
        total.constant += Double(members.size)
      } else if sets[group] == 1 {
        for (workshop, seat) in model.seats[group].enumerated() {
          if let seat, dissatisfaction.penalty(of: group, at: workshop) >= Double(level) { total.add(1, seat) }
        }
      } else if reachable[group].sums.contains(where: { $0 >= Double(level) }) {
        total.add(1, isAtLeast(level, group, members, in: &model))
      }
    }
    return total
  }

  private mutating func isAtLeast(
    _ level: Int, _ group: Int, _ members: DelegateClass, in model: inout AllocationModel
  ) -> Variable {
    if let known = levels[group].last, known.level == level { return known.isAtLeast }
    let sum = dissatisfaction.sum(of: group, in: model)
    let name = "\(level)+[\(members.delegate.id)]"
    let column = model.addAuxiliary(name, 0...1, of: sum) { sum.value(at: $0) > Double(level) - 0.5 ? 1 : 0 }
    if let above = levels[group].last {
      model.define("\(name)>", LinearExpression(column) - LinearExpression(above.isAtLeast), 0...1)
    }
    levels[group].append((level, column))
    var limit = LinearExpression()
    var above = reachable[group].sums.max() ?? 0
    for (level, isAtLeast) in levels[group] {
      let below = reachable[group].sums.filter { $0 < Double(level) }.max() ?? 0
      limit.add(above - below, isAtLeast)
      above = below
    }
    limit.constant = above
    model.define(name, sum - limit, -Double.infinity...0)
    for threshold in reachable[group].thresholds where threshold.value >= Double(level) {
      model.define(name, LinearExpression(threshold.variable) - LinearExpression(column), -Double.infinity...0)
    }
    return column
  }
}
