import Optimization

/// Largest values, by their levels.
extension LexicographicSearch {
  /// The lowest level at which a point exists.
  ///
  /// Levels that propagation alone refutes are passed over by bisection. From the first that is left the search goes up, in steps that double
  /// while there is no point, and comes down by bisection once there is one. Of the points at a level those with a small sum are sought, which
  /// shows a search the way; any of them will do.
  mutating func minimise(_ bottleneck: Bottleneck) throws(PlanningError) -> StageSolution {
    let levels = bottleneck.levels
    var known = incumbent.map(bottleneck.value)
    // Whatever comes before `least` has no point; `end` and what comes after it has one, or is no level.
    var end = position(of: known, in: levels)
    var least = firstUnrefuted(of: bottleneck, before: end)
    var step = 0
    var isClimbing = true
    while least < end {
      let number = isClimbing ? min(least + step, end - 1) : (least + end) / 2
      switch try test(bottleneck, at: levels[number]) {
      case .infeasible:
        least = number + 1
        step = 2 * step + 1
      case .limit(let limit, hasIncumbent: false):
        guard let known else { throw .ended(by: limit) }
        return StageSolution(value: known, bound: min(known, levels[least]))
      case .unbounded: throw .internal("a stage has no least value")
      case .optimal, .limit:
        known = incumbent.map(bottleneck.value)
        end = min(number, position(of: known, in: levels))
        isClimbing = false
      }
    }
    guard let known else { throw .infeasible(reasons: []) }
    return StageSolution(value: known, bound: known)
  }

  /// Whether any point has no more than a level; it is the incumbent then.
  private mutating func test(_ bottleneck: Bottleneck, at level: Double) throws(PlanningError) -> Termination {
    var restricted = model
    bottleneck.restrict(&restricted, to: level)
    restricted.minimise(.sum(bottleneck.expressions.map(\.expression)))
    let solution = try solve(restricted.model, factor: 1, level: level)
    if let values = solution.values { take(values) }
    return solution.termination
  }

  /// The first level that a value is not above; the number of levels without a value.
  private func position(of value: Double?, in levels: [Double]) -> Int {
    guard let value else { return levels.count }
    return levels.firstIndex { value <= $0 + Tolerance.feasibility } ?? levels.count
  }

  private func firstUnrefuted(of bottleneck: Bottleneck, before end: Int) -> Int {
    var range = 0..<end
    while let first = range.first {
      let middle = first + range.count / 2
      range = isRefuted(bottleneck, at: bottleneck.levels[middle]) ? (middle + 1)..<range.upperBound : first..<middle
    }
    return range.lowerBound
  }

  /// Whether rows and bounds alone leave no point at a level.
  private func isRefuted(_ bottleneck: Bottleneck, at level: Double) -> Bool {
    var restricted = model
    bottleneck.restrict(&restricted, to: level)
    return restricted.isRefuted()
  }
}
