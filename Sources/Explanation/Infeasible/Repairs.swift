import Conference
import Planning
import Verification

/// Turns sets of demands that could give way into repairs: by how much each gives way, as little as possible, checked by solving.
///
/// How little would do for the agenda is asked of every set first, which is quick; the cheapest are then completed to plans.
struct RepairSearch {
  /// So many repairs are enough of a choice.
  static let enough = 8
  /// So many combinations of the ways in which the demands of a set can give way are looked at.
  private static let combinations = 32

  /// So many nodes of branch and bound may a plan take that shows that a repair works: the fewer the more there is at each, and between these.
  /// 50 were enough where rooms are given; where the allocation chooses them, 30 delegates in 6 workshops take some hundreds.
  static func nodes(for scenario: Scenario) -> Int {
    max(50, min(1000, 200_000 / max(1, scenario.delegates.count * scenario.workshops.count)))
  }

  /// So many questions about the agenda may take too much work before no more are asked.
  private static let unknown = 10

  /// Concessions by so many units each.
  private struct Attempt {
    var concessions: [Concession]
    var units: [Int]

    var changes: [ScenarioChange] { zip(concessions, units).map { $0.change($1) } }
    var cost: Int { zip(concessions, units).reduce(0) { $0 + $1.0.unitCost * $1.1 } }
    var steps: [RepairStep] { zip(concessions, units).map { $0.step($1) } }
  }

  private let scenario: Scenario
  private let options: PlanningOptions
  private let known: Set<Problem>
  private var found: [Repair] = []
  private var tried: Set<Set<ScenarioChange>> = []
  /// How many questions about the agenda took more work than an answer is worth.
  private let unknown = Unknown()
  /// For how many changes an agenda may still be chosen for the delegates.
  private var bestAgendas = 2

  init(_ scenario: Scenario, options: PlanningOptions) {
    self.scenario = scenario
    self.options = options
    known = Set(scenario.problems())
  }

  /// The repairs so far, the best first: fewest changes, then lowest cost. One that does what another does, and more, is none.
  var repairs: [Repair] {
    var seen: Set<[ScenarioChange]> = []
    return found.filter { repair in
      seen.insert(repair.changes).inserted && !found.contains { Set($0.changes).isStrictSubset(of: repair.changes) }
    }.map { ($0, rank($0.changes.count, $0.cost, $0.steps)) }.sorted { $0.1 < $1.1 }.map(\.0)
  }

  /// Looks for repairs in which every demand of one of these sets gives way, in every combination of the ways in which each can.
  mutating func add(_ ways: [[Demand]]) throws(PlanningError) {
    var attempts: [Attempt] = []
    for way in ways {
      for concessions in combinations(of: way) {
        let units = try least(concessions, above: concessions.map { _ in 0 }) {
          (changed: Scenario) throws(PlanningError) in
          try hasAgenda(changed)
        }
        if let units { attempts.append(Attempt(concessions: concessions, units: units)) }
      }
    }
    var count = 0
    for attempt in ranked(attempts) where count < RepairSearch.enough {
      guard var attempt = try completed(attempt) else { continue }
      attempt = try needed(attempt)
      let (settings, isAll) = settings(attempt.changes)
      found.append(
        Repair(
          changes: attempt.changes, cost: attempt.cost, steps: attempt.steps, settings: isAll ? settings : nil,
          partSettings: settings))
      count += 1
    }
  }

  /// Changes as settings, and whether all are. Each is one of the scenario as it is, so two of one value cannot be said so.
  private func settings(_ changes: [ScenarioChange]) -> ([String], isAll: Bool) {
    let settings = changes.compactMap { $0.settings(in: scenario) }
    let all = settings.flatMap(\.self)
    let values = Set(all.map { $0.prefix { $0 != "=" } })
    return values.count == all.count ? (all, settings.count == changes.count) : ([], false)
  }

  private func ranked(_ attempts: [Attempt]) -> [Attempt] {
    attempts.map { ($0, rank($0.units.count, $0.cost, $0.steps)) }.sorted { $0.1 < $1.1 }.map(\.0)
  }

  /// Fewest changes, then lowest cost; among equals the words in one language, so that the order is the same for every reader.
  private func rank(_ changes: Int, _ cost: Int, _ steps: [RepairStep]) -> (Int, Int, String) {
    (changes, cost, steps.words(in: scenario, .english))
  }

