import Optimization
import Synchronization

/// One run of the ``DecompositionSolver``.
struct DecompositionSearch {
  /// The number of columns up to which a part is solved to proof at once.
  private static let smallPart = 800
  /// The number of columns up to which the general solver is tried with a few nodes, the relative gaps at which it is, and how many nodes.
  private static let mediumPart = 8000
  private static let smallGaps = [0.01, 0.003, 0.001]
  private static let fewNodes = 20
  /// How many nodes a neighbourhood is worth.
  private static let partNodes = 300
  private static let partsAtOnce = 2
  /// Neighbourhoods are looked for in models of so many columns, and parts of so many are left to the general solver.
  private static let neighbourly = 200_000
  private static let solvable = 50_000
  /// Above so many columns a step of the ascent takes seconds.
  private static let huge = 2_000_000
  /// How many columns of a choice local search looks at, and how many steps it makes at most.
  private static let kept = 6
  private static let mostSteps = 50_000_000

  let whole: WholeModel
  let core: any Solver
  private let tried: Int
  let options: SolverOptions
  let progress: @Sendable (Progress) -> Void
  /// The best point so far.
  private(set) var incumbent: (objective: Double, values: [Double])?
  /// No point is worth less.
  private(set) var bound = -Double.infinity
  private(set) var relaxation: Relaxation?
  private var localSearch: LocalSearch?
  /// The model as local search sees it.
  private var landscape: Landscape?
  private var nodes = 0
  /// The flow at the prices of the bound.
  private var nearby: [(column: Int32, value: Int32)] = []
  private let isStopped: @Sendable () -> Bool

  init(
    _ whole: WholeModel, core: any Solver, tried: Int, _ options: SolverOptions,
    _ progress: @escaping @Sendable (Progress) -> Void
  ) {
    self.whole = whole
    self.core = core
    self.tried = tried
    self.options = options
    self.progress = progress
    isStopped = { [deadline = options.deadline, stop = options.stop] in
      if let stop, stop.isStopped { return true }
      return deadline.map { ContinuousClock.now >= $0 } ?? false
    }
  }

  /// Solves.
  mutating func run() throws(SolverError) -> Solution {
    if whole.structure.isInfeasible { return Solution(termination: .infeasible, bound: .infinity) }
    if let start = options.start, start.count == whole.model.columns.count { adopt(start) }
    let function = LagrangianFunction(whole, threads: options.threads)
    let free = Array(repeating: 0, count: whole.rows.count)
    guard let value = function.value(at: free, stopping: isStopped) else { return stopped() }
    if value.bound == .infinity { return Solution(termination: .infeasible, bound: .infinity) }
    guard value.bound > -.infinity else { return try core.solve(whole.model, options: options, progress: progress) }
    raise(value.bound)
    adopt(value.point)
    if isClosed {
      relaxation = function.relaxation(at: free, value)
      return finished()
    }
    if let solution = try searchAsItIs() { return solution }
    if whole.model.columns.count <= Self.solvable, let incumbent, let improve = options.improve {
      adopt(improve(incumbent.values))
      if isClosed { return finished() }
    }
    let ceiling = whole.ceiling
    var ascent = DualAscent(function, prices: free, value: value)
    landscape = Landscape(whole)
    localSearch = landscape.map { LocalSearch($0) }
    findPlan(from: value.point)

    // Half the time is for the bound, if time is short.
    let began = ContinuousClock.now
    let halfTime = options.deadline.map { began + began.duration(to: $0) / 2 }
    var nextPlan = 50
    while !isClosed {
      if isStopped() { return stopped(function, ascent) }
      guard let value = ascent.step(stopping: isStopped) else {
        if isStopped() { return stopped(function, ascent) }
        break
      }
      raise(ascent.bound)
      nodes += 1
      if bound > ceiling + 1 { return Solution(termination: .infeasible, bound: .infinity) }
      if value.activity.isEmpty { continue }
      if localSearch == nil {
        adopt(value.point)
      } else if ascent.steps == nextPlan {
        nextPlan *= 4
        improve(from: value.point, effort: 10, threshold: 0)
      }
      if let halfTime, ContinuousClock.now >= halfTime { break }
      if ascent.idle >= (whole.costs.count > Self.huge ? 30 : 150) { break }
    }
    price(function, ascent)
    searchCore(ascent)
    findPlan(from: nearby)
    if isClosed { return finished() }
    guard var open = openPart() else { return stopped() }
    if open.model.columns.count > Self.smallPart {
      // Once the gap is small the relaxation of a part of some thousand columns is often nearly whole: a few nodes tell.
      for gap in Self.smallGaps where whole.model.columns.count <= Self.mediumPart {
        try searchNeighbourhoods(until: gap)
        if isClosed { return finished() }
        if isStopped() { return stopped() }
        if let near = openPart(), let solution = try close(near, nodes: Self.fewNodes) { return solution }
      }
      if whole.model.columns.count <= Self.neighbourly { try searchNeighbourhoods(until: 0) }
      if isClosed { return finished() }
      if isStopped() { return stopped() }
      open = openPart() ?? open
    }
    guard open.model.columns.count <= Self.solvable else { return stopped() }
    return try close(open) ?? stopped()
  }

