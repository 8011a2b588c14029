import Conference
import GLPKSolver
import Optimization
import Synchronization
import Testing

@testable import Decomposition
@testable import Planning

@Suite struct `Greedy seating` {
  @Test func `seats everybody by the rules in most small models, never below the optimum`() throws {
    var found = 0
    for seed in 0..<40 {
      let small = RandomSeats(seed: seed)
      let optimum = try GLPKSolver().solve(small.model, options: SolverOptions()).objective
      let landscape = try #require(Landscape(small.model))
      guard let plan = GreedySeating.plan(of: small.model, landscape, stopping: { false }) else { continue }
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
    let plan = try #require(GreedySeating.plan(of: model, landscape) { false })
    #expect(plan[0] + plan[1] == 3)
    #expect(plan[2] + plan[3] == 1)
    #expect(model.violation(at: plan) == 0)
  }

  @Test func `finds no plan where there is none`() throws {
    let model = twoTables(windowSeats: 1)
    let landscape = try #require(Landscape(model))
    #expect(GreedySeating.plan(of: model, landscape, stopping: { false }) == nil)
  }

  /// A moderator is in the workshop whatever it costs; so are all three of a kind of whom two must be at the window.
  @Test func `leaves people where they must be`() throws {
    var model = twoTables(windowSeats: 3)
    model.addConstraint("moderator", LinearExpression(Variable(index: 3)), equals: 1)
    model.addConstraint("pinned", LinearExpression(Variable(index: 1)), 2...)
    let landscape = try #require(Landscape(model))
    let plan = try #require(GreedySeating.plan(of: model, landscape) { false })
    #expect(plan == [1, 2, 0, 1])
  }

  @Test func `counts units from below where they are less than nothing`() throws {
    var model = Model(name: "below")
    let (x, y) = (model.addVariable("x", -3...0), model.addVariable("y", -3...0))
    model.addConstraint("choice", LinearExpression(sum: [x, y]), equals: -2)
    model.addConstraint("x", LinearExpression(sum: [x, y, model.addVariable("z", 0...1)]), ...0)
    model.objective = LinearExpression([.init(x, 1), .init(y, 2)])
    let landscape = try #require(Landscape(model))
    let plan = try #require(GreedySeating.plan(of: model, landscape) { false })
    #expect(plan[0] + plan[1] == -2)
    #expect(model.violation(at: plan) == 0)
  }

  @Test func `a row that cannot be made whole is not looked at as if it were`() {
    var model = twoTables(windowSeats: 2)
    model.addConstraint(
      "odd", LinearExpression([.init(Variable(index: 0), 0.3337), .init(Variable(index: 1), 0.6663)]), ...0.5)
    #expect(Landscape(model) == nil)
  }

  @Test func `is what a large model is told first, before there is a bound`() throws {
    var conference = SyntheticConference(delegates: 60, blocks: 2, workshops: 4)
    conference.spread = .soft(weight: 1)
    var scenario = conference.scenario()
    // Somebody who has to be where they wish least to be.
    let pinned = try #require(scenario.delegates.first)
    let last = try #require(scenario.wishes(of: pinned).last)
    let unwished = try #require(scenario.workshops.first { $0.topic == last })
    scenario.pins = [Pin(pinned.id, .must, attend: unwished.id)]
    let problem = AllocationProblem(scenario, agenda: try PinnedAgenda.agenda(of: scenario), merging: false)
    var model = AllocationModel(problem)
    for rule in AllocationRules.all { rule.add(to: &model) }
    model.minimise(PreferencesObjective.expression(scenario.policy.preferences, in: model))
    let told = Mutex([Progress]())
    let solver = DecompositionSolver(core: GLPKSolver(), parameters: DecompositionParameters(smallest: 0, tried: 0))
    let solution = try solver.solve(model.model, options: SolverOptions()) { progress in
      told.withLock { $0.append(progress) }
    }
    let first = try #require(told.withLock { $0.first })
    #expect(first.bound == -.infinity)
    let landscape = try #require(Landscape(model.model))
    let plan = try #require(GreedySeating.plan(of: model.model, landscape) { false })
    #expect(model.model.violation(at: plan) == 0)
    #expect(first.incumbent == model.model.objective.value(at: plan))
    #expect(solution.objective ?? .infinity <= model.model.objective.value(at: plan))
    #expect(solution.termination == .optimal)
  }
}
