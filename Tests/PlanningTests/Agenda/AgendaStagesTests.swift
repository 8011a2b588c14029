import Conference
import GLPKSolver
import Optimization
import Testing
import Verification

@testable import Planning

@Suite struct `The stages of an agenda` {
  private static let objectives: [any AgendaObjective] = [
    ProgrammeWishes(), FewestClashes(), FewestAbsences(), IdealTimes(), FewestParallel(), CompactDays(), EarlyDays(),
    FewestGaps(),
    CentredBreaks(), IdentifierOrder(),
    AgendaSum(parts: [(CompactDays(), 2), (FewestGaps(), 30), (CentredBreaks(), 1)], slack: .none),
  ]

  /// What the model minimises and what is measured of a placement are two statements of one thing.
  @Test(arguments: 0..<80)
  func `are each proven at the least that any agenda comes to, by its measure`(seed: Int) throws {
    let scenario = RandomAgenda.make(seed: seed)
    guard let all = AgendaBruteForce(scenario).all(atMost: 1_500), !all.isEmpty else { return }
    let problem = AgendaProblem(scenario)
    let placements = Set(all.map { Placement(of: $0, in: problem.programme) })
    for objective in Self.objectives where objective.isOpen(in: problem) {
      let measure = objective.measure(of: problem)
      let least = placements.map(measure).min()
      var search = AgendaSearch(
        problem, objectives: [objective], solver: GLPKSolver(), options: PlanningOptions(), report: { _ in })
      let found = try search.run()
      #expect(found.proof.map(\.value) == [least], "seed \(seed): \(objective.name)")
      #expect(found.proof[0].isOptimal, "seed \(seed): \(objective.name)")
      #expect(objective.leastValue(of: problem) <= least ?? 0, "seed \(seed): \(objective.name)")
    }
  }

  @Test(arguments: 0..<40)
  func `each keep those before, also where only neighbourhoods are looked at`(seed: Int) throws {
    let scenario = RandomAgenda.make(seed: seed)
    let problem = AgendaProblem(scenario)
    var construction = EjectionSearch(problem, earlier: nil)
    let first = construction.run(limits: SolverOptions())
    guard first.isWhole else { return }
    let neighbourhoods = Neighbourhoods(problem, solver: GLPKSolver(), options: PlanningOptions(), deadline: nil)
    let held: [(any AgendaObjective, Double)] = [
      (CompactDays(), CompactDays().measure(of: problem)(first.placement))
    ]
    let order = IdentifierOrder().measure(of: problem)
    for hood in neighbourhoods.all(of: first.placement, first.rooms) {
      let better = try neighbourhoods.better(
        first.placement, first.rooms, in: hood, IdentifierOrder(), than: order(first.placement), holding: held)
      guard let better else { continue }
      #expect(order(better.placement) < order(first.placement), "seed \(seed)")
      #expect(CompactDays().measure(of: problem)(better.placement) <= held[0].1, "seed \(seed)")
      let outcome = TimesThenRooms(solver: GLPKSolver(), options: PlanningOptions())
        .outcome(problem.programme, better.placement, better.rooms, [])
      #expect(throws: Never.self, "seed \(seed)") {
        try verify(Plan(agenda: outcome.agenda, allocation: Allocation()), against: scenario)
      }
    }
  }

  @Test func `have a plan when the limit comes before the first of them begins`() throws {
    let scenario = FineGrid.scenario(talks: 98, rooms: 3, days: 3, changeover: 10)
    let options = PlanningOptions(deadline: .now)
    let outcome = try AgendaPlanner(solver: GLPKSolver(), options: options).place(scenario)
    #expect(outcome.unplaced.isEmpty)
    #expect(throws: Never.self) {
      try verify(Plan(agenda: outcome.agenda, allocation: Allocation()), against: scenario)
    }
  }
}