  /// The general solver's relaxation and a few nodes.
  ///
  /// Where nothing is minimised, only a plan is wanted, and local search finds one sooner.
  private mutating func searchAsItIs() throws(SolverError) -> Solution? {
    guard whole.model.columns.count <= tried, !whole.model.objective.terms.isEmpty else { return nil }
    var limits = options
    limits.nodes = Self.fewNodes
    limits.iterations = whole.model.rows.count + whole.model.columns.count
    limits.start = incumbent?.values
    let (least, report) = (bound, progress)
    let solution = try core.solve(whole.model, options: limits) { progress in
      report(Progress(incumbent: progress.incumbent, bound: max(least, progress.bound), nodes: progress.nodes))
    }
    nodes += solution.nodes
    if let values = solution.values { adopt(values) }
    relaxation = solution.relaxation ?? relaxation
    switch solution.termination {
    case .infeasible, .unbounded: return solution
    case .optimal:
      raise(solution.bound)
      return finished()
    case .limit:
      raise(solution.bound)
      return isClosed ? finished() : nil
    }
  }

  /// Keeps the prices that prove the bound.
  private mutating func price(_ function: LagrangianFunction, _ ascent: DualAscent) {
    guard let value = function.value(at: ascent.best, stopping: { false }) else { return }
    relaxation = function.relaxation(at: ascent.best, value)
    nearby = value.point
  }

  /// What is still open: the model without the columns that are the same in every better plan.
  private func openPart() -> ReducedModel? {
    guard let relaxation else { return nil }
    let model = whole.model
    let gap = incumbent.map { $0.objective - Double(whole.step) - relaxation.objective + 1e-6 } ?? .infinity
    // At a greater cost than the gap, a column is at the bound where its price keeps it.
    var base = incumbent?.values ?? model.columns.map(\.lower)
    for (column, cost) in relaxation.reducedCosts.enumerated() where abs(cost) > gap {
      base[column] = Double(cost > 0 ? whole.structure.lower[column] : whole.structure.upper[column])
    }
    return ReducedModel(model, fixing: base) { column in
      abs(relaxation.reducedCosts[column]) > gap ? nil : model.columns[column].lower...model.columns[column].upper
    }
  }

