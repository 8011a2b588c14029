import Optimization

/// Solves models with GLPK: simplex for the relaxation, then branch and cut.
///
/// Every solve runs on a thread of its own, because GLPK's environment belongs to a thread, and the caller waits for it. The
/// same model and options give the same answer in every run, unless a deadline or a stop cuts the search short.
///
/// - Feasibility is to about 1e-6, relative to the size of a row; values of integer columns are whole.
/// - `optimal` with a relative gap of 0 means that no point is better by more than 1e-7, relative to the objective.
/// - The relaxation of a mixed-integer model has the bounds of its integer columns rounded inwards.
public struct GLPKSolver: Solver {
  /// A solver; it has no state, so one serves any number of threads.
  public init() {}

  /// Solves a model to proof, or until a limit.
  ///
  /// - Throws: ``SolverError/invalidModel(_:)`` before GLPK sees the model, ``SolverError/engine(code:message:)`` when GLPK
  ///   failed in every way of asking; the code is one of `cglpk_code`. ``SolverError/unusable(_:)`` when its answer is known to be wrong.
  public func solve(
    _ model: Model, options: SolverOptions, progress: @escaping @Sendable (Progress) -> Void
  ) throws(SolverError) -> Solution {
    let instance = try Instance(model, relaxed: options.relaxationOnly)
    if instance.isTriviallyInfeasible { return Solution(termination: .infeasible, bound: .infinity) }
    if instance.columns == 0 { return Solution(withoutColumns: model) }
    let outcome = OwnThread.run { () -> Result<Solution, SolverError> in
      var search = Search(model, instance, options, progress)
      do throws(SolverError) {
        return .success(try search.run())
      } catch {
        return .failure(error)
      }
    }
    guard let outcome else { throw .unusable("no thread to solve on") }
    return try outcome.get()
  }
}

extension Solution {
  /// The one point of a model without columns, all of whose rows hold.
  fileprivate init(withoutColumns model: Model) {
    let objective = model.objective.constant
    let relaxation = Relaxation(
      objective: objective, values: [], reducedCosts: [], duals: Array(repeating: 0, count: model.rows.count))
    self.init(termination: .optimal, values: [], objective: objective, bound: objective, relaxation: relaxation)
  }
}
