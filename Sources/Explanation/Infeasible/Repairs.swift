import Conference
import Planning

/// The cheapest repairs of an infeasible scenario, cheapest first.
///
/// A repair gives way on one demand of a clash, by as little as possible. Where other clashes remain it goes on with those, so a scenario
/// with two causes gets repairs of two changes. Every repair is checked by solving the changed scenario.
struct RepairSearch {
  private let scenario: Scenario
  private let options: PlanningOptions
  /// No repair has more changes than this.
  private let depth: Int
  private var found: [Repair] = []

  init(_ scenario: Scenario, options: PlanningOptions, depth: Int = 3) {
    self.scenario = scenario
    self.options = options
    self.depth = depth
  }

  /// Searches from a clash of the scenario.
  mutating func repairs(of clash: Clash) throws(PlanningError) -> [Repair] {
    try extend([], words: [], cost: 0, clash: clash)
    return found.sorted { ($0.changes.count, $0.cost, $0.words) < ($1.changes.count, $1.cost, $1.words) }
  }

  private mutating func extend(
    _ changes: [ScenarioChange], words: [String], cost: Int, clash: Clash
  ) throws(PlanningError) {
    let changed = scenario.applying(changes)
    var remaining: [(changes: [ScenarioChange], words: [String], cost: Int, clash: Clash)] = []
    for demand in clash.demands {
      for concession in demand.concessions(in: changed) {
        if let units = try leastUnits(of: concession, from: changed) {
          let words = words + [concession.words(units)]
          found.append(
            Repair(
              changes: changes + [concession.change(units)], cost: cost + units * concession.unitCost,
              words: words.joined(separator: ", and ")))
        } else if changes.count + 1 < depth {
          // Not enough alone: give way as far as this clash needs, and look at what clashes then.
          guard let units = try leastUnits(of: concession, from: changed, keeping: clash),
            let next = try Clash.find(in: changed.applying([concession.change(units)]), options: options)
          else { continue }
          remaining.append(
            (
              changes + [concession.change(units)], words + [concession.words(units)],
              cost + units * concession.unitCost, next
            ))
        }
      }
    }
    // One change that is enough beats two; the search only goes deeper where there is none.
    guard found.isEmpty else { return }
    for next in remaining.sorted(by: { $0.cost < $1.cost }).prefix(3) {
      try extend(next.changes, words: next.words, cost: next.cost, clash: next.clash)
    }
  }

  /// The fewest units of a concession with which the scenario has a plan; nil when no number does.
  ///
  /// - Parameter clash: only this clash must go; everything else is lifted.
  private func leastUnits(
    of concession: Concession, from scenario: Scenario, keeping clash: Clash? = nil
  ) throws(PlanningError) -> Int? {
    func isEnough(_ units: Int) throws(PlanningError) -> Bool {
      let feasibility = try Feasibility(scenario.applying([concession.change(units)]), options: options)
      let kept = clash.map { Set($0.demands) }
      let lifted = kept.map { kept in feasibility.demands.filter { !kept.contains($0) } } ?? []
      return try feasibility.hasPlan(lifting: Set(lifted))
    }
    guard concession.most > 0, try isEnough(concession.most) else { return nil }
    var (short, enough) = (0, concession.most)
    var step = 1
    // Small concessions are the likely ones, so doubling from below asks about small models of the answer first.
    while short + step < enough {
      if try isEnough(short + step) { enough = short + step } else { short += step }
      step = enough - short <= 2 * step ? max(1, (enough - short) / 2) : 2 * step
    }
    return enough
  }
}

extension Clash {
  /// The cheapest ways out of this clash, and of any others, cheapest first; each shown to work by solving with it.
  ///
  /// - Parameters:
  ///   - scenario: the scenario that the clash was found in.
  ///   - options: limits.
  /// - Throws: ``PlanningError`` when a limit came before the answer.
  public func repairs(
    in scenario: Scenario, options: PlanningOptions = PlanningOptions()
  ) throws(PlanningError) -> [Repair] {
    var search = RepairSearch(scenario, options: options)
    return try search.repairs(of: self)
  }
}