  /// The combinations that were not looked at before.
  private mutating func combinations(of demands: [Demand]) -> [[Concession]] {
    var combinations: [[Concession]] = [[]]
    for demand in demands {
      var ways = demand.concessions(in: scenario)
      if case .agenda(.closed) = demand { ways = [] }
      combinations = combinations.flatMap { combination in ways.map { combination + [$0] } }
    }
    return combinations.prefix(RepairSearch.combinations).compactMap { combination in
      // One rule may stand for several demands, and then it gives way once.
      var changes: Set<ScenarioChange> = []
      let concessions = combination.filter { changes.insert($0.change($0.most)).inserted }
      let isNew = !concessions.contains { $0.most < 1 } && tried.insert(changes).inserted
      return isNew ? concessions : nil
    }
  }

  /// A repair without the changes that it works without.
  private mutating func needed(_ attempt: Attempt) throws(PlanningError) -> Attempt {
    var attempt = attempt
    for position in attempt.units.indices.reversed() where attempt.units.count > 1 {
      var less = attempt
      less.concessions.remove(at: position)
      less.units.remove(at: position)
      if try works(less.units, of: less.concessions) { attempt = less }
    }
    return attempt
  }

  /// By how many units concessions that would do for the agenda have to give way for a plan; nil where none is found.
  private mutating func completed(_ attempt: Attempt) throws(PlanningError) -> Attempt? {
    if try works(attempt.units, of: attempt.concessions) { return attempt }
    let short = attempt.units.count == 1 ? attempt.units : attempt.units.map { _ in 0 }
    let units = try least(attempt.concessions, above: short) { (changed: Scenario) throws(PlanningError) in
      try plan(of: changed) != nil
    }
    if let units {
      return try works(units, of: attempt.concessions)
        ? Attempt(concessions: attempt.concessions, units: units) : nil
    }
    return try works(attempt.units, of: attempt.concessions, inBestAgenda: true) ? attempt : nil
  }

  /// The fewest units of each concession, one after the other, that are enough; nil when no number is.
  ///
  /// - Parameter few: units that are known not to be enough.
  private func least(
    _ concessions: [Concession], above few: [Int], isEnough: (Scenario) throws(PlanningError) -> Bool
  ) throws(PlanningError) -> [Int]? {
    var units = concessions.map(\.most)
    func isEnoughNow() throws(PlanningError) -> Bool {
      try isEnough(scenario.applying(zip(concessions, units).map { $0.change($1) }))
    }
    guard try isEnoughNow() else { return nil }
    for position in units.indices {
      var (short, enough) = (few[position], units[position])
      var step = 1
      // Little is usually enough, so it doubles from below.
      while short + 1 < enough {
        units[position] = min(short + step, enough - 1)
        if try isEnoughNow() {
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

  /// Whether the agenda is known to be possible; what takes too much work to tell is no repair.
  private func hasAgenda(_ changed: Scenario) throws(PlanningError) -> Bool {
    guard unknown.count < RepairSearch.unknown else { return false }
    do throws(PlanningError) {
      return try Feasibility.hasAgenda(changed.asAgendaQuestion, options: options)
    } catch {
      guard case .undecided = error else { throw error }
      unknown.count += 1
      return false
    }
  }

  /// A plan in the first agenda that is found; nil where there is none, or it takes too much work to find: then a little more may do.
  private func plan(of changed: Scenario) throws(PlanningError) -> Plan? {
    do {
      return try Feasibility.inAnyAgenda(
        of: changed, solver: options.solver, options: options, nodes: RepairSearch.nodes(for: changed))?.plan()
    } catch {
      guard case .undecided = error else { throw error }
      return nil
    }
  }

  /// Whether the changed scenario has a plan that the verifier accepts, and contradicts itself no more than before.
  ///
  /// - Parameter inBestAgenda: whether the agenda is chosen for the delegates, rather than the first that keeps the rules: then workshops may run
  ///   together in another way. That takes long, and is done for few.
  private mutating func works(
    _ units: [Int], of concessions: [Concession], inBestAgenda: Bool = false
  ) throws(PlanningError) -> Bool {
    var changed = scenario.applying(zip(concessions, units).map { $0.change($1) })
    guard known.isSuperset(of: changed.problems()) else { return false }
    changed.policy = Policy([])
    let plan: Plan?
    if inBestAgenda {
      guard !changed.hasPinnedTimes, bestAgendas > 0 else { return false }
      bestAgendas -= 1
      do throws(PlanningError) {
        plan = try Feasibility(
          changed, solver: options.solver, options: options, nodes: RepairSearch.nodes(for: changed)
        ).plan()
      } catch {
        switch error {
        case .infeasible, .undecided: return false
        default: throw error
        }
      }
    } else {
      plan = try self.plan(of: changed)
    }
    return plan.map { (try? verify($0, against: changed)) != nil } ?? false
  }
}

/// How many questions had no answer.
private final class Unknown {
  var count = 0
}
