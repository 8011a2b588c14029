import Optimization
import Synchronization

/// Solves allocation models by their structure: networks are solved as networks, rows that cross them are priced, and only what is
/// then still open is left to a general solver.
///
/// 0. Of a large model `GreedySeating` makes a plan at once.
/// 1. Without rows that cross, the cheapest flow is the optimum.
/// 2. Prices of the crossing rows give a bound that is valid at every step; see `LagrangianFunction`. The flows met on the way are plans,
///    or nearly, and local search improves them. In a large model the relaxation of each part, rounded, does that; see `RelaxationRounding`.
/// 3. A column whose reduced cost exceeds the gap between plan and bound is 0 in every better plan. Once what is left is small, the
///    general solver closes the gap. Until then it improves the plan in neighbourhoods.
///
/// The answer is the same on any number of threads. Models that are small, or no network with something beside it, go to the general solver as they are.
public struct DecompositionSolver: Solver {
  /// Solves what is small.
  let core: any Solver
  /// The numbers that it works by.
  let parameters: DecompositionParameters

  /// A solver on top of a general one.
  ///
  /// - Parameters:
  ///   - core: solves what is small, and what is no network.
  ///   - parameters: the numbers that it works by.
  public init(core: any Solver, parameters: DecompositionParameters = DecompositionParameters()) {
    self.core = core
    self.parameters = parameters
  }

  /// Solves a model to proof, or until a limit.
  public func solve(
    _ model: Model, options: SolverOptions, progress: @escaping @Sendable (Progress) -> Void
  ) throws(SolverError) -> Solution {
    if let problem = parameters.problems.first { throw .invalidModel(problem) }
    guard model.columns.count >= parameters.smallest, !options.relaxationOnly, let columns = WholeColumns(model) else {
      return try core.solve(model, options: options, progress: progress)
    }
    let counting = CountingRows(model)
    let found = Mutex((whole: WholeModel?.none, landscape: Landscape?.none, plan: [Double]?.none))
    // The first plan of a large model need not wait for its network.
    let pieces = model.columns.count <= parameters.tried ? 1 : 2
    inParallel(pieces, threads: options.threads) { piece in
      if piece + 1 == pieces {
        let whole = WholeModel(model, columns, counting)
        found.withLock { $0.whole = whole }
      } else if !columns.isInfeasible, let landscape = Landscape(model, columns, counting) {
        // A deadline that comes before any plan does not cut this short: a few rounds more are better than nothing at all.
        let isStopped = { options.stop?.isStopped == true }
        let isWanted = options.start == nil && !parameters.without.contains(.greedy)
        let plan = isWanted ? GreedySeating.plan(of: model, landscape, stopping: isStopped) : nil
        if let plan {
          progress(Progress(incumbent: model.objective.value(at: plan), bound: -.infinity, nodes: 0))
        }
        found.withLock { ($0.landscape, $0.plan) = (landscape, plan) }
      }
    }
    let (whole, landscape, plan) = found.withLock { $0 }
    guard let whole else {
      var known = options
      known.start = plan ?? options.start
      return try core.solve(model, options: known, progress: progress)
    }
    var search = DecompositionSearch(whole, landscape, core: core, parameters, options, progress)
    return try search.run(from: plan)
  }
}
