import Conference
import GLPKSolver
import Optimization
import Testing

@testable import Planning

@Suite struct `The plain and the tight model` {
  @Test(arguments: 0..<60)
  func `have the same optimum for every stage`(seed: Int) throws {
    let scenario = RandomScenario.make(seed: seed)
    for stage in scenario.policy.stages.indices {
      let model: Model
      do {
        model = try Planner().model(of: scenario, stage: stage, form: .plain)
      } catch PlanningError.infeasible {
        // Pins that break a rule of the agenda are refused before there is a model.
        #expect(BruteForce(scenario).optima() == nil, "seed \(seed)")
        return
      }
      let plain = try GLPKSolver().solve(model)
      let tight = try GLPKSolver().solve(Planner().model(of: scenario, stage: stage, form: .tight))
      #expect(plain.termination == tight.termination, "seed \(seed), stage \(stage)")
      if let a = plain.objective, let b = tight.objective {
        #expect(abs(a - b) < 1e-6, "seed \(seed), stage \(stage): plain \(a), tight \(b)")
      }
    }
  }

  @Test func `differ in what their relaxation is worth`() throws {
    let scenario = SmallConference.three(in: 2)
    func relaxed(_ form: ModelForm) throws -> Double {
      let model = try Planner().model(of: scenario, form: form)
      return try GLPKSolver().solve(model, options: SolverOptions(relaxationOnly: true)).bound
    }
    // Three delegates of one sector in two workshops are 1.5 to each: the best whole counts, 1 and 2, are half a person off each.
    #expect(abs(try relaxed(.plain)) < 1e-9)
    #expect(abs(try relaxed(.tight) - 1) < 1e-9)
  }

  @Test func `are refused for a stage that the policy does not have`() {
    #expect(throws: PlanningError.self) { try Planner().model(of: SmallConference.three(in: 2), stage: 7) }
  }
}

@Suite struct `A deviation from a target` {
  @Test(arguments: [0, 0.25, 1.0 / 3, 0.5, 1, 1.5, 2, 2.75, 3], [ModelForm.plain, .tight])
  func `is the distance at every whole number`(target: Double, form: ModelForm) throws {
    for count in 0...4 {
      let problem = try SmallConference.problem(SmallConference.three(in: 1, delegates: 4))
      var model = AllocationModel(problem, form: form)
      let people = model.people(at: 0)
      let distance = model.deviation(of: people, from: target, named: "test")
      model.define("count", people, Double(count)...Double(count))
      model.minimise(distance)
      let solution = try GLPKSolver().solve(model.model)
      #expect(abs(try #require(solution.objective) - abs(Double(count) - target)) < 1e-9)
      // The columns that follow from the seats are computed to the same point.
      let point = model.completed(try #require(solution.values).prefix(4).map(\.self))
      #expect(model.model.violation(at: point) < 1e-9)
      #expect(abs(distance.value(at: point) - abs(Double(count) - target)) < 1e-9)
    }
  }
}
