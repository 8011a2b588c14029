import Conference
import GLPKSolver
import Optimization
import Testing

@testable import Planning

@Suite struct `An objective alone` {
  @Test(arguments: ObjectiveCase.all)
  func `charges a given plan what it is worth`(objective: ObjectiveCase) throws {
    let (model, goal, point) = try objective.model()
    #expect(abs(goal.value(at: point) - objective.value) < 1e-9)
    #expect(model.model.violation(at: point) < 1e-9)
  }

  @Test(arguments: ObjectiveCase.all)
  func `has that as its least value with those seats, and nothing less`(objective: ObjectiveCase) throws {
    var (model, goal, point) = try objective.model()
    for given in model.seats.joined().compactMap(\.self) + model.rooms.joined() + model.held.compactMap(\.self) {
      // A row, because a bound would take the place of the one by which an objective closes a seat.
      model.define("given", LinearExpression(given), point[given.index]...point[given.index])
    }
    switch goal {
    case .sum(let expression):
      model.minimise(expression)
      let solution = try GLPKSolver().solve(model.model)
      #expect(abs(try #require(solution.objective) - objective.value) < 1e-6)
    case .largest(let bottleneck):
      for (level, isPossible) in [(objective.value, true), (objective.value - 0.25, false)] {
        var restricted = model
        bottleneck.restrict(&restricted, to: level)
        restricted.minimise(LinearExpression())
        let solution = try GLPKSolver().solve(restricted.model)
        #expect(solution.termination == (isPossible ? .optimal : .infeasible), "\(level)")
      }
    case .meetings: Issue.record("so few meetings should be stated")
    }
  }

  @Test(arguments: ObjectiveCase.all)
  func `is stated as recorded`(objective: ObjectiveCase) throws {
    var (model, goal, _) = try objective.model()
    switch goal {
    case .sum(let expression): model.minimise(expression)
    case .largest(let bottleneck): bottleneck.restrict(&model, to: objective.value)
    case .meetings: Issue.record("so few meetings should be stated")
    }
    try expectGolden(model.model.lpText(), "objectives/\(objective.name).lp")
  }

  @Test func `is any that there is`() {
    #expect(Set(ObjectiveCase.all.map { $0.objective().label }) == Sources.objectives)
  }
}
