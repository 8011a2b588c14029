import Conference
import Foundation
import Optimization

/// Finds the plans of a lottery: of all that are best in every stage, those that give a first choice to whoever has the
/// least chance of one. (Column generation: the chances of known plans say whose first choices are worth how much, and the
/// best plan by that is the next.)
struct LotterySearch {
  /// Delegates who are alike, as classes of the problem.
  private struct Group {
    var members: [ID<Delegate>]
    /// How many times they count for what they lost at earlier events.
    var factor: Double
    /// Counts the members without a first choice; nil where none can have it.
    var missing: Variable?
  }

  private let problem: AllocationProblem
  private let options: PlanningOptions
  private var search: LexicographicSearch
  private var groups: [Group] = []
  /// The groups that can have a first choice at all.
  private var hopeful: [Int] = []
  private var points: [[Double]] = []
  private var master = LotteryMaster(factors: [])
  private var levels: [Lottery.Level] = []

  /// The most plans that are made.
  private let most: Int
  /// What no lottery gives all who can have a first choice at all, by the prices so far.
  private var firstBound = 1.0
  /// Prices are rounded to whole numbers, the dearest to so many.
  private static let scale = 1e6
  /// So many plans are made before the master looks for more.
  private static let warmUp = 20
  /// A plan that is less likely is left out: rounding alone gives it its chance.
  private static let negligible = 1e-7

  /// Optimises every stage and holds it.
  init(
    _ problem: AllocationProblem, most: Int, solver: any Solver, options: PlanningOptions,
    report: @escaping @Sendable (PlanningProgress) -> Void
  ) throws(PlanningError) {
    self.problem = problem
    self.most = most
    self.options = options
    search = LexicographicSearch(problem, solver: solver, options: options, report: report)
    for step in search.steps { try search.optimise(step) }
    if let limit = options.reachedLimit { throw .stopped(limit) }
    guard search.proofs.allSatisfy(\.isOptimal) else {
      throw .unsupported("not every stage is proven, so that nobody knows which plans are equally good")
    }
    let alike = DelegateClass.classes(of: problem.scenario, merging: true)
    for members in alike {
      let classes = Set(members.members.compactMap { problem.classOf[$0] }).sorted()
      let first = members.wishes.first
      let factor = Double(members.memory) / Double(Memory.parts)
      let seats = classes.flatMap { group in
        problem.workshops.indices.compactMap { workshop in
          problem.workshops[workshop].session.topic == first ? search.model.seats[group][workshop] : nil
        }
      }
      guard !seats.isEmpty else {
        groups.append(Group(members: members.members, factor: factor))
        continue
      }
      let (size, name) = (Double(members.size), members.delegate.id.text)
      let obtained = LinearExpression(sum: seats)
      let missing = search.change { model in
        // Where a topic may be attended twice, more seats than people count as one each at most.
        let missing = model.addAuxiliary("missing[\(name)]", 0...size, of: obtained) {
          max(0, size - obtained.value(at: $0))
        }
        model.define("missing[\(name)]", obtained + LinearExpression(missing), size...(.infinity))
        return missing
      }
      hopeful.append(groups.count)
      groups.append(Group(members: members.members, factor: factor, missing: missing))
    }
    master = LotteryMaster(factors: hopeful.map { groups[$0].factor })
  }

  /// The share of each hopeful group that a point gives its first choice.
  private func shares(at point: [Double]) -> [Double] {
    hopeful.map { number in
      let group = groups[number]
      let missing = group.missing.map { point[$0.index].rounded() } ?? 0
      return 1 - missing / Double(group.members.count)
    }
  }

  /// The plan that is worth most at some prices of shares, and what none is worth more than.
  private func price(_ prices: [Double]) throws(PlanningError) -> (point: [Double], weights: [Double], worth: Double) {
    let perPerson = zip(hopeful, prices).map { $1 / Double(groups[$0].members.count) }
    let dearest = max(perPerson.max() ?? 0, 1e-12)
    let weights = perPerson.map { ($0 / dearest * LotterySearch.scale).rounded() }
    var objective = LinearExpression()
    var whole = 0.0
    for (number, weight) in zip(hopeful, weights) where weight > 0 {
      if let missing = groups[number].missing { objective.add(weight, missing) }
      whole += weight * Double(groups[number].members.count)
    }
    var trial = search
    try trial.optimise(.sum(objective), named: "lottery", isLast: true)
    guard let point = trial.incumbent, let proof = trial.proofs.last else { throw .internal("a price without a plan") }
    return (trial.completed(point), weights, whole - proof.bound)
  }

  /// Finds the chances.
  ///
  /// - Throws: ``PlanningError/stopped(_:)`` when a limit comes first.
  mutating func run() throws(PlanningError) -> [(point: [Double], chance: Double)] {
    guard let start = search.incumbent else { throw .internal("every stage has ended, and there is no plan") }
    points = [search.completed(start)]
    _ = master.add(shares(at: points[0]))
    try cover()
    try balance()
    while true {
      let (outcome, bound) = try converged()
      if master.settled.allSatisfy({ $0 != nil }) {
        let likely = zip(points, outcome.chances).filter { $0.1 > LotterySearch.negligible }
        let sum = likely.reduce(0) { $0 + $1.1 }
        return likely.map { ($0.0, $0.1 / sum) }
      }
      let people = master.settle(outcome).reduce(0) { $0 + size($1) }
      if let last = levels.indices.last, outcome.least <= levels[last].chance + 1e-6 {
        levels[last].delegates += people
      } else {
        levels.append(Lottery.Level(chance: outcome.least, bound: max(bound, outcome.least), delegates: people))
      }
    }
  }

