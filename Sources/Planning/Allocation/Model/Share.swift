import Conference
import Optimization

/// What of a group of delegates falls to each of several parallel workshops: N / h, where N of them attend and h workshops are held.
///
/// N is known unless they may stay away, and h unless workshops may be cancelled; there is a level for each possible pair.
struct Share {
  /// A possible N and h.
  struct Level {
    /// N: how many attend.
    var people: Int
    /// h: how many workshops are held.
    var held: Int
    /// 1 where these are the numbers.
    var isActive: LinearExpression
    /// For each workshop of the set: 1 where these are the numbers and it is held.
    var isActiveAt: [LinearExpression]

    /// N / h.
    var target: Double { held == 0 ? 0 : Double(people) / Double(held) }
    /// ⌊N / h⌋.
    var floor: Int { held == 0 ? 0 : people / held }
    /// ⌈N / h⌉.
    var ceiling: Int { held == 0 ? 0 : (people + held - 1) / held }
  }

  /// The classes of the group that are there.
  let groups: [Int]
  /// How many they are.
  let most: Int
  /// The parallel workshops.
  let workshops: [Int]
  /// The possible numbers, exactly one of which is active.
  let levels: [Level]
}

extension AllocationModel {
  /// The share of some classes in a set of parallel workshops; nil when none of them is there, or the set is no choice.
  mutating func share(of classes: some Sequence<Int>, inSet number: Int, named name: String) -> Share? {
    let set = problem.sets[number]
    let groups = classes.filter { problem.isPresent($0, inSet: number) }
    let most = groups.reduce(0) { $0 + problem.classes[$1].size }
    guard set.workshops.count > 1, most > 0 else { return nil }
    let held = heldLevels[number]
    if !set.isOptional {
      let levels = held.filter { $0.held > 0 }.map {
        Share.Level(people: most, held: $0.held, isActive: $0.isActive, isActiveAt: $0.isActiveAt)
      }
      return Share(groups: groups, most: most, workshops: set.workshops, levels: levels)
    }
    let attending = LinearExpression.sum(set.workshops.map { people(groups, at: $0) })
    var levels: [Share.Level] = []
    for number in held {
      let counts = number.held == 0 ? 0...0 : 0...most
      let some = counts.map { count in
        level(people: count, attending: attending, number, of: set, named: "\(name),\(count)/\(number.held)")
      }
      define("levels[\(name),\(number.held)]", .sum(some.map(\.isActive)) - number.isActive, 0...0)
      for (position, isActive) in number.isActiveAt.enumerated() where held.count > 1 {
        define("levels[\(name),\(number.held)]", .sum(some.map { $0.isActiveAt[position] }) - isActive, 0...0)
      }
      levels += some
    }
    let sum = levels.reduce(into: LinearExpression()) { $0 += Double($1.people) * $1.isActive }
    define("attending[\(name)]", attending - sum, 0...0)
    return Share(groups: groups, most: most, workshops: set.workshops, levels: levels)
  }

  /// A level of a set that delegates may stay away from.
  private mutating func level(
    people: Int, attending: LinearExpression, _ number: HeldLevel, of set: AllocationProblem.ParallelSet,
    named name: String
  ) -> Share.Level {
    let active = addAuxiliary("level[\(name)]", 0...1) {
      attending.value(at: $0) == Double(people) ? number.isActive.value(at: $0) : 0
    }
    let isActive = LinearExpression(active)
    let isActiveAt = zip(set.workshops, number.isActiveAt).map { workshop, isHeldThen in
      guard held[workshop] != nil else { return isActive }
      let both = addAuxiliary("level[\(name),\(problem.workshops[workshop].session.id)]", 0...1) {
        $0[active.index] * isHeldThen.value(at: $0)
      }
      define("level[\(name)]", isActive - LinearExpression(both), 0...1)
      return LinearExpression(both)
    }
    if set.workshops.contains(where: { held[$0] != nil }) {
      define("level[\(name)]", .sum(isActiveAt) - Double(number.held) * isActive, 0...0)
    }
    return Share.Level(people: people, held: number.held, isActive: isActive, isActiveAt: isActiveAt)
  }

  /// The distances of a group's counts from its share, one per workshop of the set: `|n[w] − N / h|`, 0 in a cancelled workshop.
  ///
  /// With one level these are deviations from a number. With several, the count is divided among the levels,
  ///
  ///     n[w] = Σ_l n[l, w],    n[l, w] = below + across + above,    Σ_w n[l, w] = N · active[l]
  ///
  /// where below, across and above have the bounds that they would have for this level alone, times `active[l, w]`. That is the convex
  /// hull of the levels (a perspective formulation).
  mutating func distances(from share: Share, named name: String) -> [LinearExpression] {
    let ids = share.workshops.map { problem.workshops[$0].session.id }
    if share.levels.count == 1, let only = share.levels.first, only.isActive.isConstant {
      return zip(share.workshops, ids).map {
        deviation(of: people(share.groups, at: $0), from: only.target, named: "\(name),\($1)")
      }
    }
    var counts = share.workshops.map { -1 * people(share.groups, at: $0) }
    var distances = share.workshops.map { _ in LinearExpression() }
    for level in share.levels where level.held > 0 {
      var total = -Double(level.people) * level.isActive
      for (position, workshop) in share.workshops.enumerated() {
        let label = "\(name),\(ids[position]),\(level.people)/\(level.held)"
        let split = perspective(
          of: people(share.groups, at: workshop), level, active: level.isActiveAt[position], named: label)
        total += split.count
        counts[position] += split.count
        distances[position] += split.distance
      }
      define("level[\(name),\(level.people)/\(level.held)]", total, 0...0)
    }
    for (count, id) in zip(counts, ids) { define("split[\(name),\(id)]", count, 0...0) }
    return distances
  }

  /// What of a count belongs to a level, and its distance from the level's target.
  private mutating func perspective(
    of count: LinearExpression, _ level: Share.Level, active: LinearExpression, named name: String
  ) -> (count: LinearExpression, distance: LinearExpression) {
    let target = level.target
    let floor = target.rounded(.down)
    var parts: [(label: String, upTo: Double, cost: Double)] = [("below", floor, -1)]
    if floor < target { parts.append(("across", 1, 2 * floor + 1 - 2 * target)) }
    let start = parts.reduce(0) { $0 + $1.upTo }
    parts.append(("above", max(0, Double(level.people) - start), 1))
    var here = LinearExpression()
    var distance = target * active
    var offset = 0.0
    for part in parts where part.upTo > 0 {
      let from = offset
      let column = addAuxiliary("\(part.label)[\(name)]", 0...part.upTo, of: count + active) {
        active.value(at: $0) * min(part.upTo, max(0, count.value(at: $0) - from))
      }
      define("\(part.label)[\(name)]", LinearExpression(column) - part.upTo * active, -part.upTo...0)
      here.add(1, column)
      distance.add(part.cost, column)
      offset += part.upTo
    }
    return (here, distance)
  }
}
