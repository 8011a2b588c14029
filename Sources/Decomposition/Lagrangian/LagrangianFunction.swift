import Optimization
import Synchronization

/// The Lagrangian function of a model: rows outside the network are priced instead of kept, and what remains is one network per part.
///
///     L(λ) = Σ_r λ_r · (λ_r > 0 ? lower_r : upper_r) + min { (c − λA) x : x in the network } ≤ optimum        ∀ λ
///
/// Prices are whole multiples of 1 / ``scale``, so networks are solved in whole numbers and the bound is exact. The parts are
/// solved in parallel; each keeps its tree for the next prices.
final class LagrangianFunction: Sendable {
  /// What a price is counted in: the price 1 is this number.
  let scale: Int
  /// Prices stay within this, so that no sum overflows.
  let dearest: Int
  let whole: WholeModel
  private let parts: [Part]
  private let threads: Int

  /// A network that one thread at a time works on.
  private final class Part: Sendable {
    let columns: [Int32]
    let simplex: Mutex<NetworkSimplex>
    /// What each arc costs without prices, and its terms in the priced rows, arc after arc: prices change at every step, so that this is
    /// read as often as the network is solved.
    let costs: [Int]
    let start: [Int32]
    let entries: [WholeModel.Entry]

    init(_ part: NetworkStructure.Part, of whole: WholeModel, scale: Int) {
      columns = part.columns
      simplex = Mutex(NetworkSimplex(part.network))
      var costs: [Int] = []
      var start: [Int32] = [0]
      var entries: [WholeModel.Entry] = []
      costs.reserveCapacity(columns.count)
      start.reserveCapacity(columns.count + 1)
      for column in columns.lazy.map(Int.init) {
        costs.append(column < 0 ? 0 : whole.costs[column] * scale)
        if column >= 0 { entries += whole.entries[Int(whole.start[column])..<Int(whole.start[column + 1])] }
        start.append(Int32(entries.count))
      }
      (self.costs, self.start, self.entries) = (costs, start, entries)
    }
  }

  /// The function at some prices.
  struct Value: Sendable {
    /// A lower bound of the objective; `infinity` if there is no flow at all.
    var bound: Double
    /// The columns that are not 0, in no order.
    var point: [(column: Int32, value: Int32)]
    /// What each row outside the network amounts to.
    var activity: [Int]
  }

  /// Prepares the networks.
  init(_ whole: WholeModel, threads: Int) {
    self.whole = whole
    self.threads = max(1, threads)
    let dearest = whole.costs.reduce(1) { max($0, abs($1)) }
    let nodes = whole.structure.parts.reduce(1) { max($0, $1.network.supplies.count) }
    // Potentials are sums of up to one cost per node, and costs grow with the prices: 2^12 leaves room for both.
    var scale = 4096
    while scale > 1, Double(scale) * Double(dearest) * Double(nodes) > 1e14 { scale /= 2 }
    self.scale = scale
    var widest = 1
    for column in whole.costs.indices {
      let terms = whole.entries[Int(whole.start[column])..<Int(whole.start[column + 1])]
      widest = max(widest, terms.reduce(0) { $0 + abs(Int($1.coefficient)) })
    }
    self.dearest = max(scale, Int(1e16 / Double(nodes) / Double(widest)))
    parts = whole.structure.parts.map { Part($0, of: whole, scale: scale) }
  }

  /// What a column costs at some prices, in units of 1 / ``scale``.
  func cost(of column: Int, at prices: [Int]) -> Int {
    var cost = whole.costs[column] * scale
    for entry in Int(whole.start[column])..<Int(whole.start[column + 1]) {
      let term = whole.entries[entry]
      cost -= prices[Int(term.row)] * Int(term.coefficient)
    }
    return cost
  }

  /// Solves the networks at some prices.
  ///
  /// - Parameters:
  ///   - prices: one per row outside the network, in units of 1 / ``scale``; with the sign that the row's bounds allow.
  ///   - shouldStop: asked now and then.
  /// - Returns: nil when it was stopped.
  func value(at prices: [Int], stopping shouldStop: @escaping @Sendable () -> Bool) -> Value? {
    let results = solveParts(at: prices, stopping: shouldStop)
    var total = 0
    var point: [(column: Int32, value: Int32)] = []
    for result in results {
      switch result {
      case .stopped: return nil
      case .infeasible: return Value(bound: .infinity, point: [], activity: [])
      case .unbounded: return Value(bound: -.infinity, point: [], activity: [])
      case .flow(let cost, let flow):
        total += cost
        point += flow
      }
    }
    for column in whole.structure.loose {
      let cost = cost(of: column, at: prices)
      let (lower, upper) = (whole.structure.lower[column], whole.structure.upper[column])
      if cost < 0, upper >= FlowNetwork.unlimited { return Value(bound: -.infinity, point: [], activity: []) }
      let value = cost < 0 ? upper : lower
      total += cost * value
      if value != 0 { point.append((Int32(column), Int32(value))) }
    }
    var bound = Double(total) / Double(scale) + whole.model.objective.constant
    for (row, price) in zip(whole.rows, prices) where price != 0 {
      bound += Double(price) / Double(scale) * (price > 0 ? row.lower : row.upper)
    }
    return Value(bound: bound, point: point, activity: activity(of: point))
  }

