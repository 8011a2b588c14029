import Optimization
import Synchronization

/// Solves allocation models by their structure: networks are solved as networks, rows that cross them are priced, and only what is
/// then still open is left to a general solver.
///
/// 0. Of a large model ``GreedySeating`` makes a plan at once.
/// 1. Without rows that cross, the cheapest flow is the optimum.
/// 2. Prices of the crossing rows give a bound that is valid at every step; see ``LagrangianFunction``. The flows met on the way are plans,
///    or nearly, and local search improves them. In a large model the relaxation of each part, rounded, does that; see ``RelaxationRounding``.
/// 3. A column whose reduced cost exceeds the gap between plan and bound is 0 in every better plan. Once what is left is small, the
///    general solver closes the gap. Until then it improves the plan in neighbourhoods.
///
/// The answer is the same on any number of threads. Models that are small, or no network with something beside it, go to the general solver as they are.
public struct DecompositionSolver: Solver {
  /// Solves what is small.
  let core: any Solver
  /// Models with fewer columns go to the general solver as they are.
  let smallest: Int
  /// Models with up to so many columns are tried as they are with a few nodes first: often the relaxation is nearly whole.
  let tried: Int

  /// A solver on top of a general one.
  ///
  /// - Parameters:
  ///   - core: solves what is small, and what is no network.
  ///   - smallest: the number of columns from which a model is decomposed.
  ///   - tried: up to how many columns it is first tried as it is.
  public init(core: any Solver, smallest: Int = 600, tried: Int = 8000) {
    self.core = core
    self.smallest = smallest
    self.tried = tried
  }

  /// Solves a model to proof, or until a limit.
  public func solve(
    _ model: Model, options: SolverOptions, progress: @escaping @Sendable (Progress) -> Void
  ) throws(SolverError) -> Solution {
    guard model.columns.count >= smallest, !options.relaxationOnly, let columns = WholeColumns(model) else {
      return try core.solve(model, options: options, progress: progress)
    }
    let counting = CountingRows(model)
    let found = Mutex((whole: WholeModel?.none, landscape: Landscape?.none, plan: [Double]?.none))
    // The first plan of a large model need not wait for its network.
    let pieces = model.columns.count <= tried ? 1 : 2
    inParallel(pieces, threads: options.threads) { piece in
      if piece + 1 == pieces {
        let whole = WholeModel(model, columns, counting)
        found.withLock { $0.whole = whole }
      } else if !columns.isInfeasible, let landscape = Landscape(model, columns, counting) {
        // A deadline that comes before any plan does not cut this short: a few rounds more are better than nothing at all.
        let isStopped = { options.stop?.isStopped == true }
        let plan = options.start == nil ? GreedySeating.plan(of: model, landscape, stopping: isStopped) : nil
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
    var search = DecompositionSearch(whole, landscape, core: core, tried: tried, options, progress)
    return try search.run(from: plan)
  }
}
