import Decomposition
import Optimization

/// Sums, by branch and bound.
extension LexicographicSearch {
  /// How many exchanges a stage is worth that is not easy: so many for each variable, and no more than so many.
  private static let movesPerVariable = 250
  private static let fewMoves = 1_000_000

  /// Branch and bound on a sum, stated in whole numbers where a common factor makes it so.
  mutating func minimise(sum: LinearExpression) throws(PlanningError) -> StageSolution {
    let objective = sum.normalized()
    let factor = objective.integralFactor
    model.minimise(objective.multiplied(by: factor))
    let solution = try solve(model.model, factor: factor, improve: exchanges(for: objective))
    let bound = max(0, solution.bound / factor)
    switch solution.termination {
    case .infeasible: throw .infeasible(reasons: [])
    case .unbounded: throw .internal("a stage has no least value")
    case .limit(let limit, hasIncumbent: false) where incumbent == nil: throw .ended(by: limit)
    case .limit, .optimal: break
    }
    if let values = solution.values { take(values) }
    guard let incumbent else { throw .internal("an optimum without a point") }
    let value = objective.value(at: incumbent).cleaned
    if bound > value + Tolerance.objective * max(1, abs(value)) { isDisturbed = true }
    var relaxation = solution.relaxation
    relaxation?.scale(by: 1 / factor)
    return StageSolution(value: value, bound: min(value, bound).cleaned, relaxation: relaxation)
  }

  /// Exchanges of seats, which keep the rules and what is held: they find the way where rows of several objectives cross.
  private func exchanges(for objective: LinearExpression) -> @Sendable ([Double]) -> [Double] {
    { [model, stageOptions] values in
      var few = stageOptions
      few.moves = min(Self.fewMoves, Self.movesPerVariable * values.count)
      var search = SeatSearch(
        .sum(objective), in: model, from: model.completed(values), limits: [], enough: 0, options: few)
      _ = search.run { _ in }
      return search.bestValues
    }
  }

  /// Solves a model of the current step.
  ///
  /// - Parameter level: what any point of it is worth, where any will do.
  func solve(
    _ model: Model, factor: Double, relaxed: Bool = false, level: Double? = nil,
    improve: (@Sendable ([Double]) -> [Double])? = nil
  ) throws(PlanningError) -> Solution {
    let (report, stage, stages, name) = (report, current, steps.count, currentName)
    report(PlanningProgress(stage: stage, stages: stages, name: name, incumbent: nil, bound: -.infinity))
    let known = incumbent.map { self.model.completed($0) }
    let options = stageOptions
    var limits = SolverOptions(
      deadline: options.deadline, stop: options.stop, relativeGap: level == nil ? options.gap : .infinity,
      relaxationOnly: relaxed, threads: options.threads, improve: improve)
    let heuristic = relaxed || options.parameters.without.contains(.start) ? nil : StartHeuristic(model)
    if !relaxed { limits.start = heuristic?.find(betterThan: known, limits) ?? known }
    // A relaxation that is not to be had soon is not worth the time: what comes after it needs it more.
    if relaxed { limits.iterations = model.rows.count + model.columns.count }
    do {
      return try solver.solve(model, options: limits) { progress in
        report(
          PlanningProgress(
            stage: stage, stages: stages, name: name, incumbent: progress.incumbent.map { level ?? $0 / factor },
            bound: level ?? progress.bound / factor))
      }
    } catch {
      throw .solver(error)
    }
  }
}
