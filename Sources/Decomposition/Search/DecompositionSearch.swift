import Optimization
import Synchronization

/// One run of the ``DecompositionSolver``.
///
/// Two things come nearer to each other: the bound, which ``DualAscent`` raises, and the best point, which ``LocalSearch`` finds from the
/// average of the flows that the ascent met. What is then still open between the two is small, and left to the general solver.
struct DecompositionSearch {
  let whole: WholeModel
  let core: any Solver
  let parameters: DecompositionParameters
  let options: SolverOptions
  private let progress: @Sendable (Progress) -> Void
  /// The best point so far.
  private(set) var incumbent: (objective: Double, values: [Double])?
  /// No point is worth less.
  private(set) var bound = -Double.infinity
  /// The prices that prove the bound of the ascent.
  private(set) var relaxation: Relaxation?
  /// The model as local search sees it.
  private(set) var landscape: Landscape?
  /// Who belongs together in it, once that was asked.
  var company: FlowNeighbourhoods.Company?
  /// The step of the ascent at which local search looks for a point next.
  private var nextLook: Int
  /// Half the time is for the bound, if time is short.
  private let halfTime: ContinuousClock.Instant?
  /// How many nodes the general solver has looked at, and how many parts it has solved.
  var nodes = 0
  /// Whether time is up, or somebody asked to stop.
  let isStopped: @Sendable () -> Bool

  /// Prepares a run.
  ///
  /// - Parameters:
  ///   - landscape: the model as local search sees it, if the model is too large to be tried as it is.
  init(
    _ whole: WholeModel, _ landscape: Landscape?, core: any Solver, _ parameters: DecompositionParameters,
    _ options: SolverOptions,
    _ progress: @escaping @Sendable (Progress) -> Void
  ) {
    self.whole = whole
    self.landscape = landscape
    self.core = core
    self.parameters = parameters
    nextLook = parameters.firstLook
    self.options = options
    self.progress = progress
    let began = ContinuousClock.now
    halfTime = options.deadline.map { began + began.duration(to: $0) / 2 }
    isStopped = { options.isOver }
  }

  /// Whether a mechanism is to be used.
  func uses(_ mechanism: Mechanism) -> Bool { !parameters.without.contains(mechanism) }

  /// Solves.
  ///
  /// - Parameter first: a plan to begin with, where one is known.
  mutating func run(from first: [Double]?) throws(SolverError) -> Solution {
    let parameters = parameters
    if whole.structure.isInfeasible { return Solution(termination: .infeasible, bound: .infinity) }
    for start in [first, options.start].compactMap(\.self) where start.count == whole.costs.count { adopt(start) }
    let function = LagrangianFunction(whole, threads: options.threads)
    let free = Array(repeating: 0, count: whole.rows.count)
    guard let value = function.value(at: free, stopping: isStopped) else { return stopped() }
    if value.bound == .infinity { return Solution(termination: .infeasible, bound: .infinity) }
    guard value.bound > -.infinity else {
      var known = options
      known.start = incumbent?.values
      return try core.solve(whole.model, options: known, progress: progress)
    }
    raise(value.bound)
    adopt(value.point)
    if isClosed {
      relaxation = function.relaxation(at: free, value)
      return finished()
    }
    if let solution = try searchAsItIs() { return solution }
    // The general solver's own prices, where they are known, tell the core of a small model.
    if relaxation != nil, try closeCores(startingWith: 0) { return finished() }
    // Of a large model nothing is known yet but a plan that is far from good.
    if whole.model.columns.count <= parameters.tried || options.start != nil,
      whole.model.columns.count <= parameters.solvable,
      let incumbent, let improve = options.improve, uses(.exchanges)
    {
      adopt(improve(incumbent.values))
      if isClosed { return finished() }
    }
    if whole.model.columns.count <= parameters.tried { landscape = Landscape(whole.model) }
    if isLarge { relaxation = function.relaxation(at: free, value) }
    findPlan(from: value.point)

    var ascent = DualAscent(function, prices: free, value: value)
    if let solution = climb(&ascent, until: { $0.gain <= parameters.littleGain * abs($0.bound) }) { return solution }
    _ = price(ascent)
    if try closeCores(startingWith: 8 * ascent.gain) { return finished() }
    let patience = isLarge ? parameters.patience / 2 : parameters.patience
    if let solution = climb(&ascent, until: { $0.idle >= patience }) { return solution }
    let flow = price(ascent)
    if try closeCores(startingWith: 0) { return finished() }
    findPlan(from: searchLocally(ascent.flow, like: flow))
    if isClosed { return finished() }
    return try closeTheRest()
  }

  /// Raises the bound.
  ///
  /// - Returns: the answer, where it is known by then.
  private mutating func climb(_ ascent: inout DualAscent, until isEnough: (DualAscent) -> Bool) -> Solution? {
    let ceiling = whole.ceiling
    while !isClosed, !isEnough(ascent) {
      if let halfTime, ContinuousClock.now >= halfTime { break }
      guard let value = ascent.step(stopping: isStopped) else {
        if !isStopped() { break }
        _ = price(ascent)
        return stopped()
      }
      raise(ascent.bound)
      if bound > ceiling + 1 { return Solution(termination: .infeasible, bound: .infinity) }
      // Where a loose column has no greatest value, prices can be out of bounds.
      if value.activity.isEmpty { continue }
      if landscape == nil {
        adopt(value.point)
      } else if ascent.steps == nextLook {
        nextLook *= 4
        look(from: ascent.flow, like: price(ascent))
        if let incumbent { ascent.aim(at: incumbent.objective) }
      }
    }
    if isClosed { _ = price(ascent) }
    return isClosed ? finished() : nil
  }

