import Conference
import Decomposition
import class Foundation.Thread
import GLPKSolver
import Optimization
import Synchronization
import Testing

@testable import Planning

/// A solver that sits out the time of one of its searches, and then knows no more than the point that it began with.
private final class Idle: Solver {
  private let number: Int
  private let count = Mutex(0)
  private let solver = DecompositionSolver(core: GLPKSolver())

  /// - Parameter number: the search that it does not make, from 0.
  init(in number: Int) { self.number = number }

  /// How many searches it was asked for.
  var searches: Int { count.withLock { $0 } }

  func solve(
    _ model: Model, options: SolverOptions, progress: @escaping @Sendable (Progress) -> Void
  ) throws(SolverError) -> Solution {
    let search = count.withLock { count in
      defer { count += 1 }
      return count
    }
    guard search == number else { return try solver.solve(model, options: options, progress: progress) }
    while !options.isOver { Thread.sleep(forTimeInterval: 0.01) }
    return Solution(
      termination: .limit(.time, hasIncumbent: options.start != nil), values: options.start,
      objective: options.start.map { model.objective.value(at: $0) })
  }
}

@Suite struct `A stage that was cut short` {
  /// Three stages none of which has an optimum of nothing.
  private var scenario: Scenario {
    var scenario = TwoBlocks.scenario(of: ["p1", "p2", "p3", "p4", "p5"])
    for (number, delegate) in scenario.delegates.indices.enumerated() {
      scenario.delegates[delegate].choices = number < 4 ? ["a2", "b2"] : ["a1"]
      scenario.delegates[delegate].sector = number < 3 ? "courts" : "police"
    }
    scenario.policy = Policy([Stage(.sectorBalance), Stage(.preferences), Stage(.evenSizes)])
    return scenario
  }

  /// The first has a plan at once; the second may take half of what is left of the time, and all of it goes by.
  @Test func `is taken up again when the others have what they need`() throws {
    let usual = try Planner().plan(scenario)
    #expect(usual.isProvenOptimal)
    #expect(usual.proof.allSatisfy { $0.value > 0 })
    let solver = Idle(in: 1)
    let deadline = ContinuousClock.now + .seconds(3)
    let plan = try Planner(solver: solver).plan(scenario, options: PlanningOptions(deadline: deadline))
    #expect(plan.proof == usual.proof, "after \(solver.searches) searches")
    #expect(solver.searches > 3)
    expectVerified(plan, against: scenario, "a stage was cut short")
  }
}
