import Optimization

/// One possible number of workshops that are held, of a set of parallel ones.
///
///     Σ_h u[h] = 1,    Σ_w u[h, w] = h · u[h],    Σ_h u[h, w] = held[w],    0 ≤ u[h, w] ≤ u[h]
///
/// What depends on that number, such as the share N / h of each workshop, is stated once per h and multiplied by `u[h, w]`: each h is then
/// a model of its own, and the relaxation mixes them only as a whole. Where nothing can be cancelled there is one level and no variable.
struct HeldLevel {
  /// How many are held.
  var held: Int
  /// `u[h]`: 1 where so many are.
  var isActive: LinearExpression
  /// `u[h, w]` for each workshop of the set, in its order: 1 where so many are held, and this is one of them.
  var isActiveAt: [LinearExpression]
}

extension AllocationModel {
  /// 1 where a workshop is held.
  func isHeld(_ workshop: Int) -> LinearExpression {
    held[workshop].map { LinearExpression($0) } ?? .one
  }

  /// Adds the levels of a set of parallel workshops.
  mutating func levels(of set: AllocationProblem.ParallelSet) -> [HeldLevel] {
    let isHeld = set.workshops.map { self.isHeld($0) }
    let certain = set.workshops.count { held[$0] == nil }
    guard certain < set.workshops.count else {
      return [HeldLevel(held: certain, isActive: .one, isActiveAt: isHeld)]
    }
    let number = LinearExpression.sum(isHeld)
    let levels = (certain...set.workshops.count).map { count in
      let active = addAuxiliary("u[\(set.label),\(count)]", 0...1) { number.value(at: $0) == Double(count) ? 1 : 0 }
      let isActive = LinearExpression(active)
      let isActiveAt = set.workshops.map { workshop in
        guard let held = held[workshop] else { return isActive }
        let id = problem.workshops[workshop].session.id
        let both = addAuxiliary("u[\(count),\(id)]", 0...1) { $0[active.index] * $0[held.index] }
        define("u[\(count),\(id)]", isActive - LinearExpression(both), 0...1)
        return LinearExpression(both)
      }
      define("u[\(set.label),\(count)]", LinearExpression.sum(isActiveAt) - Double(count) * isActive, 0...0)
      return HeldLevel(held: count, isActive: isActive, isActiveAt: isActiveAt)
    }
    define("u[\(set.label)]", .sum(levels.map(\.isActive)), 1...1)
    for (position, workshop) in set.workshops.enumerated() where held[workshop] != nil {
      let total = LinearExpression.sum(levels.map { $0.isActiveAt[position] })
      define("held[\(problem.workshops[workshop].session.id)]", total - isHeld[position], 0...0)
    }
    return levels
  }
}

extension LinearExpression {
  /// The constant 1.
  static var one: LinearExpression { LinearExpression(constant: 1) }

  /// The sum of some expressions.
  static func sum(_ parts: [LinearExpression]) -> LinearExpression {
    parts.reduce(into: LinearExpression()) { $0 += $1 }
  }

  /// Whether there is no variable in it.
  var isConstant: Bool { terms.isEmpty }
}