  /// Leaves what is still open to the general solver.
  ///
  /// - Parameter nodes: after how many nodes it gives up.
  /// - Returns: nil when it gave up.
  private mutating func close(_ open: ReducedModel, nodes most: Int? = nil) throws(SolverError) -> Solution? {
    if open.isInfeasible {
      if let incumbent { raise(incumbent.objective) }
      return incumbent == nil ? Solution(termination: .infeasible, bound: .infinity) : finished()
    }
    var limits = options
    limits.nodes = most
    limits.start = incumbent.map { open.restricted($0.values) }
    let (least, report) = (bound, progress)
    let solution = try core.solve(open.model, options: limits) { progress in
      // Every plan that is better lies in the part.
      let proven = max(least, min(progress.bound, progress.incumbent ?? .infinity))
      report(Progress(incumbent: progress.incumbent, bound: proven, nodes: progress.nodes))
    }
    nodes += solution.nodes
    if let values = solution.values { adopt(open.expanded(values)) }
    switch solution.termination {
    case .optimal, .infeasible:
      guard let incumbent else { return Solution(termination: .infeasible, bound: .infinity) }
      // Every plan that is better lies in the part.
      raise(min(incumbent.objective, solution.termination == .infeasible ? .infinity : solution.bound))
      return finished()
    case .limit, .unbounded:
      raise(min(solution.bound, incumbent?.objective ?? .infinity))
      if most != nil, !isStopped() { return nil }
      return stopped()
    }
  }

  /// Searches among the columns that are cheap at the prices of the bound, from the average of the flows that led to them.
  ///
  /// Where prices are soft, that is nearly a plan and only wants mending; where they are hard, mending needs detours over columns that
  /// are not so cheap.
  private mutating func searchCore(_ ascent: DualAscent) {
    guard !isClosed, let relaxation, let landscape else { return }
    let start = landscape.rounded(ascent.flow, like: nearby)
    nearby = start
    var core = landscape
    core.restrict(to: Self.kept, average: 2, by: relaxation.reducedCosts, keeping: start)
    let cold = [0, 0.01].map { LocalRun(threshold: $0, point: start) }
    if search(core, cold, effort: 200) {
      for effort in [200, 400, 800] {
        let before = incumbent?.objective ?? .infinity
        guard !isClosed, !isStopped(), let incumbent else { return }
        let best = point(of: incumbent.values)
        core = landscape
        core.restrict(to: Self.kept, average: 2, by: relaxation.reducedCosts, keeping: best)
        _ = search(
          core, [LocalRun(threshold: 0.005, point: start), LocalRun(threshold: 0, point: best)], effort: effort)
        guard let after = self.incumbent?.objective, after < before else { return }
      }
    } else {
      core = landscape
      core.restrict(to: Self.kept, average: .infinity, by: relaxation.reducedCosts, keeping: start)
      let hot = [(0.5, 4), (1, 4), (1, 16), (2, 16)].map { LocalRun(threshold: $0, penalty: $1, point: start) }
      _ = search(core, hot, effort: 4000)
    }
  }

  /// One of several local searches.
  private struct LocalRun: Sendable {
    /// In typical costs.
    var threshold: Double
    /// By how much penalties count more than usual.
    var penalty = 1
    /// Where it begins.
    var point: [(column: Int32, value: Int32)]
  }

  /// Runs local searches that know nothing of each other, so that any number of threads gives the same answer.
  ///
  /// - Returns: whether any found a plan.
  private mutating func search(_ core: Landscape, _ runs: [LocalRun], effort: Int) -> Bool {
    let steps = min(Self.mostSteps, effort * core.groupStart.count)
    let results = Mutex(Array(repeating: LocalSearch.Point?.none, count: runs.count))
    inParallel(runs.count, threads: options.threads) { [isStopped] number in
      var landscape = core
      landscape.penalty *= runs[number].penalty
      var search = LocalSearch(landscape, seed: UInt64(number + 1))
      search.improve(
        from: runs[number].point, steps: steps, threshold: runs[number].threshold * core.typicalCost,
        stopping: isStopped)
      results.withLock { $0[number] = search.best }
    }
    let found = results.withLock { $0 }.compactMap(\.self)
    for result in found { adopt(result.point) }
    return !found.isEmpty
  }

  private func point(of values: [Double]) -> [(column: Int32, value: Int32)] {
    values.indices.compactMap { values[$0] == 0 ? nil : (Int32($0), Int32(values[$0].rounded())) }
  }

