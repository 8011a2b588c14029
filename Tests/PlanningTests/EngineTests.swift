import Conference
import Optimization
import Testing

@testable import Planning

@Suite struct `Another engine` {
  @Test(.enabled(if: TextEngine.isInstalled), arguments: [0, 2])
  func `than GLPK in this process plans agenda and allocation just as well`(seed: Int) throws {
    let scenario = OpenSlots.make(seed: seed)
    let engine = TextEngine()
    let plan = try Planner().plan(scenario, options: PlanningOptions(engine: engine))
    let usual = try Planner().plan(scenario)
    expectVerified(plan, against: scenario, "seed \(seed)")
    #expect(plan.proof.map(\.value) == usual.proof.map(\.value), "seed \(seed)")
    #expect(plan.agendaProof.map(\.value) == usual.agendaProof.map(\.value), "seed \(seed)")
    #expect(engine.solved > 0)
  }

  /// If anything had an engine of its own, it would get further than this.
  @Test(arguments: [false, true]) func `is asked for everything`(isOpen: Bool) {
    let scenario = isOpen ? FreeBlocks.make(seed: 3) : SmallConference.three(in: 2)
    let options = PlanningOptions(engine: NoEngine())
    let answers: [Result<Bool, PlanningError>] = [
      Result { () throws(PlanningError) in try !Planner().plan(scenario, options: options).proof.isEmpty },
      Result { () throws(PlanningError) in try Feasibility(scenario, options: options).hasPlan() },
    ]
    for answer in answers {
      guard case .failure(.solver(.unusable)) = answer else {
        Issue.record("\(answer)")
        continue
      }
    }
  }
}
