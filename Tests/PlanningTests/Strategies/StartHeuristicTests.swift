import Conference
import GLPKSolver
import Optimization
import Testing

@testable import Decomposition
@testable import Planning

@Suite struct `A start heuristic` {
  @Test func `keeps every row, and is the optimum of many small models`() throws {
    var optimal = 0
    for seed in 0..<40 {
      let model = RandomSeats(seed: seed).model
      let optimum = try #require(try GLPKSolver().solve(model).objective)
      let first = try #require(StartHeuristic(model, from: 0))
      guard let point = first.find(betterThan: nil, SolverOptions()) else { continue }
      #expect(model.violation(at: point) == 0, "seed \(seed)")
      #expect(model.objective.value(at: point) >= optimum, "seed \(seed)")
      if model.objective.value(at: point) == optimum { optimal += 1 }
    }
    #expect(optimal >= 20, "\(optimal)")
  }

  @Test(arguments: 0..<20) func `is never worse than a point that is known`(seed: Int) throws {
    let model = RandomSeats(seed: seed).model
    let best = try #require(try GLPKSolver().solve(model).values)
    let first = try #require(StartHeuristic(model, from: 0))
    let found = try #require(first.find(betterThan: best, SolverOptions()))
    #expect(model.objective.value(at: found) == model.objective.value(at: best))
    // What breaks rows is no point, however cheap.
    let nobody = Array(repeating: 0.0, count: model.columns.count)
    if let found = first.find(betterThan: nobody, SolverOptions()) { #expect(model.violation(at: found) == 0) }
  }

  @Test func `is the optimum where the flow can be mended for nothing`() throws {
    var conference = SyntheticConference(delegates: 60, blocks: 2, workshops: 5)
    conference.delegations = 8
    conference.spread = .soft(weight: 3)
    let scenario = conference.scenario()
    var model = AllocationModel(
      AllocationProblem(scenario, agenda: try PinnedAgenda.agenda(of: scenario), merging: false))
    for rule in AllocationRules.all { rule.add(to: &model) }
    model.minimise(model.penalty)
    let point = try #require(StartHeuristic(model.model)?.find(betterThan: nil, SolverOptions()))
    #expect(model.penalty.value(at: point) == 0)
    #expect(model.model.violation(at: point) == 0)
  }
}
