import Conference
import Optimization

/// The sizes that a workshop may come to have, one of which is active.
///
///     Σ_s z[s] = 1,    Σ_s s · z[s] = Σ_c x[c, w]
struct Sizes {
  /// Which workshop.
  let workshop: Int
  /// Each size, and 1 where it is the one; one size alone is certain.
  let levels: [(size: Int, isActive: LinearExpression)]
}

extension AllocationModel {
  /// The possible sizes of the workshops of a set, from the capacities, the least attendances, and what earlier stages left open.
  ///
  /// - Columns: one per workshop and size.
  mutating func sizes(inSet number: Int) -> [Sizes] {
    let set = problem.sets[number]
    let all = problem.people(of: problem.classes.indices, inSet: number)
    let limits = set.workshops.map { sizeLimits(of: $0, among: all) }
    let most = limits.reduce(0) { $0 + $1.upperBound }
    return zip(set.workshops, limits).map { workshop, limit in
      // What the others cannot take must be here.
      let rest = set.isOptional || problem.slots[set.slot].cliques.count > 1 ? 0 : all - (most - limit.upperBound)
      let lower = held[workshop] == nil ? min(max(limit.lowerBound, rest), limit.upperBound) : limit.lowerBound
      return sizes(of: workshop, lower...limit.upperBound)
    }
  }

  private func sizeLimits(of workshop: Int, among all: Int) -> ClosedRange<Int> {
    let place = problem.workshops[workshop]
    let seats =
      problem.roomChoice(of: workshop).map { problem.roomChoices[$0].rooms.map(\.seats).max() ?? 0 } ?? place.room.seats
    let isCertain = held[workshop] == nil && problem.scenario.rules.attendance == .hard
    var (lower, upper) = (
      isCertain ? place.session.attendance.min : 0, min(all, seats, place.session.attendance.max ?? seats)
    )
    if let parts = sizeParts[workshop] {
      lower = max(lower, Int(parts.reduce(0) { $0 + model.columns[$1.index].lower }))
      let total = parts.reduce(0) { $0 + model.columns[$1.index].upper }
      if total < Double(upper) { upper = Int(total) }
    }
    return min(lower, upper)...upper
  }

  private mutating func sizes(of workshop: Int, _ range: ClosedRange<Int>) -> Sizes {
    if range.count == 1 { return Sizes(workshop: workshop, levels: [(range.lowerBound, .one)]) }
    let id = problem.workshops[workshop].session.id
    let people = people(at: workshop)
    let levels = range.map { size in
      let isActive = addAuxiliary("z[\(id),\(size)]", 0...1) { people.value(at: $0) == Double(size) ? 1 : 0 }
      return (size: size, isActive: LinearExpression(isActive))
    }
    define("z[\(id)]", .sum(levels.map(\.isActive)), 1...1)
    define("size[\(id)]", people - .sum(levels.map { Double($0.size) * $0.isActive }), 0...0)
    return Sizes(workshop: workshop, levels: levels)
  }

  /// The distance of a group's count from its part of a workshop's size: `|n − size · some / all|`.
  ///
  /// It is convex in the count for each size, with break points at whole numbers:
  ///
  ///     n = below + Σ_f across[f] + above
  ///     below ≤ Σ_s ⌊s · some / all⌋ · z[s],    across[f] ≤ Σ_{s with the fraction f} z[s]
  ///
  /// - Columns: two, and one per fraction.
  mutating func distance(
    of classes: [Int], from part: (some: Int, all: Int), of sizes: Sizes, named name: String
  ) -> LinearExpression {
    let count = people(classes, at: sizes.workshop)
    let label = "\(name),\(problem.workshops[sizes.workshop].session.id)"
    let share = Double(part.some) / Double(part.all)
    if sizes.levels.count == 1, let only = sizes.levels.first {
      return deviation(of: count, from: (Double(only.size) * share).cleaned, named: label)
    }
    let everybody = people(at: sizes.workshop)
    var (floors, targets) = (LinearExpression(), LinearExpression())
    var byFraction: [Int: LinearExpression] = [:]
    for level in sizes.levels {
      let parts = part.some * level.size
      floors += Double(parts / part.all) * level.isActive
      targets += Double(parts) / Double(part.all) * level.isActive
      if parts % part.all > 0 { byFraction[parts % part.all, default: LinearExpression()] += level.isActive }
    }
    let floor: @Sendable ([Double]) -> Int = { part.some * Int(everybody.value(at: $0).rounded()) / part.all }
    let fraction: @Sendable ([Double]) -> Int = { part.some * Int(everybody.value(at: $0).rounded()) % part.all }
    let below = addAuxiliary("below[\(label)]", 0...(.infinity)) { min(count.value(at: $0), Double(floor($0))) }
    let above = addAuxiliary("above[\(label)]", 0...(.infinity)) {
      max(0, count.value(at: $0) - Double(floor($0)) - (fraction($0) > 0 ? 1 : 0))
    }
    define("below[\(label)]", LinearExpression(below) - floors, -Double.infinity...0)
    var split = count - LinearExpression(sum: [below, above])
    var distance = targets + LinearExpression([.init(below, -1), .init(above, 1)])
    for numerator in byFraction.keys.sorted() {
      guard let isActive = byFraction[numerator] else { continue }
      let across = addAuxiliary("across[\(label),\(numerator)]", 0...1) {
        fraction($0) == numerator ? min(1, max(0, count.value(at: $0) - Double(floor($0)))) : 0
      }
      define("across[\(label),\(numerator)]", LinearExpression(across) - isActive, -1...0)
      split.add(-1, across)
      distance.add(1 - 2 * Double(numerator) / Double(part.all), across)
    }
    define("split[\(label)]", split, 0...0)
    return distance
  }
}
