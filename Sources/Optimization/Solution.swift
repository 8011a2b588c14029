/// What a solver found and what it proved.
public struct Solution: Sendable {
  /// Why the search ended.
  public var termination: Termination
  /// The best feasible point met, one value per column, integers rounded to whole numbers; nil when there is none.
  public var values: [Double]?
  /// The objective at ``values``.
  public var objective: Double?
  /// No feasible point is worth less than this; `-infinity` when nothing was proven.
  public var bound: Double
  /// The optimum of the continuous relaxation, where the solver reached it.
  public var relaxation: Relaxation?
  /// The same with the cuts that the solver added before it branched, where ``SolverOptions/endsAtRoot`` ended the search there.
  public var cutRelaxation: CutRelaxation?
  /// Branch-and-bound nodes looked at.
  public var nodes: Int

  /// A solution from its parts.
  public init(
    termination: Termination, values: [Double]? = nil, objective: Double? = nil, bound: Double = -.infinity,
    relaxation: Relaxation? = nil, cutRelaxation: CutRelaxation? = nil, nodes: Int = 0
  ) {
    self.termination = termination
    self.values = values
    self.objective = objective
    self.bound = bound
    self.relaxation = relaxation
    self.cutRelaxation = cutRelaxation
    self.nodes = nodes
  }

  /// `objective − bound`, 0 when proven optimal, nil without an incumbent.
  public var absoluteGap: Double? {
    objective.map { max(0, $0 - bound) }
  }
}

/// The optimum of a relaxation with cuts: rows that every point in whole numbers keeps that is better than the best one known.
///
/// Such a point costs at least ``objective``, and as much more per unit as the reduced cost of each column that leaves its value here.
public struct CutRelaxation: Sendable {
  /// A lower bound of what such a point costs.
  public var objective: Double
  /// One value per column.
  public var values: [Double]
  /// One per column: positive where the column cannot be less than it is here, negative where it cannot be more, 0 when basic.
  public var reducedCosts: [Double]

  /// A relaxation from its parts.
  public init(objective: Double, values: [Double], reducedCosts: [Double]) {
    self.objective = objective
    self.values = values
    self.reducedCosts = reducedCosts
  }
}

/// The optimum of a model without its integrality, with prices.
public struct Relaxation: Sendable {
  /// The optimum, a lower bound of the model's own.
  public var objective: Double
  /// One value per column.
  public var values: [Double]
  /// One per column: by how much the objective grows per unit that the column moves away from its bound;
  /// positive at a lower bound, negative at an upper one, 0 when basic.
  public var reducedCosts: [Double]
  /// One per row: by how much the objective grows per unit that the row's active bound is raised.
  public var duals: [Double]

  /// A relaxation from its parts.
  public init(objective: Double, values: [Double], reducedCosts: [Double], duals: [Double]) {
    self.objective = objective
    self.values = values
    self.reducedCosts = reducedCosts
    self.duals = duals
  }
}
