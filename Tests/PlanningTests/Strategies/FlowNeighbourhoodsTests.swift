import Conference
import GLPKSolver
import Optimization
import Testing

@testable import Decomposition
@testable import Planning

@Suite struct `Exact exchanges` {
  /// Everybody of a half, or in one of two venues, is seated as well as can be while the others stay.
  @Test(arguments: 0..<30) func `leave nothing that a half or two venues could gain`(seed: Int) throws {
    let small = RandomSeats(seed: seed, people: 8, hold: false)
    let landscape = try #require(Landscape(small.model))
    let optimum = try #require(try GLPKSolver().solve(small.model, options: SolverOptions()) { _ in }.objective)
    let start = try #require(try small.anyPlan(seed: seed))
    var search = FlowNeighbourhoods(
      landscape, .init(landscape), of: landscape, from: landscape.flow(of: start))
    search.improve(passes: 100) { false }
    let end = try #require(landscape.plan(at: search.values), "seed \(seed)")
    #expect(small.model.violation(at: end) == 0, "seed \(seed)")
    let value = small.model.objective.value(at: end)
    #expect(value <= small.model.objective.value(at: start), "seed \(seed)")
    #expect(value >= optimum, "seed \(seed)")
    for free in small.halves + small.pairs(at: end) {
      let part = ReducedModel(small.model, fixing: end) { column in
        small.isSeat(column) && !free(column)
          ? nil : small.model.columns[column].lower...small.model.columns[column].upper
      }
      let best = try GLPKSolver().solve(part.model, options: SolverOptions()) { _ in }
      #expect(best.objective == value, "seed \(seed)")
    }
  }
}

extension RandomSeats {
  /// Seats of each half of the people.
  fileprivate var halves: [(Int) -> Bool] {
    [seats.prefix(seats.count / 2), seats.suffix(seats.count / 2)].map { half in
      let columns = Set(half.joined().map(\.index))
      return { columns.contains($0) }
    }
  }

  /// Seats in two venues, of the people who are in one of them.
  fileprivate func pairs(at point: [Double]) -> [(Int) -> Bool] {
    let venues = seats[0].indices
    return venues.flatMap { one in venues.filter { $0 > one }.map { (one, $0) } }.map { one, other in
      let columns = seats.filter { point[$0[one].index] + point[$0[other].index] > 0.5 }.flatMap {
        [$0[one].index, $0[other].index]
      }
      return { columns.contains($0) }
    }
  }
}
