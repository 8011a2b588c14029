import Conference
import GLPKSolver
import Optimization
import Testing
import Verification

@testable import Planning

@Suite struct `A constructed agenda` {
  @Test(arguments: 0..<300)
  func `keeps every rule, and is found wherever trying everything finds one`(seed: Int) throws {
    let scenario = RandomAgenda.make(seed: seed)
    let isPossible = AgendaBruteForce(scenario).anyAgenda() != nil
    let problem = AgendaProblem(scenario)
    var search = EjectionSearch(problem, earlier: nil)
    let found = search.run(limits: SolverOptions())
    #expect(found.isWhole == isPossible, "seed \(seed)")
    guard found.isWhole else { return }
    try expectKept(found, problem, "seed \(seed)")
  }

  @Test(arguments: 0..<300)
  func `that leaves something out keeps every rule for the rest, and has every break`(seed: Int) throws {
    let scenario = RandomAgenda.make(seed: seed)
    let problem = AgendaProblem(scenario, partial: true)
    var search = EjectionSearch(problem, earlier: nil)
    let found = search.run(limits: SolverOptions())
    guard problem.hasAllBreaks(found.placement) else { return }
    try expectKept(found, problem, "seed \(seed)")
  }

  @Test(arguments: [(talks: 20, rooms: 3, days: 3), (98, 3, 3), (250, 10, 3)])
  func `of talks on a grid of ten minutes takes few steps`(talks: Int, rooms: Int, days: Int) throws {
    let problem = AgendaProblem(FineGrid.scenario(talks: talks, rooms: rooms, days: days, changeover: 10))
    var search = EjectionSearch(problem, earlier: nil)
    let found = search.run(limits: SolverOptions())
    #expect(found.isWhole)
    try expectKept(found, problem, "\(talks) talks")
  }

  @Test func `is the same every time`() throws {
    let problem = AgendaProblem(
      TalksConference.make(talks: 56, slots: 7, days: 1, rooms: 8, speakers: 45, tags: 8, seed: 4))
    let found = (0..<2).map { _ in
      var search = EjectionSearch(problem, earlier: nil)
      return search.run(limits: SolverOptions())
    }
    #expect(found[0].isWhole)
    #expect(found[0].placement == found[1].placement)
    #expect(found[0].rooms == found[1].rooms)
  }

  @Test func `is there at once, whatever the limit`() throws {
    let stop = StopSignal()
    stop.stop()
    let problem = AgendaProblem(FineGrid.scenario(talks: 20, rooms: 3, days: 3, changeover: 10))
    var search = EjectionSearch(problem, earlier: nil)
    #expect(search.run(limits: SolverOptions(stop: stop)).isWhole)
  }

  @Test func `moves nothing from an earlier agenda that need not move`() throws {
    let problem = AgendaProblem(FineGrid.scenario(talks: 20, rooms: 3, days: 3, changeover: 10))
    var search = EjectionSearch(problem, earlier: nil)
    let first = search.run(limits: SolverOptions())
    let agenda = TimesThenRooms(solver: GLPKSolver(), options: PlanningOptions())
      .outcome(problem.programme, first.placement, first.rooms, []).agenda
    var again = EjectionSearch(problem, earlier: agenda)
    #expect(again.run(limits: SolverOptions()).placement == first.placement)
  }

  private func expectKept(
    _ found: EjectionSearch.Outcome, _ problem: AgendaProblem, _ what: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let outcome = TimesThenRooms(solver: GLPKSolver(), options: PlanningOptions())
      .outcome(problem.programme, found.placement, found.rooms, [])
    let plan = Plan(agenda: outcome.agenda, allocation: Allocation(), unplaced: outcome.unplaced)
    #expect(throws: Never.self, "\(what)", sourceLocation: sourceLocation) {
      try verify(plan, against: problem.scenario, allowingPartial: !outcome.unplaced.isEmpty)
    }
  }
}

@Suite struct `Rooms for sessions at once` {
  @Test(arguments: 0..<200)
  func `hold as many as the best of all ways to give them rooms`(seed: Int) {
    var random = SplitMix64(scattering: seed)
    let rows = Int.random(in: 1...4, using: &random)
    let columns = Int.random(in: 1...5, using: &random)
    let values = (0..<rows).map { _ in
      (0..<columns).map { _ in random.chance(0.7) ? Int.random(in: 0...9, using: &random) : nil }
    }
    #expect(Assignment.largest(values) == largest(values[...], []), "seed \(seed): \(values)")
  }

  private func largest(_ rows: ArraySlice<[Int?]>, _ used: Set<Int>) -> Int? {
    guard let first = rows.first else { return 0 }
    return first.indices.compactMap { column -> Int? in
      guard let value = first[column], !used.contains(column) else { return nil }
      return largest(rows.dropFirst(), used.union([column])).map { $0 + value }
    }.max()
  }
}
