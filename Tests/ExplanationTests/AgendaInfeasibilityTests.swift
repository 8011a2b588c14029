import Conference
import Explanation
import Planning
import ScenarioFile
import Testing
import Verification

@Suite struct `The answer why there is no agenda` {
  @Test func `is nothing where there is one`() throws {
    #expect(try Infeasibility.of(AgendaCause.conference()) == nil)
  }

  @Test(arguments: AgendaCause.allCases)
  func `names the cause, is minimal, and its repairs work`(cause: AgendaCause) throws {
    var scenario = AgendaCause.conference()
    let causes = cause.spoil(&scenario)
    let answer = try #require(try Infeasibility.of(scenario), "there is a plan")
    let named = Set(answer.clashes.flatMap(\.demands))
    #expect(causes.isSubset(of: named), "\(causes.subtracting(named)) not among \(named)")

    for clash in answer.clashes { try expectMinimal(clash, in: scenario) }

    #expect(!answer.repairs.isEmpty, "no repair of \(answer.clashes)")
    for repair in answer.repairs {
      let repaired = scenario.applying(repair.changes)
      let plan = try Planner().plan(repaired)
      #expect(throws: Never.self, "\(repair.words(in: scenario))") { try verify(plan, against: repaired) }
    }
  }

  @Test func `goes on with what the allocation lacks when the agenda has its way`() throws {
    var scenario = AgendaCause.conference()
    var causes = AgendaCause.circle.spoil(&scenario)
    scenario.pins = [Pin("d1", .mustNot, attend: "w1"), Pin("d1", .mustNot, attend: "w2")]
    causes.formUnion(scenario.pins.map { .pin($0) })
    let answer = try #require(try Infeasibility.of(scenario))
    #expect(causes.isSubset(of: answer.clashes.flatMap(\.demands)))
    for repair in answer.repairs {
      #expect(repair.changes.count == 2)
      let repaired = scenario.applying(repair.changes)
      #expect(throws: Never.self, "\(repair.words(in: scenario))") {
        try verify(Planner().plan(repaired), against: repaired)
      }
    }
    #expect(!answer.repairs.isEmpty)
  }

  @Test func `of Strasbourg without Room 8 names the closed room and the plenaries`() throws {
    var scenario = try Example.strasbourg()
    for day in scenario.event.days { scenario.apply(.closed("room-8", scenario.event.opening(of: day))) }
    let answer = try #require(try Infeasibility.of(scenario))
    let words = answer.clashes.flatMap(\.demands).map { $0.words(in: scenario) }
    #expect(words.contains { $0.hasPrefix("Rooms 8 and 9 is closed thu") }, "\(words)")
    #expect(words.contains("Room 9 seats 36"), "\(words)")
  }

  @Test
  func
    `of an open Strasbourg whose Friday closes an hour early is minimal, and says until when it would have to be open`()
    throws
  {
    var scenario = try Example.openStrasbourg()
    scenario.apply(.closes("fri", TimeOfDay("16:00")!))
    let answer = try #require(try Infeasibility.of(scenario))
    #expect(answer.clashes[0].demands.contains(.agenda(.opening("fri"))))
    try expectMinimal(answer.clashes[0], in: scenario)
    let repair = try #require(answer.repairs.first)
    #expect(repair.settings == ["event.days.fri.closes=\"17:00\""])
    #expect(try !Feasibility.hasAgenda(scenario.applying([.closes("fri", TimeOfDay("16:45")!)])))
    for repair in answer.repairs {
      var repaired = scenario.applying(repair.changes)
      repaired.policy = Policy([])
      #expect(throws: Never.self, "\(repair.words(in: scenario))") {
        let plan = try #require(try Feasibility.inAnyAgenda(of: repaired)?.plan())
        _ = try verify(plan, against: repaired)
      }
    }
  }

  @Test func `of workshops free to pair beside a room of 20 seats names it, and says how many it needs`() throws {
    var scenario = try Example.openStrasbourg("blocks-open")
    scenario.event.step = 30
    scenario.apply(.seats("room-9", 20))
    scenario.apply(.seats("rooms-8-9", 76))
    let answer = try #require(try Infeasibility.of(scenario))
    #expect(answer.clashes[0].demands.contains(.seats("room-9")))
    if answer.clashes[0].isMinimal { try expectMinimal(answer.clashes[0], in: scenario) }
    let repair = try #require(answer.repairs.first)
    #expect(repair.settings?.first?.hasPrefix("rooms.room-9.seats=") == true, "\(repair.words(in: scenario))")
    var repaired = scenario.applying(repair.changes)
    repaired.policy = Policy([])
    #expect(throws: Never.self) { try verify(Planner().plan(repaired), against: repaired) }
  }

  @Test func `of a pinned agenda names the rule that the pins break`() throws {
    var scenario = try Example.strasbourg()
    scenario.longestWithoutBreak = 90
    let answer = try #require(try Infeasibility.of(scenario))
    #expect(
      answer.clashes[0].demands.contains(.agenda(.longestWithoutBreak))
        && answer.clashes[0].demands.contains(.agenda(.start("trends"))))
    #expect(answer.repairs.map(\.settings).contains(["pace.longest-without-break=120"]))
  }
}