  /// What the rows outside the network amount to at a point.
  func activity(of point: [(column: Int32, value: Int32)]) -> [Int] {
    var activity = Array(repeating: 0, count: whole.rows.count)
    for (column, value) in point {
      for entry in Int(whole.start[Int(column)])..<Int(whole.start[Int(column) + 1]) {
        let term = whole.entries[entry]
        activity[Int(term.row)] += Int(term.coefficient) * Int(value)
      }
    }
    return activity
  }

  /// One part at some prices.
  private enum PartResult: Sendable {
    case flow(cost: Int, [(column: Int32, value: Int32)])
    case infeasible, unbounded, stopped
  }

  private func solveParts(at prices: [Int], stopping shouldStop: @escaping @Sendable () -> Bool) -> [PartResult] {
    let results = Mutex(Array(repeating: PartResult.stopped, count: parts.count))
    inParallel(parts.count, threads: threads) { [self] part in
      let result = parts[part].simplex.withLock { solve($0, parts[part], at: prices, stopping: shouldStop) }
      results.withLock { $0[part] = result }
    }
    return results.withLock { $0 }
  }

  private func solve(
    _ simplex: NetworkSimplex, _ part: Part, at prices: [Int], stopping shouldStop: () -> Bool
  ) -> PartResult {
    setCosts(of: part, in: simplex, at: prices)
    let columns = part.columns
    switch simplex.solve(stopping: shouldStop) {
    case .stopped: return .stopped
    case .infeasible: return .infeasible
    case .unbounded: return .unbounded
    case .optimal:
      var flow: [(column: Int32, value: Int32)] = []
      for (arc, column) in columns.enumerated() where column >= 0 {
        let units = simplex.flow(on: arc)
        if units != 0 { flow.append((column, Int32(truncatingIfNeeded: units))) }
      }
      return .flow(cost: simplex.totalCost, flow)
    }
  }

  private func setCosts(of part: Part, in simplex: NetworkSimplex, at prices: [Int]) {
    // Without the checks of an array at each of some million places.
    part.costs.withUnsafeBufferPointer { costs in
      part.start.withUnsafeBufferPointer { start in
        part.entries.withUnsafeBufferPointer { entries in
          prices.withUnsafeBufferPointer { prices in
            for arc in costs.indices {
              var cost = costs[arc]
              for entry in Int(start[arc])..<Int(start[arc + 1]) {
                cost -= prices[Int(entries[entry].row)] * Int(entries[entry].coefficient)
              }
              simplex.setCost(cost, of: arc)
            }
          }
        }
      }
    }
  }

  /// Prices of all rows and columns that prove the bound of the last ``value(at:stopping:)``, which must have been at these prices.
  func relaxation(at prices: [Int], _ value: Value) -> Relaxation {
    let model = whole.model
    var duals = Array(repeating: 0.0, count: model.rows.count)
    var reduced = Array(repeating: 0.0, count: model.columns.count)
    var values = reduced
    for (column, units) in value.point { values[Int(column)] = Double(units) }
    let unit = Double(scale)
    for (part, shape) in zip(parts, whole.structure.parts) {
      part.simplex.withLock { simplex in
        for (row, sign, plus, minus) in shape.rows {
          duals[row] = Double(sign * (simplex.potential(at: plus) - simplex.potential(at: minus))) / unit
        }
        for (arc, column) in part.columns.enumerated() where column >= 0 {
          reduced[Int(column)] = Double(simplex.reducedCost(of: arc)) / unit
        }
      }
    }
    for column in whole.structure.loose { reduced[column] = Double(cost(of: column, at: prices)) / unit }
    for (row, price) in zip(whole.rows, prices) { duals[row.number] = Double(price) / unit * row.factor }
    // Where a row with one column is what binds the column, the price is the row's.
    for number in whole.structure.singles {
      let row = model.rows[number]
      let (column, sign) = (row.terms[0].variable.index, row.terms[0].coefficient)
      let price = reduced[column]
      let bound = price > 0 ? whole.structure.lower[column] : whole.structure.upper[column]
      let own = price > 0 ? model.columns[column].lower : model.columns[column].upper
      guard price != 0, Double(bound) != own else { continue }
      let binding = (price > 0) == (sign > 0) ? row.lower : row.upper
      if Double(bound) == sign * binding {
        duals[number] = sign * price
        reduced[column] = 0
      }
    }
    return Relaxation(objective: value.bound, values: values, reducedCosts: reduced, duals: duals)
  }
}