  /// Keeps the prices that prove the bound.
  ///
  /// - Returns: the flow at these prices.
  private mutating func price(_ ascent: DualAscent) -> [(column: Int32, value: Int32)] {
    guard let value = ascent.function.value(at: ascent.best, stopping: { false }) else { return [] }
    relaxation = ascent.function.relaxation(at: ascent.best, value)
    return value.point
  }

  /// The general solver's relaxation and a few nodes.
  ///
  /// Where nothing is minimised, only a plan is wanted, and local search finds one sooner.
  private mutating func searchAsItIs() throws(SolverError) -> Solution? {
    guard uses(.asItIs), whole.model.columns.count <= parameters.tried, !whole.model.objective.terms.isEmpty else {
      return nil
    }
    var limits = options
    limits.nodes = parameters.firstNodes
    limits.iterations = whole.model.rows.count + whole.model.columns.count
    limits.start = incumbent?.values
    let search = self
    let solution = try core.solve(whole.model, options: limits) { progress in
      search.report(nodes: progress.nodes, incumbent: progress.incumbent, bound: progress.bound)
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

  /// Makes what is open ever smaller, and leaves it to the general solver.
  private mutating func closeTheRest() throws(SolverError) -> Solution {
    guard var open = openPart() else { return stopped() }
    if open.model.columns.count > parameters.smallPart {
      // Once the gap is small the relaxation of a part of some thousand columns is often nearly whole: a few nodes tell.
      for gap in parameters.smallGaps where whole.model.columns.count <= parameters.mediumPart {
        try searchNeighbourhoods(until: gap)
        if isClosed { return finished() }
        if isStopped() { return stopped() }
        if let near = openPart() { _ = try close(near, nodes: parameters.fewNodes) }
        if isClosed { return finished() }
      }
      if whole.model.columns.count <= parameters.neighbourly { try searchNeighbourhoods(until: 0) }
      if isClosed { return finished() }
      if isStopped() { return stopped() }
      open = openPart() ?? open
    }
    guard open.model.columns.count <= parameters.solvable else { return stopped() }
    let answer = try close(open)
    if isClosed { return finished() }
    if incumbent == nil, answer == .infeasible { return Solution(termination: .infeasible, bound: .infinity) }
    if case .open(let limit) = answer { return stopped(by: limit) }
    return stopped()
  }

  // MARK: What is known

  /// Whether the best point is as good as the bound, up to the gap that was asked for.
  var isClosed: Bool {
    guard let incumbent else { return false }
    return incumbent.objective - bound <= max(options.relativeGap, Tolerance.gap) * max(1, abs(incumbent.objective))
  }

  /// Takes note of a bound, rounded up to a value that the objective can have.
  mutating func raise(_ proven: Double) {
    let rounded = min(whole.roundedUp(proven), incumbent?.objective ?? .infinity)
    guard rounded > bound else { return }
    bound = rounded
    report()
  }

  /// Takes note of a point, given by the columns that are not 0.
  mutating func adopt(_ point: [(column: Int32, value: Int32)]) {
    var values = Array(repeating: 0.0, count: whole.model.columns.count)
    for (column, value) in point { values[Int(column)] = Double(value) }
    adopt(values)
  }

  /// Takes note of a point, if it keeps every row and is better than the best so far.
  mutating func adopt(_ values: [Double]) {
    let objective = whole.model.objective.value(at: values)
    if let incumbent, incumbent.objective <= objective + Tolerance.gap { return }
    guard whole.model.violation(at: values) <= Tolerance.feasibility else { return }
    incumbent = (objective, values)
    report()
  }

  /// Tells the caller what is known.
  func report(nodes more: Int = 0, incumbent found: Double? = nil, bound proven: Double = -.infinity) {
    let best = [incumbent?.objective, found].compactMap(\.self).min()
    progress(Progress(incumbent: best, bound: min(max(bound, proven), best ?? .infinity), nodes: nodes + more))
  }

  private func finished() -> Solution {
    let objective = incumbent?.objective ?? .infinity
    return Solution(
      termination: .optimal, values: incumbent?.values, objective: objective,
      bound: options.relativeGap == 0 ? objective : min(bound, objective), relaxation: relaxation, nodes: nodes)
  }

  /// What is known when the search ends early.
  ///
  /// - Parameter limit: why, where the caller has not asked for it; unless said otherwise, what is still open is too large.
  private func stopped(by limit: Limit = .size) -> Solution {
    let limit = options.reachedLimit ?? limit
    return Solution(
      termination: .limit(limit, hasIncumbent: incumbent != nil), values: incumbent?.values,
      objective: incumbent?.objective, bound: min(bound, incumbent?.objective ?? .infinity), relaxation: relaxation,
      nodes: nodes)
  }
}
