import Conference
import GLPKSolver
import Optimization
import Testing

@testable import Decomposition
@testable import Planning

@Suite struct `A reduced model` {
  @Test(arguments: 0..<100) func `has the optimum that the full model has with the same columns fixed`(seed: Int) throws
  {
    let small = RandomSeats(seed: seed)
    var random = SplitMix64(scattering: seed + 2000)
    var base = small.model.columns.map(\.lower)
    for seats in small.seats { base[seats[random.below(seats.count)].index] = 1 }
    // Some are fixed where they are, so that a part may have no point at all.
    let isFixed = small.model.columns.map { $0.name.hasPrefix("x") && random.fraction() < 0.6 }
    var fixed = small.model
    for column in isFixed.indices where isFixed[column] {
      fixed.setBounds(base[column]...base[column], of: Variable(index: column))
    }
    let reduced = ReducedModel(small.model, fixing: base) { column in
      isFixed[column] ? nil : small.model.columns[column].lower...small.model.columns[column].upper
    }
    let expected = try GLPKSolver().solve(fixed, options: SolverOptions()) { _ in }
    if expected.termination == .infeasible {
      let answer =
        reduced.isInfeasible
        ? .infeasible : try GLPKSolver().solve(reduced.model, options: SolverOptions()) { _ in }.termination
      #expect(answer == .infeasible, "seed \(seed)")
      return
    }
    #expect(!reduced.isInfeasible, "seed \(seed)")
    let values: [Double]
    if reduced.columns.isEmpty {
      values = []
    } else {
      values = try #require(try GLPKSolver().solve(reduced.model, options: SolverOptions()) { _ in }.values)
    }
    let point = reduced.expanded(values)
    #expect(small.model.violation(at: point) <= 1e-6, "seed \(seed)")
    #expect(small.model.objective.value(at: point) == expected.objective, "seed \(seed)")
    #expect(isFixed.indices.allSatisfy { !isFixed[$0] || point[$0] == base[$0] }, "seed \(seed)")
  }
}
