import Conference
import Planning

/// Why a scenario has no plan, and what would help.
public struct Infeasibility: Hashable, Sendable {
  /// What is too tight about the agenda, in sentences; empty when sessions and breaks do find their places.
  public var agenda: [String]
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
  ///       let ways = infeasibility.repairs.map(\.words)
  ///     }
  ///
  /// - Parameters:
  ///   - scenario: a consistent scenario.
  ///   - options: limits.
  /// - Returns: nil when the scenario has a plan.
  /// - Throws: ``PlanningError`` when a limit came before the answer.
  public static func of(
    _ scenario: Scenario, options: PlanningOptions = PlanningOptions()
  ) throws(PlanningError) -> Infeasibility? {
    let feasibility: Feasibility
    do {
      feasibility = try Feasibility(scenario, options: options)
    } catch .infeasible(let reasons) {
      let words = reasons.isEmpty ? ["no agenda holds all sessions and breaks under the rules of the agenda"] : reasons
      return Infeasibility(agenda: words, clashes: [], repairs: [])
    }
    var tree = ClashTree(feasibility)
    guard try tree.clash(lifting: []) != nil else { return nil }
    var search = RepairSearch(scenario, options: options)
    try tree.waysOut(cost: { $0.leastCost(in: scenario) }) { (ways: [[Demand]]) throws(PlanningError) -> Bool in
      for way in ways { try search.add(way) }
      return !search.repairs.isEmpty
    }
    return Infeasibility(
      agenda: [], isOfOneAgenda: feasibility.isOneAgendaOfSeveral, clashes: tree.clashes, repairs: search.repairs)
  }
}
