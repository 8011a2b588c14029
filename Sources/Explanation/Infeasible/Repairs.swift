import Conference
import Planning
import Verification

/// Turns sets of demands that could give way into repairs: by how much each gives way, as little as possible, checked by solving.
struct RepairSearch {
  private let scenario: Scenario
  private let options: PlanningOptions
  private let known: Set<Problem>
  private var found: [Repair] = []
  private var tried: Set<Set<ScenarioChange>> = []

  init(_ scenario: Scenario, options: PlanningOptions) {
    self.scenario = scenario
    self.options = options
    known = Set(scenario.problems())
  }

  /// The repairs so far, the best first: fewest changes, then lowest cost. One that does what another does, and more, is none.
  var repairs: [Repair] {
    found.filter { repair in
      !found.contains { Set($0.changes).isStrictSubset(of: repair.changes) }
    }.sorted { ($0.changes.count, $0.cost, $0.words) < ($1.changes.count, $1.cost, $1.words) }
  }

  /// Looks for repairs in which every demand of a set gives way, in every combination of the ways in which each can.
  mutating func add(_ demands: [Demand]) throws(PlanningError) {
    var combinations: [[Concession]] = [[]]
    for demand in demands {
      let ways = demand.concessions(in: scenario)
      combinations = combinations.flatMap { combination in ways.map { combination + [$0] } }
    }
    for combination in combinations.prefix(32) {
      // One rule may stand for several demands, and then it gives way once.
      var changes: Set<ScenarioChange> = []
      let concessions = combination.filter { changes.insert($0.change($0.most)).inserted }
      guard !concessions.contains(where: { $0.most < 1 }), tried.insert(changes).inserted,
        let units = try leastUnits(of: concessions)
      else { continue }
      let repair = Repair(
        changes: zip(concessions, units).map { $0.change($1) },
        cost: zip(concessions, units).reduce(0) { $0 + $1.0.unitCost * $1.1 },
        words: zip(concessions, units).map { $0.words($1) }.joined(separator: ", and "))
      if try works(repair) { found.append(repair) }
    }
  }

  /// The fewest units of each concession, one after the other, with which the scenario has a plan; nil when no number does.
  private func leastUnits(of concessions: [Concession]) throws(PlanningError) -> [Int]? {
    var units = concessions.map(\.most)
    guard try isEnough(concessions, units) else { return nil }
    for position in units.indices {
      var (short, enough) = (0, units[position])
      var step = 1
      // Little is usually enough, so it doubles from below.
      while short + 1 < enough {
        units[position] = min(short + step, enough - 1)
        if try isEnough(concessions, units) {
          enough = units[position]
          step = max(1, (enough - short) / 2)
        } else {
          short = units[position]
          step = min(2 * step, max(1, (enough - short) / 2))
        }
      }
      units[position] = enough
    }
    return units
  }

  private func isEnough(_ concessions: [Concession], _ units: [Int]) throws(PlanningError) -> Bool {
    let changed = scenario.applying(zip(concessions, units).map { $0.change($1) })
    guard try Feasibility.hasAgenda(changed.asAgendaQuestion, options: options) else { return false }
    do {
      return try Feasibility(changed, options: options).hasPlan()
    } catch .infeasible {
      return false
    }
  }

  /// Whether the changed scenario has a plan that the verifier accepts, and contradicts itself no more than before.
  private func works(_ repair: Repair) throws(PlanningError) -> Bool {
    var changed = scenario.applying(repair.changes)
    guard known.isSuperset(of: changed.problems()) else { return false }
    changed.policy = Policy([])
    do {
      var plan = try Planner().plan(changed, options: options)
      plan.proof = []
      return (try? verify(plan, against: changed)) != nil
    } catch .infeasible {
      return false
    }
  }
}
