import Optimization

/// A point for a stage to begin at: the cheapest flow of the model's network, mended by local search.
///
/// Many a stage can be had at the price of the flow alone, once everybody has moved who stands in the way of a rule: then the flow is the bound, this
/// point is the optimum, and no relaxation need be solved.
package struct StartHeuristic {
  /// Models with fewer columns are solved sooner than they are looked at.
  package static let smallest = 600
  /// Above so many columns the solver begins like this itself.
  private static let largest = 8000
  /// How many chains each choice is worth, from one attempt to the next while there is no point at all. Violations count the more, the longer it takes.
  private static let efforts = [5, 20, 40, 80, 160, 320]
  /// After so many chains for each choice any point is good enough. Until then none may make it worse.
  private static let enough = 40
  /// What a chain may well cost at first when it takes longer, in typical costs.
  private static let hot = 0.3

  private let whole: WholeModel
  private let landscape: Landscape

  /// Looks at a model.
  ///
  /// - Parameter smallest: the number of columns from which it is worth a look.
  /// - Returns: nil where it is no network, or the solver needs no help with it.
  package init?(_ model: Model, from smallest: Int = StartHeuristic.smallest) {
    guard smallest...Self.largest ~= model.columns.count, let columns = WholeColumns(model) else { return nil }
    let counting = CountingRows(model)
    guard let whole = WholeModel(model, columns, counting), !whole.structure.isInfeasible,
      let landscape = Landscape(model, columns, counting)
    else { return nil }
    self.whole = whole
    self.landscape = landscape
  }

  /// The best point that a look finds, if it is better than the one that is known.
  ///
  /// - Parameters:
  ///   - known: a point that may break rows; nil where none is known.
  ///   - options: when to stop, and how many threads there are.
  package func find(betterThan known: [Double]?, _ options: SolverOptions) -> [Double]? {
    let isStopped: @Sendable () -> Bool = { options.isOver }
    let function = LagrangianFunction(whole, threads: options.threads)
    let free = Array(repeating: 0, count: whole.rows.count)
    guard let flow = function.value(at: free, stopping: isStopped), flow.bound.isFinite else { return nil }
    var best = known.flatMap { isPoint($0) ? $0 : nil }
    var value = best.map(whole.model.objective.value) ?? .infinity
    for effort in Self.efforts where effort <= Self.enough || best == nil {
      if value <= flow.bound + Tolerance.objective || isStopped() { break }
      var search = LocalSearch(landscape, from: flow.point, penalty: max(1, effort / 5))
      let steps = effort * landscape.groupCount
      let temperature = effort <= Self.enough ? 0 : Self.hot * landscape.typicalCost
      search.improve(steps: steps, temperature: temperature, stopping: isStopped)
      guard let point = search.plan, isPoint(point) else { continue }
      let found = whole.model.objective.value(at: point)
      if found < value { (best, value) = (point, found) }
    }
    return best
  }

  private func isPoint(_ values: [Double]) -> Bool { whole.model.violation(at: values) <= Tolerance.feasibility }
}
