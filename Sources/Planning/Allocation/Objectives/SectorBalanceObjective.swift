import Conference
import Optimization

/// Sector balance: how far each sector's count in each workshop is from its share.
///
///     Σ, or the largest, over workshop w, sector g of |n[g, w] − share|,    n[g, w] = Σ_{c ∈ g} x[c, w]
///
/// The even share is N_g / h, where N_g of the sector attend one of h parallel workshops. The proportional share is `size(w) · N_g / N_b`, where
/// N_g of the sector and N_b of all delegates are there. In the place of sectors the values of an attribute can be balanced.
enum SectorBalanceObjective {
  static func goal(_ settings: SectorBalance, in model: inout AllocationModel) -> Goal {
    switch (settings.measure, settings.share) {
    case (.total, .even): .sum(evenDistances(settings, in: &model))
    case (.total, .proportional): .sum(proportionalDistances(settings, in: &model))
    case (.largest, .even): .largest(largestEven(settings, in: &model))
    case (.largest, .proportional): .largest(largestProportional(settings, in: model))
    }
  }

  /// - Columns: at most three per workshop and sector; see ``AllocationModel/deviation(of:from:named:)-(_,Double,_)``.
  private static func evenDistances(_ settings: SectorBalance, in model: inout AllocationModel) -> LinearExpression {
    var total = LinearExpression()
    for (number, set) in model.problem.sets.enumerated() {
      for (name, classes) in groups(settings, of: model.problem) {
        guard let share = model.share(of: classes, inSet: number, named: "\(name),\(set.label)") else { continue }
        total += model.totalDistance(from: share, named: name)
      }
    }
    return total
  }

  private static func largestEven(_ settings: SectorBalance, in model: inout AllocationModel) -> Bottleneck {
    var largest = Bottleneck(expressions: [], levels: [], thresholds: [])
    for (number, set) in model.problem.sets.enumerated() {
      for (name, classes) in groups(settings, of: model.problem) {
        guard let share = model.share(of: classes, inSet: number, named: "\(name),\(set.label)") else { continue }
        let ids = share.workshops.map { "\(name),\(model.problem.workshops[$0].session.id)" }
        if share.levels.count == 1, let only = share.levels.first, only.isActive.isConstant {
          largest.deviations += zip(ids, share.workshops).map {
            Bottleneck.Deviation(name: $0, count: model.people(classes, at: $1), target: only.target)
          }
        } else {
          largest.expressions += Array(
            zip(ids, model.distances(from: share, named: name)).map { (name: $0, expression: $1) })
        }
        for level in share.levels {
          largest.levels += (0...level.people).map { abs(Double($0) - level.target).cleaned }
        }
      }
    }
    largest.arrangeLevels()
    return largest
  }

  private static func largestProportional(_ settings: SectorBalance, in model: AllocationModel) -> Bottleneck {
    let problem = model.problem
    var largest = Bottleneck(expressions: [], levels: [], thresholds: [])
    for (number, set) in problem.sets.enumerated() {
      let all = problem.people(of: problem.classes.indices, inSet: number)
      for (name, classes) in groups(settings, of: problem) {
        let some = problem.people(of: classes, inSet: number)
        guard some > 0 else { continue }
        for workshop in set.workshops {
          let count =
            Double(all) * model.people(classes, at: workshop) - Double(some) * model.people(at: workshop)
          largest.deviations.append(
            .init(
              name: "\(name),\(problem.workshops[workshop].session.id)", count: count.normalized(),
              divisor: Double(all),
              target: 0))
        }
        largest.levels += (0...(all * some)).map { (Double($0) / Double(all)).cleaned }
      }
    }
    largest.arrangeLevels()
    return largest
  }

  private static func proportionalDistances(
    _ settings: SectorBalance, in model: inout AllocationModel
  ) -> LinearExpression {
    var total = LinearExpression()
    for number in model.problem.sets.indices {
      let all = model.problem.people(of: model.problem.classes.indices, inSet: number)
      guard all > 0 else { continue }
      for sizes in model.sizes(inSet: number) {
        for (name, classes) in groups(settings, of: model.problem) {
          let some = model.problem.people(of: classes, inSet: number)
          guard some > 0 else { continue }
          total += model.distance(of: classes, from: (some, all), of: sizes, named: name)
        }
      }
    }
    return total
  }

  /// The classes of each sector, or of each value of an attribute, with a name.
  private static func groups(_ settings: SectorBalance, of problem: AllocationProblem) -> [(
    name: String, classes: [Int]
  )] {
    guard let attribute = settings.attribute else {
      return problem.scenario.sectors.enumerated().map { number, sector in
        (sector.id.text, problem.sectors.indices.filter { problem.sectors[$0] == number })
      }
    }
    let values = problem.classes.map { $0.delegate.attributes[attribute] }
    // In the order of their first delegates, which lots decide.
    var seen: Set<String> = []
    return values.compactMap(\.self).filter { seen.insert($0).inserted }.map { value in
      ("\(attribute)=\(value)", values.indices.filter { values[$0] == value })
    }
  }
}

extension AllocationProblem {
  /// How many delegates of some classes are there for a set of parallel workshops.
  func people(of groups: some Sequence<Int>, inSet set: Int) -> Int {
    groups.reduce(0) { isPresent($1, inSet: set) ? $0 + classes[$1].size : $0 }
  }
}
