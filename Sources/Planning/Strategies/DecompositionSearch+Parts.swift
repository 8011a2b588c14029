import Optimization
import Synchronization

/// Points of large models, part by part, and exact exchanges.
extension DecompositionSearch {
  /// How many rounds of exact exchanges are made at most, and how often they and local search take turns in a large model.
  private static let passes = 5
  private static let rounds = 6
  /// The temperature of a search between exact exchanges, in typical costs, and how many chains each choice is worth in it.
  private static let mild = 0.005
  private static let mildEffort = 50
  /// How many chains each choice is worth where parts of the network went to different points.
  private static let mendingEffort = 2

  /// Whether parts of the network are searched each for itself: all rows at once would not fit the processor's cache.
  var isLarge: Bool { whole.costs.count > Self.neighbourly }

  /// Exact exchanges and local search in turns, each where the other does not get on.
  ///
  /// - Returns: the point where that ends.
  mutating func searchLarge(from start: Flow) -> Flow {
    guard let landscape else { return start }
    let temperature = Self.mild * landscape.typicalCost
    var point = reseat(from: start)
    var idle = 0
    for _ in 0..<Self.rounds where idle < 2 && !isClosed && !isStopped() {
      let before = incumbent?.objective ?? .infinity
      let narrow = narrowed(landscape, average: 1, keeping: point)
      point = searchParts(narrow, from: point) { [isStopped] piece, point in
        var search = LocalSearch(piece, from: point, seed: UInt64(piece.choices.first ?? 0) + 1)
        search.improve(steps: Self.mildEffort * piece.groupCount, temperature: temperature, stopping: isStopped)
        return search.moved
      }
      point = reseat(from: point, passes: 2)
      idle = incumbent?.objective ?? .infinity < before ? 0 : idle + 1
    }
    return point
  }

  /// Seats people anew, everybody of a delegation, a sector or two workshops at once.
  ///
  /// - Parameter passes: after how many rounds at most.
  /// - Returns: the point where that ends.
  mutating func reseat(from start: Flow, passes: Int = Self.passes) -> Flow {
    guard let landscape, relaxation != nil else { return start }
    let near = narrowed(landscape, average: .infinity, keeping: start)
    let company = company ?? FlowNeighbourhoods.Company(landscape)
    self.company = company
    return searchParts(near, from: start) { [isStopped] piece, point in
      var search = FlowNeighbourhoods(piece, company, of: landscape, from: point)
      search.improve(passes: passes, stopping: isStopped)
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
    search.improve(steps: Self.mendingEffort * narrow.groupCount, temperature: 0, stopping: isStopped)
    if let plan = search.plan { adopt(plan) }
    return flow(of: search.point)
  }

  private func flow(of values: [Int32]) -> Flow {
    values.indices.compactMap { values[$0] == 0 ? nil : (Int32($0), values[$0]) }
  }
}
