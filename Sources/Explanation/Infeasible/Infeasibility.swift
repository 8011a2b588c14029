import Conference
import Planning
import Verification

/// Why a scenario has no plan, and what would help.
public struct Infeasibility: Hashable, Sendable {
  /// What is too tight about the agenda, and by how many minutes, in sentences; empty when sessions and breaks do find their places, and where
  /// minutes would not help.
  public var agenda: [String]
  /// That there are fewer seats than people, which is the first thing to say; nil where there are enough.
  public var shortage: SeatShortage?
  /// Whether the demands clash in the agenda that was placed, while another one may have a plan.
  public var isOfOneAgenda = false
  /// Minimal sets of demands that cannot all be met; the first is the one to read, the others remain where the first is resolved.
  public var clashes: [Clash]
  /// The cheapest ways out of all clashes, the best first, each shown to work.
  public var repairs: [Repair]

  /// Asks why a scenario has no plan.
  ///
  ///     if let infeasibility = try Infeasibility.of(scenario) {
  ///       let reasons = infeasibility.clashes[0].demands.map { $0.words(in: scenario) }
  ///       let ways = infeasibility.repairs.map { $0.words(in: scenario) }
  ///     }
  ///
  /// - Parameters:
  ///   - scenario: a consistent scenario.
  ///   - options: limits.
  /// - Returns: nil when the scenario has a plan.
  /// - Throws: `PlanningError` when a limit came before the answer.
  public static func of(
    _ scenario: Scenario, options: PlanningOptions = PlanningOptions()
  ) throws(PlanningError) -> Infeasibility? {
    guard var answer = try found(scenario, options) else { return nil }
    answer.shortage = SeatShortage(scenario)
    return answer
  }

  /// Whether a changed scenario has a plan that the verifier accepts; what takes too much work to tell has none.
  public static func isResolved(_ scenario: Scenario, options: PlanningOptions = PlanningOptions()) -> Bool {
    var plain = scenario
    plain.policy = Policy([])
    let feasibility = try? Feasibility.inAnyAgenda(
      of: plain, solver: options.solver, options: options, nodes: RepairSearch.nodes(for: plain))
    guard let plan = try? feasibility?.plan() else { return false }
    return (try? verify(plan, against: plain)) != nil
  }

  private static func found(_ scenario: Scenario, _ options: PlanningOptions) throws(PlanningError) -> Infeasibility? {
    if let answer = try ofAgenda(scenario, options) { return answer }
    var search = RepairSearch(scenario, options: options)
    let feasibility = try Feasibility(scenario, options: options)
    var tree = ClashTree(clashesIn: feasibility)
    guard try tree.clash(lifting: []) != nil else { return nil }
    try tree.waysOut(cost: { $0.leastCost(in: scenario) }) { (ways: [[Demand]]) throws(PlanningError) -> Bool in
      try search.add(ways)
      return !search.repairs.isEmpty
    }
    return Infeasibility(
      agenda: [], isOfOneAgenda: feasibility.isOneAgendaOfSeveral, clashes: tree.clashes, repairs: search.repairs)
  }

  /// Where counting tells that more sessions than this are too many, a clash would name nearly all of them, and say less than the figures.
  private static let mostSearched = 40

  /// Why sessions and breaks find no places, and what of the allocation would still clash if they did; nil where they find some.
  private static func ofAgenda(_ scenario: Scenario, _ options: PlanningOptions) throws(PlanningError) -> Infeasibility?
  {
    let figures = Feasibility.figures(of: scenario)
    if !figures.isEmpty, scenario.sessions.count > mostSearched {
      return Infeasibility(agenda: figures, clashes: [], repairs: [])
    }
    let clashes = AgendaClashes(scenario, options: options)
    // What is not known to be impossible is never called so: where this takes too much work to tell, the caller hears that.
    if try clashes.isPossible(lifting: []) { return nil }
    var search = RepairSearch(scenario, options: options)
    var tree = ClashTree(clashes)
    var others: [Clash] = []
    do {
      guard try tree.clash(lifting: []) != nil else { return nil }
      try tree.waysOut(cost: { $0.leastCost(in: scenario) }) { (ways: [[Demand]]) throws(PlanningError) -> Bool in
        try search.add(ways)
        if let way = ways.first {
          // What clashes among the delegates once the agenda has its way; where that takes much work, the repairs are answer enough.
          let lifted = try? Feasibility.inAnyAgenda(of: scenario.lifting(Set(way)), options: options, nodes: 200)
          others = [try? lifted.flatMap { try Clash.find(in: $0) }].compactMap { $0 ?? nil }
        }
        for way in ways.prefix(ClashTree.agendas) where search.repairs.isEmpty {
          guard let lifted = try Feasibility.inAnyAgenda(of: scenario.lifting(Set(way)), options: options) else {
            continue
          }
          var inner = ClashTree(clashesIn: lifted)
          try inner.waysOut(cost: { $0.leastCost(in: scenario) }) { (more: [[Demand]]) throws(PlanningError) -> Bool in
            try search.add(more.map { way + $0 })
            return !search.repairs.isEmpty
          }
          if others.count < inner.clashes.count { others = inner.clashes }
        }
        return !search.repairs.isEmpty
      }
    } catch .undecided {
      // What was found by then is an answer all the same.
    } catch .stopped where !tree.clashes.isEmpty {
      // So it is when the caller wants no more.
    }
    let found = tree.clashes + others
    // The figures of a repair say how much is missing; without one the fewest minutes do.
    guard search.repairs.isEmpty else { return Infeasibility(agenda: [], clashes: found, repairs: search.repairs) }
    return Infeasibility(
      agenda: try Feasibility.overruns(of: scenario, options: options), clashes: found, repairs: [])
  }
}
