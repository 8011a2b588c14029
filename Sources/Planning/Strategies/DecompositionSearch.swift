import Optimization

/// One run of the ``DecompositionSolver``.
struct DecompositionSearch {
  let whole: WholeModel
  let core: any Solver
  let options: SolverOptions
  let progress: @Sendable (Progress) -> Void
  /// The best point so far.
  private(set) var incumbent: (objective: Double, values: [Double])?
  /// No point is worth less.
  private(set) var bound = -Double.infinity
  private(set) var relaxation: Relaxation?
  private var localSearch: LocalSearch?
  private var nodes = 0
  private let isStopped: @Sendable () -> Bool

  init(
    _ whole: WholeModel, core: any Solver, _ options: SolverOptions, _ progress: @escaping @Sendable (Progress) -> Void
  ) {
    self.whole = whole
    self.core = core
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
    var ascent = DualAscent(function, prices: free, value: value)
    localSearch = Landscape(whole).map { LocalSearch($0) }
    improve(from: value.point, effort: 50, threshold: 0)

    while !isClosed {
      if isStopped() { return stopped(function, ascent) }
      guard let value = ascent.step(towards: target(ascent), stopping: isStopped) else {
        if isStopped() { return stopped(function, ascent) }
        break
      }
      raise(ascent.bound)
      nodes += 1
      if value.activity.isEmpty { continue }
      if localSearch == nil || ascent.steps % 10 == 0 { adopt(value.point) }
      if ascent.steps % 100 == 0 { improve(from: value.point, effort: 200, threshold: 0.5) }
      if ascent.idle >= 60 { break }
    }
    price(function, ascent)
    if isClosed { return finished() }
    return try close()
  }

  /// What the bound may be hoped to reach.
  private func target(_ ascent: DualAscent) -> Double {
    let reach = ascent.bound + 0.05 * max(1, abs(ascent.bound))
    return incumbent.map { min($0.objective, reach) } ?? reach
  }

  /// Keeps the prices that prove the bound.
  private mutating func price(_ function: LagrangianFunction, _ ascent: DualAscent) {
    guard let value = function.value(at: ascent.best, stopping: { false }) else { return }
    relaxation = function.relaxation(at: ascent.best, value)
  }

  /// Leaves what is still open to the general solver.
  private mutating func close() throws(SolverError) -> Solution {
    let model = whole.model
    guard let relaxation else { return stopped() }
    let gap = incumbent.map { $0.objective - Double(whole.step) - relaxation.objective + 1e-6 } ?? .infinity
    let base = incumbent?.values ?? whole.structure.lower.map(Double.init)
    let reduced = ReducedModel(model, fixing: base) { column in
      let range = model.columns[column].lower...model.columns[column].upper
      let cost = relaxation.reducedCosts[column]
      return abs(cost) > gap ? nil : range
    }
    var limits = options
    limits.start = incumbent.map { reduced.restricted($0.values) }
    log("core: \(reduced.model.columns.count) columns, \(reduced.model.rows.count) rows, gap \(gap)")
    let solution = try core.solve(reduced.model, options: limits, progress: progress)
    nodes += solution.nodes
    if let values = solution.values { adopt(reduced.expanded(values)) }
    switch solution.termination {
    case .optimal, .infeasible:
      guard let incumbent else { return Solution(termination: .infeasible, bound: .infinity) }
      bound = incumbent.objective
      return finished()
    case .limit, .unbounded:
      raise(min(solution.bound, incumbent?.objective ?? .infinity))
      return stopped()
    }
  }

  /// Searches near a point.
  private mutating func improve(from point: [(column: Int32, value: Int32)], effort: Int, threshold: Double) {
    guard var search = localSearch.take() else { return }
    let groups = search.landscape.groupStart.count
    search.improve(
      from: point, steps: min(50_000_000, effort * groups), threshold: threshold * search.landscape.typicalCost,
      stopping: isStopped)
    localSearch = search
    log("local search: violation \(search.landscape.violation) now \(Double(search.landscape.objective) + whole.model.objective.constant) best \(incumbent?.objective as Any) bound \(bound) steps \(nodes)")
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
    progress(Progress(incumbent: incumbent?.objective, bound: min(bound, incumbent?.objective ?? .infinity), nodes: nodes))
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
func log(_ s: String) { if debugLog { print("   [\(ContinuousClock.now - logStart)]", s) } }
nonisolated(unsafe) var debugLog = false
let logStart = ContinuousClock.now
