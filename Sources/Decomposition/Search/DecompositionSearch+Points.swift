import Optimization
import Synchronization

/// How points are found.
extension DecompositionSearch {

  typealias Flow = [(column: Int32, value: Int32)]

  /// One of several local searches.
  private struct LocalRun: Sendable {
    /// In typical costs.
    var temperature: Double
    /// By how much violations count more than usual.
    var penalty = 1
    /// Where it begins.
    var point: [(column: Int32, value: Int32)]
  }

  /// A first or better point from the average of the flows that the ascent has met, soon.
  ///
  /// - Parameter point: the flow at the best prices.
  mutating func look(from average: AverageFlow, like point: [(column: Int32, value: Int32)]) {
    guard let landscape, relaxation != nil else { return }
    let start = landscape.rounded(average, like: point)
    if isLarge {
      _ = roundRelaxations(from: start)
      return
    }
    guard uses(.chains) else { return }
    let runs = [0, 0.01].map { LocalRun(temperature: $0, point: start) }
    _ = search(narrowed(landscape, keeping: start), runs, effort: parameters.lookEffort)
  }

  /// Searches among the columns that are cheap at the prices of the bound, from the average of the flows that led to them.
  ///
  /// Where prices are soft, that is nearly a plan and only wants mending; where they are hard, mending needs detours over columns that
  /// are not so cheap.
  ///
  /// - Returns: the average, as whole units.
  mutating func searchLocally(
    _ average: AverageFlow, like point: [(column: Int32, value: Int32)]
  ) -> [(column: Int32, value: Int32)] {
    guard !isClosed, let landscape, relaxation != nil else { return point }
    let start = landscape.rounded(average, like: point)
    let end = isLarge ? searchLarge(from: start) : uses(.chains) ? searchNear(from: start) : reseat(from: start)
    if !isGood, uses(.chains) { searchFar(from: start) }
    return end
  }

  /// Local search and exact exchanges in turns, among columns that are cheap.
  private mutating func searchNear(from start: Flow) -> Flow {
    guard let landscape else { return start }
    var runs = [0, 0.01].map { LocalRun(temperature: $0, point: start) }
    for effort in parameters.nearEfforts {
      let before = incumbent?.objective ?? .infinity
      let near = incumbent.map { flow(of: $0.values) } ?? start
      guard !isClosed, !isStopped(), search(narrowed(landscape, keeping: near), runs, effort: effort) else { break }
      if let incumbent { _ = reseat(from: flow(of: incumbent.values)) }
      guard let incumbent, incumbent.objective < before else { break }
      runs = [LocalRun(temperature: 0.005, point: start), LocalRun(temperature: 0, point: flow(of: incumbent.values))]
    }
    return start
  }

  /// Local search at a temperature at which it leaves the region where it begins.
  private mutating func searchFar(from start: Flow) {
    guard let landscape else { return }
    // Beside its plan even a bad plan has columns that make it one, and these may be dear.
    let plan = incumbent.map { flow(of: $0.values) } ?? start
    let far = narrowed(landscape, average: .infinity, keeping: plan)
    for effort in parameters.farEfforts where !isClosed && !isStopped() {
      let runs = [(1, plan), (4, start)].map { LocalRun(temperature: parameters.hot, penalty: $0, point: $1) }
      if search(far, runs, effort: effort), let incumbent { _ = reseat(from: flow(of: incumbent.values)) }
    }
  }

  private var isGood: Bool {
    guard let incumbent else { return false }
    return incumbent.objective - bound <= parameters.good * max(1, abs(incumbent.objective))
  }

  /// A landscape with the columns that are cheap at the prices of the bound.
  func narrowed(_ landscape: Landscape, average: Double = 2, keeping point: Flow) -> Landscape {
    var narrow = landscape
    narrow.restrict(to: parameters.kept, average: average, by: relaxation?.reducedCosts ?? [], keeping: point)
    return narrow
  }

  /// Runs local searches that know nothing of each other, so that any number of threads gives the same answer.
  ///
  /// - Returns: whether any found a plan.
  private mutating func search(_ landscape: Landscape, _ runs: [LocalRun], effort: Int) -> Bool {
    let steps = min(parameters.mostSteps, effort * landscape.groupCount)
    let results = Mutex(Array(repeating: [Double]?.none, count: runs.count))
    inParallel(runs.count, threads: options.threads) { [isStopped] number in
      let run = runs[number]
      let seed = UInt64(effort + number + 1)
      var search = LocalSearch(landscape, from: run.point, penalty: run.penalty, seed: seed)
      search.improve(steps: steps, temperature: run.temperature * landscape.typicalCost, stopping: isStopped)
      let found = search.plan
      results.withLock { $0[number] = found }
    }
    let found = results.withLock { $0 }.compactMap(\.self)
    for point in found { adopt(point) }
    return !found.isEmpty
  }

  /// Looks for any plan at all, ever harder, and with ever more weight on the rules that are still broken.
  mutating func findPlan(from point: [(column: Int32, value: Int32)]) {
    guard incumbent == nil, let landscape else { return }
    // The cheapest columns of a large model are enough for a start.
    let near = isLarge && relaxation != nil ? narrowed(landscape, average: .infinity, keeping: point) : landscape
    var effort = 5
    while incumbent == nil, effort < 5000, !isStopped() {
      let run = LocalRun(temperature: effort < 100 ? 0 : parameters.hot, penalty: effort / 5, point: point)
      _ = search(effort < 100 ? near : landscape, [run], effort: effort)
      effort *= 2
    }
  }

  func flow(of values: [Double]) -> Flow {
    values.indices.compactMap { values[$0] == 0 ? nil : (Int32($0), Int32(values[$0].rounded())) }
  }

  /// Solves parts of the model until nothing gets better.
  ///
  /// - Parameter gap: the relative gap at which it is good enough.
  mutating func searchNeighbourhoods(until gap: Double) throws(SolverError) {
    guard uses(.neighbourhoods), let relaxation, var current = incumbent,
      var search = NeighbourhoodSearch(whole.model, reducedCosts: relaxation.reducedCosts)
    else { return }
    var idle = 0
    while !isClosed, !isStopped(), idle < parameters.idleParts,
      current.objective - bound > gap * abs(current.objective)
    {
      // Always so many at once, so that any number of threads gives the same answer.
      let parts = (0..<parameters.partsAtOnce).map { _ in search.part(at: current.values) }
      let results = Mutex(Array(repeating: Result<Solution, SolverError>?.none, count: parts.count))
      inParallel(parts.count, threads: options.threads) { [core, options, parameters, values = current.values] number in
        var limits = options
        limits.start = parts[number].restricted(values)
        limits.relativeGap = 0
        limits.nodes = parameters.partNodes
        let result = Result { () throws(SolverError) in try core.solve(parts[number].model, options: limits) }
        results.withLock { $0[number] = result }
      }
      for (part, result) in zip(parts, results.withLock({ $0 })) {
        guard let solution = try result?.get() else { continue }
        nodes += 1
        idle += 1
        search.adapt(
          wasEasy: solution.termination == .optimal && solution.nodes < 100, columns: part.model.columns.count)
        guard let values = solution.values else { continue }
        // What another part changed meanwhile stays, if the two go together.
        let point = part.expanded(values, over: current.values)
        let objective = whole.model.objective.value(at: point)
        guard objective <= current.objective + Tolerance.gap,
          whole.model.violation(at: point) <= Tolerance.feasibility
        else { continue }
        if objective < current.objective - Tolerance.gap { idle = 0 }
        current = (objective, point)
      }
      adopt(current.values)
    }
  }
}
