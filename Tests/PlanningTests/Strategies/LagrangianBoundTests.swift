import Conference
import GLPKSolver
import Optimization
import Testing

@testable import Decomposition

@Suite struct `A Lagrangian bound` {
  @Test(arguments: 0..<60) func `is below every point at any prices`(seed: Int) throws {
    let small = RandomSeats(seed: seed)
    let whole = try #require(WholeModel(small.model))
    #expect(!whole.rows.isEmpty)
    guard let optimum = try GLPKSolver().solve(small.model, options: SolverOptions(), progress: { _ in }).objective
    else { return }
    let function = LagrangianFunction(whole, threads: 1)
    var random = SplitMix64(scattering: seed + 9000)
    for reach in [1, 4, 20] {
      // Prices of either sign, as far as the rows have a bound on that side.
      let prices = whole.rows.map { row in
        let price = random.below(2 * reach + 1) - reach
        return (price > 0 ? row.lower : row.upper).isFinite ? price * function.scale : 0
      }
      let value = try #require(function.value(at: prices) { false })
      #expect(value.bound <= optimum + 1e-6, "seed \(seed), prices up to \(reach)")
    }
  }
}
