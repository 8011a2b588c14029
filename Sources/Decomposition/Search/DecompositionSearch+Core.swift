import Optimization

/// What is still open, left to the general solver.
extension DecompositionSearch {

  /// What is still open: the model without the columns that are the same in every plan that is better than the best, and cheaper than a limit.
  ///
  /// At prices that prove the bound `L`, a column with the reduced cost `r` that leaves the value where `r` keeps it makes any point cost at least
  /// `L + |r|`.
  ///
  /// - Parameter allowance: by how much a point may be worth more than the bound to be of interest; unless said otherwise, nothing but
  ///   the best point limits it.
  func openPart(within allowance: Double = .infinity) -> ReducedModel? {
    guard let relaxation else { return nil }
    let model = whole.model
    let gap = min(
      allowance,
      incumbent.map { $0.objective - Double(whole.step) - relaxation.objective + Tolerance.objective } ?? .infinity)
    var base = incumbent?.values ?? model.columns.map(\.lower)
    for (column, cost) in relaxation.reducedCosts.enumerated() where abs(cost) > gap {
      base[column] = Double(cost > 0 ? whole.structure.lower[column] : whole.structure.upper[column])
    }
    return ReducedModel(model, fixing: base) { column in
      abs(relaxation.reducedCosts[column]) > gap ? nil : model.columns[column].lower...model.columns[column].upper
    }
  }

  /// Looks for the best point among the columns that are nearly free at the prices of the bound, then among a few more, and so on.
  ///
  /// Where the relaxation is nearly whole, the first or second such core holds the optimum, and proves it: points that need another column cost
  /// more than the bound and the allowance.
  ///
  /// - Parameter least: by how much the optimum is likely to be above the bound.
  /// - Returns: whether the gap is closed.
  mutating func closeCores(startingWith least: Double) throws(SolverError) -> Bool {
    guard uses(.cores), let relaxation else { return false }
    var allowance = max(Double(whole.step), 1e-4 * abs(relaxation.objective), least)
    for _ in 0..<parameters.coreAttempts where !isStopped() {
      if let incumbent { allowance = min(allowance, incumbent.objective - relaxation.objective) }
      guard isNearBound || whole.model.columns.count <= parameters.coreColumns,
        // Most of them turn out to be fixed, but not nearly all: a large model need not be written down to see that it is large.
        relaxation.reducedCosts.count(where: { abs($0) <= allowance }) <= 4 * parameters.coreColumns,
        let open = openPart(within: allowance), open.model.columns.count <= parameters.coreColumns
      else { return false }
      let answer = try close(open, within: allowance, nodes: parameters.coreNodes)
      if isClosed { return true }
      switch answer {
      // Once a core is solved, only the best point limits what is of interest.
      case .solved: allowance = .infinity
      case .infeasible: allowance *= 4
      // A larger core would be harder still.
      case .open: return false
      }
    }
    return false
  }

  private var isNearBound: Bool {
    guard let incumbent, let relaxation else { return false }
    return incumbent.objective - relaxation.objective <= parameters.coreGap * max(1, abs(incumbent.objective))
  }

  /// How an attempt to solve a part ended.
  enum Attempt: Hashable {
    /// The best point of the part is known.
    case solved
    /// The part has no point.
    case infeasible
    /// A limit was reached.
    case open(Limit)
  }

  /// Leaves a part to the general solver.
  ///
  /// - Parameters:
  ///   - open: holds every point that is better than the best one and costs no more than the bound and the allowance.
  ///   - most: after how many nodes the solver gives up.
  mutating func close(
    _ open: ReducedModel, within allowance: Double = .infinity, nodes most: Int? = nil
  ) throws(SolverError) -> Attempt {
    // Every point outside costs more than this.
    let outside = min(incumbent?.objective ?? .infinity, (relaxation?.objective ?? .infinity) + allowance)
    if open.isInfeasible {
      raise(outside)
      return .infeasible
    }
    var limits = options
    limits.nodes = most
    if most != nil { limits.iterations = 2 * (open.model.rows.count + open.model.columns.count) }
    let search = self
    let report: @Sendable (Progress) -> Void = { progress in
      search.report(nodes: progress.nodes, incumbent: progress.incumbent, bound: min(progress.bound, outside))
    }
    var part = open
    // The root's reduced costs fix columns, and what is left has other cuts.
    while true {
      let gap = min(outside, incumbent.map { $0.objective - Double(whole.step) } ?? .infinity) + Tolerance.objective
      let fewest = parameters.fixedShare * Double(part.model.columns.count)
      limits.start = incumbent.map { part.restricted($0.values) }
      limits.endsAtRoot = { root in
        Double(root.reducedCosts.count { abs($0) > gap - root.objective }) > fewest
      }
      let solution = try core.solve(part.model, options: limits, progress: report)
      nodes += solution.nodes
      if let values = solution.values { adopt(part.expanded(values)) }
      raise(min(outside, solution.termination == .infeasible ? .infinity : solution.bound))
      if isClosed { return .solved }
      if let root = solution.cutRelaxation {
        let smaller = root.objective <= gap ? part.fixing(root, beyond: gap - root.objective) : nil
        guard let smaller, !smaller.isInfeasible else {
          raise(outside)
          return .infeasible
        }
        part = smaller
        continue
      }
      switch solution.termination {
      case .optimal: return .solved
      case .infeasible: return .infeasible
      case .limit(let limit, _): return .open(limit)
      case .unbounded: return .open(.size)
      }
    }
  }
}
