import Conference
import GLPKSolver
import Optimization
import Testing

@testable import Decomposition
@testable import Planning

@Suite struct `Local search` {
  @Test(arguments: 0..<50) func `is charged for a move what the model charges`(seed: Int) throws {
    let small = RandomSeats(seed: seed)
    let landscape = try #require(Landscape(small.model))
    var random = SplitMix64(scattering: seed + 1000)
    let start = small.seats.map { (column: Int32($0[random.below($0.count)].index), value: Int32(1)) }
    let board = SeatBoard(landscape, at: start, penalty: 1)
    var compared = 0
    for _ in 0..<200 {
      let person = random.below(small.seats.count)
      let numbers = board.columns.indices.filter { seat in
        small.seats[person].contains { $0.index == Int(board.columns[seat]) }
      }
      let from = try #require(numbers.first { board.isTaken($0) })
      let to = numbers[random.below(numbers.count)]
      guard to != from else { continue }
      let before = landscape.objective(at: board.point)
      var change = board.change(from, by: -1)
      board.add(-1, to: from)
      change += board.change(to, by: 1)
      board.add(1, to: to)
      // A point with a violation has no objective to compare with.
      guard let before, let after = landscape.objective(at: board.point) else { continue }
      compared += 1
      #expect(after - before == change, "seed \(seed)")
      let values = landscape.completed(board.point)
      #expect(small.model.violation(at: values) == 0, "seed \(seed)")
      #expect(small.model.objective.value(at: values) == Double(after), "seed \(seed)")
    }
    #expect(compared > 0, "seed \(seed)")
  }

  @Test func `finds the optimum of nearly all small models, the same plan each time`() throws {
    var optimal = 0
    for seed in 0..<30 {
      let small = RandomSeats(seed: seed)
      let landscape = try #require(Landscape(small.model))
      let optimum = try #require(try GLPKSolver().solve(small.model, options: SolverOptions()) { _ in }.objective)
      let start = small.seats.map { (column: Int32($0[0].index), value: Int32(1)) }
      let found = (0..<2).map { _ in
        var search = LocalSearch(landscape, from: start, seed: 7)
        search.improve(steps: 20_000, temperature: 5) { false }
        return search.plan
      }
      let values = try #require(found[0], "seed \(seed)")
      #expect(found[0] == found[1], "seed \(seed)")
      #expect(small.model.violation(at: values) == 0, "seed \(seed)")
      let objective = small.model.objective.value(at: values)
      #expect(objective >= optimum, "seed \(seed)")
      if objective == optimum { optimal += 1 }
    }
    #expect(optimal >= 25)
  }
}
