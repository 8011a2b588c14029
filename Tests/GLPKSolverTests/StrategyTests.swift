import Optimization
import Testing

@testable import GLPKSolver

/// A solver with one strategy and no second chance.
private struct SingleStrategy: Solver {
  let index: Int

  func solve(
    _ model: Model, options: SolverOptions, progress: @escaping @Sendable (Progress) -> Void
  ) throws(SolverError) -> Solution {
    let instance = try Instance(model, relaxed: options.relaxationOnly)
    if instance.isTriviallyInfeasible || instance.columns == 0 { return try GLPKSolver().solve(model) }
    let outcome = OwnThread.run { () -> Result<Solution, SolverError> in
      var search = Search(model, instance, options, progress)
      do throws(SolverError) {
        return .success(try search.run(by: [Strategy.all[index]]))
      } catch {
        return .failure(error)
      }
    }
    guard let outcome else { throw .unusable("no thread") }
    return try outcome.get()
  }
}

@Test(arguments: 0..<4) func `each strategy keeps the contract by itself`(index: Int) throws {
  for contract in ContractCase.linear + ContractCase.integer {
    // Behind its presolver GLPK does not tell unbounded from infeasible; then that strategy has to say that it failed.
    if index == 3 && contract.termination != .optimal {
      _ = try? SingleStrategy(index: index).solve(contract.model)
      continue
    }
    do {
      try contract.check(SingleStrategy(index: index))
    } catch {
      // To fail is allowed where scaling hurts: that is what the next strategy is for. To be wrong is not.
      #expect(contract.name.hasPrefix("a big M"), "\(contract.name): \(error)")
    }
  }
}

@Test(arguments: 0..<100) func `each strategy finds the same optimum`(seed: Int) throws {
  let model = Model.random(seed: 1_000 + seed)
  let optimum = model.optimumByEnumeration
  for index in 0..<4 {
    let solution = try SingleStrategy(index: index).solve(model)
    #expect(solution.termination == (optimum == nil ? .infeasible : .optimal))
    if let optimum { #expect(abs(try #require(solution.objective) - optimum) < 1e-6) }
  }
}
