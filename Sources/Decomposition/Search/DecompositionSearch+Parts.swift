import Optimization
import Synchronization

/// Points of large models, part by part, and exact exchanges.
extension DecompositionSearch {

  /// Whether parts of the network are searched each for itself: the general solver would not take all of them at once, nor the processor's cache.
  var isLarge: Bool { whole.costs.count > parameters.solvable }

  /// Relaxations of parts until nothing gets better, each beside what the others did last, and then exact exchanges.
  ///
  /// - Returns: the point where that ends.
  mutating func searchLarge(from start: Flow) -> Flow {
    var point = start
    for _ in 0..<parameters.rounds where !isClosed && !isStopped() && !isEnough {
      let before = incumbent?.objective
      point = roundRelaxations(from: point)
      if let before, let incumbent, incumbent.objective >= before { break }
    }
    return isEnough ? point : reseat(from: point)
  }

  /// Whether what is left of the gap is not worth another round, for a model that is too large to be solved to proof.
  private var isEnough: Bool {
    guard let incumbent, whole.costs.count > parameters.neighbourly else { return false }
    return incumbent.objective - bound <= parameters.enough * max(1, abs(incumbent.objective))
  }

  /// Seats the people of every part of the network anew, by the relaxation over the cheapest columns, so many people at once.
  ///
  /// - Returns: the point where that ends.
  mutating func roundRelaxations(from start: Flow) -> Flow {
    guard uses(.rounding), let landscape, relaxation != nil else { return start }
    let near = narrowed(landscape, average: parameters.nearColumns, keeping: start)
    let rounding = RelaxationRounding(core, options)
    return searchParts(near, from: start) { [self] piece, point in
      var values = piece.values(of: point)
      let crowds = (0..<piece.groupCount).map { crowd(of: $0, in: piece) }
      let order = crowds.indices.sorted { (crowds[$0], $0) < (crowds[$1], $1) }
      for first in stride(from: 0, to: order.count, by: parameters.seatedAtOnce) where !isStopped() {
        let few = Array(order[first...].prefix(parameters.seatedAtOnce))
        // Where the general solver fails, they stay where they are.
        values = (try? rounding.seated(piece.only(few), at: values)) ?? values
      }
      return piece.choices.map { ($0, values[Int($0)]) }
    }
  }

  /// The largest row outside the network that counts people of a group: those whom it counts had better be seated together.
  private func crowd(of group: Int, in piece: Landscape) -> Int {
    guard let landscape, let any = piece.columns(of: group).first,
      // The same column for all people who are alike, whatever columns are left of them here.
      let column = landscape.columns(of: Int(landscape.group[Int(any)])).first
    else { return -1 }
    let rows = whole.entries[Int(whole.start[Int(column)])..<Int(whole.start[Int(column) + 1])].map { Int($0.row) }
    return rows.max { size(of: $0) < size(of: $1) } ?? -1
  }

  private func size(of row: Int) -> Int { whole.model.rows[whole.rows[row].number].terms.count }

  /// Seats people anew, everybody of a delegation, a sector or two workshops at once.
  ///
  /// - Returns: the point where that ends.
  mutating func reseat(from start: Flow) -> Flow {
    guard uses(.reseating), let landscape, relaxation != nil else { return start }
    let near = narrowed(landscape, average: .infinity, keeping: start)
    let company = company ?? FlowNeighbourhoods.Company(landscape)
    self.company = company
    return searchParts(near, from: start) { [isStopped, parameters] piece, point in
      var search = FlowNeighbourhoods(piece, company, of: landscape, from: point)
      search.improve(passes: parameters.passes, stopping: isStopped)
      return piece.choices.map { (column: $0, value: search.values[Int($0)]) }
    }
  }

  /// Searches every part of the network for itself if the model is large, and then mends what the parts together did to the rows between them.
  ///
  /// - Parameter work: searches a part from a point; what its columns are then.
  /// - Returns: the point where that ends.
  private mutating func searchParts(
    _ narrow: Landscape, from start: Flow, _ work: @escaping @Sendable (Landscape, Flow) -> Flow
  ) -> Flow {
    guard let landscape else { return start }
    let parts = isLarge ? whole.structure.partOfColumn : Array(repeating: 0, count: whole.costs.count)
    let pieces = narrow.pieces(parts)
    let results = Mutex(Array(repeating: Flow(), count: pieces.count))
    inParallel(pieces.count, threads: options.threads) { number in
      let moved = work(pieces[number], start)
      results.withLock { $0[number] = moved }
    }
    var values = landscape.values(of: start)
    for (column, value) in results.withLock({ $0 }).joined() { values[Int(column)] = value }
    if let plan = landscape.plan(at: values) {
      adopt(plan)
      return flow(of: values)
    }
    var search = LocalSearch(narrow, from: flow(of: values), penalty: 4)
    search.improve(steps: parameters.mendingEffort * narrow.groupCount, temperature: 0, stopping: isStopped)
    if let plan = search.plan { adopt(plan) }
    return flow(of: search.point)
  }

  private func flow(of values: [Int32]) -> Flow {
    values.indices.compactMap { values[$0] == 0 ? nil : (Int32($0), values[$0]) }
  }
}