  /// Adds plans until everybody has a first choice in one who can have it in any: each gives it to as many as it can of
  /// those to whom none before gave it. Who is left is settled at 0, all at once.
  private mutating func cover() throws(PlanningError) {
    var without = hopeful.indices.filter { hope in master.plans.allSatisfy { $0[hope] == 0 } }
    while !without.isEmpty, points.count < most {
      if let limit = options.reachedLimit { throw .stopped(limit) }
      var prices = hopeful.map { _ in 0.0 }
      for hope in without { prices[hope] = Double(size(hope)) }
      let (point, _, worth) = try price(prices)
      if worth < 0.5 {
        for hope in without { master.settle(hope, at: 0) }
        levels.append(Lottery.Level(chance: 0, bound: 0, delegates: without.reduce(0) { $0 + size($1) }))
        return
      }
      let found = shares(at: point)
      guard without.contains(where: { found[$0] > 0 }) else { return }
      if master.add(found) { points.append(point) }
      without.removeAll { found[$0] > 0 }
    }
  }

  /// Adds plans that serve whoever fared worst in those before, so that the master has a choice when its prices begin to
  /// count. (Multiplicative weights: the price of a share falls with each plan that gives it.)
  private mutating func balance() throws(PlanningError) {
    var had = hopeful.indices.map { hope in master.plans.reduce(0) { $0 + $1[hope] } / factor(hope) }
    for _ in 0..<LotterySearch.warmUp where points.count < most {
      if let limit = options.reachedLimit { throw .stopped(limit) }
      let least = hopeful.indices.filter { master.settled[$0] == nil }.map { had[$0] }.min() ?? 0
      let prices = hopeful.indices.map { hope in
        master.settled[hope] == nil ? Double(size(hope)) / exp2(had[hope] - least) : 0
      }
      let (point, weights, worth) = try price(prices)
      firstBound = min(firstBound, bound(weights, worth))
      let found = shares(at: point)
      for hope in hopeful.indices { had[hope] += found[hope] / factor(hope) }
      if master.add(found) { points.append(point) }
    }
  }

  /// How many people a hopeful group has.
  private func size(_ hope: Int) -> Int { groups[hopeful[hope]].members.count }

  /// How many times its members count.
  private func factor(_ hope: Int) -> Double { groups[hopeful[hope]].factor }

  /// Adds plans until none is of use for the least chance of the open groups, or there are as many as may be.
  ///
  /// - Returns: the chances, and what no lottery gives the open groups more than.
  private mutating func converged() throws(PlanningError) -> (outcome: LotteryMaster.Outcome, bound: Double) {
    var least = firstBound
    firstBound = 1
    while true {
      let outcome = try master.solve(options.engine)
      if points.count >= most || master.settled.allSatisfy({ $0 != nil }) { return (outcome, least) }
      if let limit = options.reachedLimit { throw .stopped(limit) }
      let (point, weights, worth) = try price(outcome.prices)
      least = min(least, bound(weights, worth))
      let found = shares(at: point)
      let gain = zip(found, outcome.prices).reduce(0) { $0 + $1.0 * $1.1 } - outcome.worth
      guard gain > 1e-7, master.add(found) else { return (outcome, least) }
      points.append(point)
    }
  }

  /// What no lottery gives the open groups more than: what a plan is worth at most at some weights of people, less what
  /// the settled groups have of it, shared out among the open ones.
  private func bound(_ weights: [Double], _ worth: Double) -> Double {
    var (left, people) = (worth, 0.0)
    for (hope, weight) in weights.enumerated() {
      let whole = weight * Double(size(hope))
      if let chance = master.settled[hope] {
        left -= whole * (chance - LotteryMaster.rounding)
      } else {
        people += factor(hope) * whole
      }
    }
    return people > 0 ? left / people : 1
  }

  /// The lottery as plans.
  func lottery(_ tickets: [(point: [Double], chance: Double)], of plan: Plan) -> Lottery {
    let plans = tickets.map { ticket -> Lottery.Ticket in
      let finals = search.proof(at: ticket.point).map(\.final)
      var copy = plan
      copy.allocation = problem.allocation(ticket.point, of: search.model)
      // Whoever plans with the seed does not get this plan.
      copy.seed = nil
      for (number, final) in zip(copy.proof.indices, finals) { copy.proof[number].final = final }
      return Lottery.Ticket(plan: copy, chance: ticket.chance)
    }
    var chances: [ID<Delegate>: Double] = [:]
    for (place, number) in hopeful.enumerated() {
      let chance = tickets.reduce(0) { $0 + shares(at: $1.point)[place] * $1.chance }
      for member in groups[number].members { chances[member] = chance }
    }
    let order = plans.indices.sorted { (-plans[$0].chance, $0) < (-plans[$1].chance, $1) }
    return Lottery(
      tickets: order.map { plans[$0] }, equals: groups.map(\.members), chances: chances, levels: levels)
  }
}
