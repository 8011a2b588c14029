import Conference
import GLPKSolver
import Optimization
import Testing

@testable import Decomposition
@testable import Planning

@Suite struct `A mechanism of the solver` {
  @Test(arguments: Mechanism.allCases)
  func `may be left out, and the optimum is the same`(mechanism: Mechanism) throws {
    var parameters = DecompositionParameters(smallest: 0, tried: 0)
    parameters.without = [mechanism]
    let without = DecompositionSolver(core: GLPKSolver(), parameters: parameters)
    for seed in 0..<8 {
      let model = RandomSeats(seed: seed).model
      let found = try without.solve(model), expected = try GLPKSolver().solve(model)
      #expect(found.termination == expected.termination, "seed \(seed)")
      #expect(found.objective == expected.objective, "seed \(seed)")
    }
  }

  @Test(arguments: Mechanism.allCases)
  func `may be the only one, and the optimum is the same`(mechanism: Mechanism) throws {
    var parameters = DecompositionParameters(smallest: 0, tried: 0)
    parameters.without = Set(Mechanism.allCases).subtracting([mechanism])
    let alone = DecompositionSolver(core: GLPKSolver(), parameters: parameters)
    for seed in 0..<12 {
      let model = RandomSeats(seed: seed, people: 8).model
      let found = try alone.solve(model), expected = try GLPKSolver().solve(model)
      #expect(found.termination == expected.termination, "seed \(seed)")
      #expect(found.objective == expected.objective, "seed \(seed)")
    }
  }

  /// Where the cheapest columns hold no optimum, a core says nothing of the points outside it.
  @Test(arguments: 0..<300)
  func `proves nothing of what is outside a core`(seed: Int) throws {
    var parameters = DecompositionParameters(smallest: 0, tried: 0)
    parameters.without = Set(Mechanism.allCases).subtracting([.cores])
    let model = RandomSeats(seed: seed, people: 8).model
    let found = try DecompositionSolver(core: GLPKSolver(), parameters: parameters).solve(model)
    let expected = try GLPKSolver().solve(model)
    #expect(found.objective == expected.objective, "seed \(seed)")
  }

  @Test func `is worked by numbers that are looked at before`() {
    #expect(DecompositionParameters().problems == [])
    var parameters = DecompositionParameters()
    parameters.partsAtOnce = 0
    parameters.hot = .nan
    parameters.coreColumns = -1
    #expect(
      parameters.problems == [
        "coreColumns is -1, and cannot be negative", "partsAtOnce is 0, and has to be 1 or more",
        "hot is nan, and has to be a number from 0",
      ])
    let solver = DecompositionSolver(core: GLPKSolver(), parameters: parameters)
    #expect(throws: SolverError.invalidModel("coreColumns is -1, and cannot be negative")) {
      try solver.solve(RandomSeats(seed: 0).model)
    }
  }
}
