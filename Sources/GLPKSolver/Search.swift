import CGLPK
import Optimization

/// One solve: the relaxation, then branch and cut, each asked again in another way when GLPK fails at it.
struct Search {
  private let model: Model
  private let instance: Instance
  private let options: SolverOptions
  private let watch: Watch
  private let progress: @Sendable (Progress) -> Void
  /// The best feasible point so far.
  private var best: [Double]?
  private var relaxation: Relaxation?

  init(
    _ model: Model, _ instance: Instance, _ options: SolverOptions, _ progress: @escaping @Sendable (Progress) -> Void
  ) {
    self.model = model
    self.instance = instance
    self.options = options
    self.progress = progress
    watch = Watch(options, options.relaxationOnly ? nil : ObjectiveGrid(instance), progress)
    if !options.relaxationOnly, let start = options.start, start.count == instance.columns {
      let rounded = instance.rounded(start)
      if model.violation(at: rounded) <= Tolerance.feasibility { keep(rounded) }
    }
  }

  /// Solves, by one strategy after the other until GLPK answers one.
  mutating func run(by strategies: [Strategy] = Strategy.all) throws(SolverError) -> Solution {
    watch.report()
    if watch.isAtLimit() { return stopped(.time) }
    var failure: SolverError?
    for strategy in strategies {
      let engine = try Engine(instance)
      defer { engine.close() }
      do throws(SolverError) {
        return try attempt(strategy, engine)
      } catch {
        failure = error
      }
    }
    throw failure ?? .unusable("nothing was tried")
  }

  /// One way through.
  ///
  /// - Throws: when GLPK failed, or said something that is known to be false.
  private mutating func attempt(_ strategy: Strategy, _ engine: Engine) throws(SolverError) -> Solution {
    watch.beginSearch()
    switch engine.solveRoot(strategy.root, iterations: options.iterations, watch) {
    case CGLPK_OK: break
    case CGLPK_INFEASIBLE: return try infeasible()
    case CGLPK_UNBOUNDED: return try unbounded(closing: engine)
    case CGLPK_STOPPED: return stopped(.iterations)
    case let code: throw engine.failure(code)
    }
    let relaxation = try engine.relaxation()
    self.relaxation = relaxation
    watch.raise(bound: relaxation.objective)
    if let solution = atRoot(relaxation) { return solution }
    let code = engine.branch(strategy.branching, start: best, watch)
    try adopt(engine.incumbent)
    watch.raise(bound: engine.bound)
    switch code {
    case CGLPK_OK: return finished(provenToTheEnd: true)
    case CGLPK_INFEASIBLE: return try infeasible()
    case CGLPK_STOPPED: return stopped(.time)
    case let code: throw engine.failure(code)
    }
  }

  /// What the relaxation alone settles; nil when branching is needed.
  private mutating func atRoot(_ relaxation: Relaxation) -> Solution? {
    if !instance.integer.contains(1) {
      keep(relaxation.values)
      return finished(provenToTheEnd: true)
    }
    if watch.isGapClosed { return finished(provenToTheEnd: false) }
    guard instance.isIntegral(relaxation.values) else { return nil }
    let rounded = instance.rounded(relaxation.values)
    let objective = model.objective.value(at: rounded)
    guard instance.isFeasible(rounded),
      objective <= relaxation.objective + Tolerance.rounding * max(1, abs(relaxation.objective))
    else { return nil }
    keep(rounded)
    return finished(provenToTheEnd: true)
  }

  /// The relaxation falls for ever. So does the model, if it has any point at all: its data are rational.
  private mutating func unbounded(closing engine: Engine) throws(SolverError) -> Solution {
    let unbounded = Solution(termination: .unbounded)
    if best != nil || !instance.integer.contains(1) { return unbounded }
    // The thread has room for one open problem.
    engine.close()
    var feasible = model
    feasible.objective = LinearExpression()
    var anyPoint = options
    anyPoint.relativeGap = .infinity
    let progress = progress
    var search = Search(feasible, instance.withoutObjective, anyPoint) { _ in
      progress(Progress(incumbent: nil, bound: -.infinity, nodes: 0))
    }
    let solution = try search.run()
    switch solution.termination {
    case .optimal, .limit(_, hasIncumbent: true), .unbounded: return unbounded
    case .limit(let limit, _): return Solution(termination: .limit(limit, hasIncumbent: false))
    case .infeasible: return Solution(termination: .infeasible, bound: .infinity)
    }
  }

  /// Keeps a point that is feasible and better than the best so far.
  private mutating func keep(_ values: [Double]) {
    let objective = model.objective.value(at: values)
    if let best, model.objective.value(at: best) <= objective { return }
    best = values
    watch.incumbent = objective
  }

  /// Keeps GLPK's incumbent.
  ///
  /// - Throws: when its values, rounded to whole numbers, break a row or cost more than GLPK believes, which big coefficients
  ///   can bring about. GLPK has then looked no further for points that are worse than it believes.
  private mutating func adopt(_ incumbent: (objective: Double, values: [Double])?) throws(SolverError) {
    guard let incumbent else { return }
    let rounded = instance.rounded(incumbent.values)
    let isFeasible = instance.isFeasible(rounded)
    if isFeasible { keep(rounded) }
    watch.incumbent = best.map { model.objective.value(at: $0) }
    guard isFeasible else { throw .unusable("the best point found breaks a row once it is rounded") }
    let believed = watch.rounded(incumbent.objective)
    guard model.objective.value(at: rounded) <= believed + Tolerance.objective * max(1, abs(believed)) else {
      throw .unusable("the best point found costs more once it is rounded")
    }
  }

  private func infeasible() throws(SolverError) -> Solution {
    guard best == nil else { throw .unusable("a feasible model was called infeasible") }
    return Solution(termination: .infeasible, bound: .infinity, relaxation: relaxation, nodes: watch.totalNodes)
  }

  private func finished(provenToTheEnd: Bool) -> Solution {
    let objective = best.map { model.objective.value(at: $0) }
    let worst = objective ?? .infinity
    let exact = provenToTheEnd || options.relativeGap == 0
    return Solution(
      termination: .optimal, values: best, objective: objective, bound: exact ? worst : min(worst, watch.bound),
      relaxation: relaxation, nodes: watch.totalNodes)
  }

  /// What is known when a limit was reached.
  ///
  /// - Parameter own: the limit that GLPK keeps by itself at this place: it is the one where the watch has not asked to stop.
  private func stopped(_ own: Limit) -> Solution {
    let limit: Limit
    switch watch.reason {
    case .gapClosed: return finished(provenToTheEnd: false)
    case .limit(let reached): limit = reached
    case nil: limit = own
    }
    let objective = best.map { model.objective.value(at: $0) }
    return Solution(
      termination: .limit(limit, hasIncumbent: best != nil), values: best, objective: objective,
      bound: min(watch.bound, objective ?? .infinity), relaxation: relaxation, cutRelaxation: watch.root,
      nodes: watch.totalNodes)
  }
}
