import Conference
import GLPKSolver
import Optimization
import Synchronization
import Testing

@testable import Planning

@Suite struct `Greedy seating` {
  @Test func `seats everybody by the rules in most small models, never below the optimum`() throws {
    var found = 0
    for seed in 0..<40 {
      let small = RandomSeats(seed: seed)
      let optimum = try GLPKSolver().solve(small.model, options: SolverOptions()).objective
      let landscape = try #require(Landscape(small.model))
      guard let plan = GreedySeating.plan(landscape) else { continue }
      found += 1
      #expect(small.model.violation(at: plan) == 0, "seed \(seed)")
      let least = try #require(optimum, "seed \(seed)")
      #expect(small.model.objective.value(at: plan) >= least, "seed \(seed)")
    }
    #expect(found >= 30)
  }

  /// Three of a kind and one other, with two places at the door and two at the window; the door is cheaper.
  private func twoTables(windowSeats: Double) -> Model {
    var model = Model(name: "two tables")
    let (door, window) = (model.addVariable("door", 0...3), model.addVariable("window", 0...3))
    let (otherDoor, otherWindow) = (model.addVariable("otherDoor", 0...1), model.addVariable("otherWindow", 0...1))
    model.addConstraint("three", LinearExpression(sum: [door, window]), equals: 3)
    model.addConstraint("other", LinearExpression(sum: [otherDoor, otherWindow]), equals: 1)
    model.addConstraint("doorSeats", LinearExpression(sum: [door, otherDoor]), ...2)
    model.addConstraint("windowSeats", LinearExpression(sum: [window, otherWindow]), ...windowSeats)
    model.objective = LinearExpression([.init(window, 1), .init(otherWindow, 5)])
    return model
  }

  @Test func `seats as many of a kind as there are`() throws {
    let model = twoTables(windowSeats: 2)
    let landscape = try #require(Landscape(model))
    let plan = try #require(GreedySeating.plan(landscape))
    #expect(plan[0] + plan[1] == 3)
    #expect(plan[2] + plan[3] == 1)
    #expect(model.violation(at: plan) == 0)
  }

  @Test func `finds no plan where there is none`() throws {
    let landscape = try #require(Landscape(twoTables(windowSeats: 1)))
    #expect(GreedySeating.plan(landscape) == nil)
  }

  @Test func `is what a large model is told first, before there is a bound`() throws {
    var conference = SyntheticConference(delegates: 60, blocks: 2, workshops: 4)
    conference.spread = .soft(weight: 1)
    let scenario = conference.scenario()
    let problem = AllocationProblem(scenario, agenda: try PinnedAgenda.agenda(of: scenario), merging: false)
    var model = AllocationModel(problem)
    for rule in AllocationRules.all { rule.add(to: &model) }
    model.minimise(PreferencesObjective.expression(scenario.policy.preferences, in: model))
    let told = Mutex([Progress]())
    let solver = DecompositionSolver(smallest: 0, tried: 0)
    let solution = try solver.solve(model.model, options: SolverOptions()) { progress in
      told.withLock { $0.append(progress) }
    }
    let first = try #require(told.withLock { $0.first })
    #expect(first.bound == -.infinity)
    let (incumbent, optimum) = (try #require(first.incumbent), try #require(solution.objective))
    #expect(incumbent >= optimum)
    #expect(solution.termination == .optimal)
  }
}
