/// Something that solves a ``Model``.
///
/// A call blocks until the search ends. It may be made from any thread, and from several at once.
public protocol Solver: Sendable {
  /// Solves a model to proof, or until a limit.
  ///
  /// - Parameters:
  ///   - model: what to minimise.
  ///   - options: limits and a start.
  ///   - progress: called from the solving thread whenever the incumbent or the bound moved, and at least every quarter of
  ///     a second or so.
  /// - Throws: ``SolverError`` when the model is unusable or the engine failed; never for an infeasible model.
  func solve(
    _ model: Model, options: SolverOptions, progress: @escaping @Sendable (Progress) -> Void
  ) throws(SolverError) -> Solution
}

extension Solver {
  /// Solves a model to proof without a word on the way.
  public func solve(_ model: Model, options: SolverOptions = SolverOptions()) throws(SolverError) -> Solution {
    try solve(model, options: options) { _ in }
  }
}

/// Limits of one search, and what it may start from.
public struct SolverOptions: Sendable {
  /// When to stop; nil for never.
  public var deadline: ContinuousClock.Instant?
  /// Asked to stop from outside; nil when nobody will.
  public var stop: StopSignal?
  /// The relative gap `(objective − bound) / max(1, |objective|)` that counts as optimal.
  public var relativeGap: Double
  /// A feasible point to start from, one value per column; ignored when it breaks a row.
  public var start: [Double]?
  /// Solve only the continuous relaxation: ``Solution/values`` are then its values.
  public var relaxationOnly: Bool
  /// The most branch-and-bound nodes to look at; nil for any number. Unlike a deadline it ends a search at the same place in every run.
  public var nodes: Int?
  /// Asked before the root is branched on, with its cuts: whether the search shall end there, with ``Solution/cutRelaxation``, because what it
  /// shows makes the model smaller. A solver that has no such place does not ask.
  public var endsAtRoot: (@Sendable (CutRelaxation) -> Bool)?
  /// The most iterations of the simplex method on the root relaxation; nil for any number.
  public var iterations: Int?
  /// How many threads a solver that can may use; it changes the time an answer takes, never the answer.
  public var threads: Int
  /// Makes a better feasible point out of a feasible one, or returns it as it is, by knowledge of what the model is about. Asked when a model
  /// has turned out not to be easy; nil where there is no such knowledge.
  public var improve: (@Sendable ([Double]) -> [Double])?

  /// Options; by default a search to full proof without limits.
  public init(
    deadline: ContinuousClock.Instant? = nil, stop: StopSignal? = nil, relativeGap: Double = 0, start: [Double]? = nil,
    relaxationOnly: Bool = false, nodes: Int? = nil, iterations: Int? = nil, threads: Int = 1,
    improve: (@Sendable ([Double]) -> [Double])? = nil
  ) {
    self.deadline = deadline
    self.stop = stop
    self.relativeGap = relativeGap
    self.start = start
    self.relaxationOnly = relaxationOnly
    self.nodes = nodes
    self.iterations = iterations
    self.threads = threads
    self.improve = improve
  }

  /// The limit of the caller that is reached: somebody asked to stop, or the time is over; nil while the search may go on.
  public var reachedLimit: Limit? {
    if stop?.isStopped == true { return .stopped }
    if let deadline, ContinuousClock.now >= deadline { return .time }
    return nil
  }

  /// Whether the time is over, or somebody asked to stop.
  public var isOver: Bool { reachedLimit != nil }
}

/// How far a running search is.
public struct Progress: Hashable, Sendable {
  /// The best objective met; nil before the first.
  public var incumbent: Double?
  /// The best proven bound.
  public var bound: Double
  /// Branch-and-bound nodes looked at.
  public var nodes: Int

  /// Progress from its parts.
  public init(incumbent: Double?, bound: Double, nodes: Int) {
    self.incumbent = incumbent
    self.bound = bound
    self.nodes = nodes
  }
}