  /// Solves parts of the model until nothing gets better.
  ///
  /// - Parameter gap: the relative gap at which it is good enough.
  private mutating func searchNeighbourhoods(until gap: Double) throws(SolverError) {
    guard let relaxation,
      var search = NeighbourhoodSearch(whole.model, reducedCosts: relaxation.reducedCosts)
    else { return }
    guard var current = incumbent else { return }
    var idle = 0
    while !isClosed, !isStopped(), idle < 400, current.objective - bound > gap * abs(current.objective) {
      // Always so many at once, so that any number of threads gives the same answer.
      let parts = (0..<Self.partsAtOnce).map { _ in search.part(at: current.values) }
      let results = Mutex(Array(repeating: Result<Solution, SolverError>?.none, count: parts.count))
      inParallel(parts.count, threads: options.threads) { [core, options, values = current.values] number in
        var limits = options
        limits.start = parts[number].restricted(values)
        limits.relativeGap = 0
        limits.nodes = Self.partNodes
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
        guard objective <= current.objective + 1e-9, whole.model.violation(at: point) <= 1e-6 else { continue }
        if objective < current.objective - 1e-9 { idle = 0 }
        current = (objective, point)
      }
      adopt(current.values)
    }
  }

  /// Looks for any plan at all, ever harder, and with ever more weight on the rules that are still broken.
  private mutating func findPlan(from point: [(column: Int32, value: Int32)]) {
    guard incumbent == nil, let landscape else { return }
    var effort = 5
    while incumbent == nil, effort < 5000, !isStopped() {
      var copy = landscape
      copy.penalty *= effort / 5
      localSearch = LocalSearch(copy, seed: UInt64(effort))
      improve(from: point, effort: effort, threshold: effort < 100 ? 0 : 1)
      effort *= 2
    }
  }

  /// Searches near a point.
  private mutating func improve(from point: [(column: Int32, value: Int32)]?, effort: Int, threshold: Double) {
    guard var search = localSearch.take() else { return }
    let groups = search.landscape.groupStart.count
    search.improve(
      from: point, steps: min(Self.mostSteps, effort * groups), threshold: threshold * search.landscape.typicalCost,
      stopping: isStopped)
    localSearch = search
    if let best = search.best { adopt(best.point) }
  }

  // MARK: What is known

  private var isClosed: Bool {
    guard let incumbent else { return false }
    return incumbent.objective - bound <= max(options.relativeGap, 1e-9) * max(1, abs(incumbent.objective))
  }

  private mutating func raise(_ proven: Double) {
    let rounded = whole.roundedUp(proven)
    guard rounded > bound else { return }
    bound = rounded
    report()
  }

  private mutating func adopt(_ point: [(column: Int32, value: Int32)]) {
    var values = Array(repeating: 0.0, count: whole.model.columns.count)
    for (column, value) in point { values[Int(column)] = Double(value) }
    adopt(values)
  }

  private mutating func adopt(_ values: [Double]) {
    let objective = whole.model.objective.value(at: values)
    if let incumbent, incumbent.objective <= objective + 1e-9 { return }
    guard whole.model.violation(at: values) <= 1e-6 else { return }
    incumbent = (objective, values)
    report()
  }

  private func report() {
    progress(
      Progress(incumbent: incumbent?.objective, bound: min(bound, incumbent?.objective ?? .infinity), nodes: nodes))
  }

  private func finished() -> Solution {
    let objective = incumbent?.objective ?? .infinity
    return Solution(
      termination: .optimal, values: incumbent?.values, objective: objective,
      bound: options.relativeGap == 0 ? objective : min(bound, objective), relaxation: relaxation, nodes: nodes)
  }

  private mutating func stopped(_ function: LagrangianFunction, _ ascent: DualAscent) -> Solution {
    price(function, ascent)
    return stopped()
  }

  private func stopped() -> Solution {
    let limit: Limit = options.stop?.isStopped == true ? .stopped : .time
    return Solution(
      termination: .limit(limit, hasIncumbent: incumbent != nil), values: incumbent?.values,
      objective: incumbent?.objective, bound: min(bound, incumbent?.objective ?? .infinity), relaxation: relaxation,
      nodes: nodes)
  }
}
