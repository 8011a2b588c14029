import Conference
import Explanation
import Planning
import Testing
import Verification

@Suite struct `The answer why there is no plan` {
  /// A feasible scenario, and what makes it infeasible: one cause, or in every third case two, one per block.
  private func spoilt(seed: Int) throws -> (scenario: Scenario, causes: Set<Demand>) {
    var random = SplitMix64(seed: seed + 1000)
    var scenario = seed % 10 == 9 ? try Example.strasbourg() : Example.random(seed: seed)
    let all = Cause.allCases
    var causes = all[seed % all.count].spoil(&scenario, block: 0, using: &random)
    if seed % 3 == 2 {
      causes.formUnion(all[(seed / 3 + 5) % all.count].spoil(&scenario, block: 1, using: &random))
    }
    return (scenario, causes)
  }

  @Test(arguments: 0..<60)
  func `names the cause, is minimal, and its repairs work`(seed: Int) throws {
    let (scenario, causes) = try spoilt(seed: seed)
    let answer = try #require(try Infeasibility.of(scenario), "seed \(seed): there is a plan")
    #expect(answer.agenda.isEmpty)
    let named = Set(answer.clashes.flatMap(\.demands))
    #expect(causes.isSubset(of: named), "seed \(seed): \(causes.subtracting(named)) not among \(named)")

    for clash in answer.clashes { try expectMinimal(clash, in: scenario) }

    #expect(!answer.repairs.isEmpty, "seed \(seed): no repair of \(answer.clashes)")
    for repair in answer.repairs {
      var repaired = scenario.applying(repair.changes)
      repaired.policy = Policy([])
      let plan = try Planner().plan(repaired)
      #expect(throws: Never.self, "seed \(seed): \(repair.words(in: scenario))") { try verify(plan, against: repaired) }
    }
  }

  @Test(arguments: 0..<12)
  func `is nothing where there is a plan`(seed: Int) throws {
    #expect(try Infeasibility.of(Example.random(seed: seed)) == nil)
  }

  @Test func `of Strasbourg with a room too small tells its seats and how many would do`() throws {
    var scenario = try Example.strasbourg()
    scenario.apply(.seats("room-9", 20))
    let answer = try #require(try Infeasibility.of(scenario))
    let demands = answer.clashes.flatMap(\.demands)
    #expect(demands.contains(.seats("room-9")))
    #expect(demands.map { $0.words(in: scenario) }.contains("Room 9 seats 20"))
    // The plenaries are in both rooms together.
    #expect(demands.contains(.seats("rooms-8-9")))
    let repair = try #require(
      answer.repairs.first { $0.changes.contains { if case .seats = $0 { true } else { false } } })
    // One seat fewer than proposed is not enough.
    guard case .seats(let room, let seats) = repair.changes[0] else { return }
    #expect(try !Feasibility(scenario.applying([.seats(room, seats - 1)])).hasPlan())
    #expect(repair.settings == ["rooms.\(room).seats=\(seats)"])
  }
}
