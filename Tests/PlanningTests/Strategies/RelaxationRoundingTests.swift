import Conference
import GLPKSolver
import Optimization
import Testing

@testable import Decomposition
@testable import Planning

@Suite struct `A relaxation, rounded` {
  /// Everybody, and then only every second person, while the others stay.
  @Test(arguments: [1, 2]) func `seats people as well as can be in nearly all small models`(step: Int) throws {
    var optimal = 0
    for seed in 0..<30 {
      let small = RandomSeats(seed: seed, people: 8)
      let landscape = try #require(Landscape(small.model))
      let start = try #require(try small.anyPlan(seed: seed), "seed \(seed)")
      let moving = Array(stride(from: 0, to: landscape.groupCount, by: step))
      let values = landscape.values(of: landscape.flow(of: start))
      let rounding = RelaxationRounding(GLPKSolver(), SolverOptions())
      let seated = try #require(try rounding.seated(landscape.only(moving), at: values), "seed \(seed)")
      for group in 0..<landscape.groupCount where !moving.contains(group) {
        for column in landscape.columns(of: group) {
          #expect(seated[Int(column)] == values[Int(column)], "seed \(seed)")
        }
      }
      let end = try #require(landscape.plan(at: seated), "seed \(seed)")
      #expect(small.model.violation(at: end) == 0, "seed \(seed)")
      let free = Set(moving.flatMap { small.seats[$0] }.map(\.index))
      let part = ReducedModel(small.model, fixing: start) { column in
        small.isSeat(column) && !free.contains(column)
          ? nil : small.model.columns[column].lower...small.model.columns[column].upper
      }
      let best = try #require(try GLPKSolver().solve(part.model, options: SolverOptions()) { _ in }.objective)
      let value = small.model.objective.value(at: end)
      #expect(value >= best, "seed \(seed)")
      if value == best { optimal += 1 }
    }
    #expect(optimal >= 25)
  }

  @Test func `finds no way where there is none`() throws {
    let small = RandomSeats(seed: 0)
    let landscape = try #require(Landscape(small.model))
    // Everybody in one venue is too many, and only one person may move.
    let crowd = landscape.values(of: small.seats.map { (column: Int32($0[0].index), value: Int32(1)) })
    let rounding = RelaxationRounding(GLPKSolver(), SolverOptions())
    #expect(try rounding.seated(landscape.only([0]), at: crowd) == nil)
  }
}
