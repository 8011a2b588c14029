import Conference
import GLPKSolver
import Optimization
import Testing
import Verification

@testable import Planning

@Suite struct `Moves of single sessions` {
  /// What it finds keeps all rules, and is better than what it began with.
  @Test(arguments: 0..<20)
  func `keep every rule and what was decided, and make agendas better`(seed: Int) throws {
    let scenario = RandomAgenda.make(seed: seed).inIdentifierOrder
    let problem = AgendaProblem(scenario)
    var construction = EjectionSearch(problem, earlier: nil)
    let first = construction.run(limits: SolverOptions())
    guard first.isWhole else { return }
    let (early, ideal) = (CompactDays().measure(of: problem), IdealTimes().measure(of: problem))
    var search = LateAcceptance(problem, first.placement, first.rooms, seed: seed)
    // As many minutes off as can be: something to do in any agenda.
    let before = early(first.placement)
    let found = search.run(
      { -ideal($0) }, emptyingEnds: seed.isMultiple(of: 2), keeping: { early($0) <= before }, until: -.infinity,
      limits: SolverOptions())
    guard let found else { return }
    #expect(early(found.placement) <= before && ideal(found.placement) > ideal(first.placement), "seed \(seed)")
    let agenda = TimesThenRooms(solver: GLPKSolver(), options: PlanningOptions())
      .outcome(problem.programme, found.placement, found.rooms, []).agenda
    #expect(throws: Never.self, "seed \(seed)") {
      try verify(Plan(agenda: agenda, allocation: Allocation()), against: scenario)
    }
  }

  @Test func `empty the last slot, for which several sessions have to move`() throws {
    // Six talks in three rooms, two in each hour; the last hour is not needed.
    let scenario = OneDay.scenario(rooms: 3, (0..<6).map { OneDay.talk(ID("t\($0)")) })
    let problem = AgendaProblem(scenario)
    let placement = Placement(
      starts: (0..<6).map { OneDay.moment(["09:00", "10:00", "11:00"][$0 / 2]) })
    let rooms = Dictionary(uniqueKeysWithValues: (0..<6).map { ($0, $0 % 2) })
    var search = LateAcceptance(problem, placement, rooms, seed: 1)
    let found = search.run(
      CompactDays().measure(of: problem), emptyingEnds: true, keeping: { _ in true }, until: 120,
      limits: SolverOptions())
    #expect(found.map { CompactDays().measure(of: problem)($0.placement) } == 120)
  }
}
