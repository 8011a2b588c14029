import Conference
import Testing
import Verification

@Suite struct ProgrammeRulesTests {
  private func messages(
    _ demand: ProgrammeRule.Demand, of groups: [[ID<Session>]], change: (inout Fixture) -> Void = { _ in }
  ) -> [String] {
    var fixture = Fixture()
    change(&fixture)
    fixture.scenario.programmeRules = [ProgrammeRule("r", demand, of: groups)]
    #expect(fixture.violations.allSatisfy { $0.rule == .programmeRules && $0.isHard })
    return fixture.violations.map { "\($0.amount): \($0.message)" }
  }

  @Test func `sessions too many at once are reported at each start of one of them`() {
    #expect(
      messages(.parallel(atMost: 1), of: [["w1", "w2", "w3", "w4"]]) == [
        "1: the rule 'r': w1 and w2 are on at thu 09:30, but at most 1 may be",
        "1: the rule 'r': w3 and w4 are on at thu 11:00, but at most 1 may be",
      ])
    #expect(messages(.parallel(atMost: 2), of: [["w1", "w2", "w3", "w4"]]).isEmpty)
    #expect(messages(.parallel(atMost: 1), of: [["w1", "w3"], ["w2", "w4"]]).isEmpty)
    // What has begun before counts when another one starts, and not when nothing does.
    let overlapping = messages(.parallel(atMost: 1), of: [["opening", "t"]]) {
      $0.add(Session(id: "t", kind: .service, title: "T", minutes: 60), in: "west", "08:30", "09:30")
      $0.scenario.event.days[0].opens = TimeOfDay("08:00")!
    }
    #expect(overlapping == ["1: the rule 'r': opening and t are on at thu 09:00, but at most 1 may be"])
  }

  @Test func `sessions too many on a day are counted`() {
    #expect(
      messages(.perDay(atMost: 1), of: [["w1", "w2", "w3"]]) == [
        "2: the rule 'r': w1, w2 and w3 are on thu, but at most 1 may be"
      ])
    #expect(messages(.perDay(atMost: 3), of: [["w1", "w2", "w3"]]).isEmpty)
  }

  @Test func `a session that does not follow the one before it in time is reported`() {
    #expect(messages(.within(minutes: 30), of: [["opening", "w1", "w3"]]).isEmpty)
    #expect(
      messages(.within(minutes: 29), of: [["opening", "w1", "w3"]]) == [
        "1: the rule 'r': w3 does not start within 29 minutes after w1"
      ])
    #expect(messages(.within(minutes: 500), of: [["w3", "w1"]]).count == 1)
  }

  @Test func `a session outside its stretch of the day is reported`() {
    let window = TimeWindow(from: TimeOfDay("09:00")!, to: TimeOfDay("11:30")!)!
    #expect(
      messages(.window(window), of: [["w1", "w3"]]) == ["1: the rule 'r': w3 is not within 09:00–11:30"]
    )
  }

  @Test func `rooms too many are counted`() {
    #expect(
      messages(.rooms(atMost: 1), of: [["w1", "w2", "w3"]]) == [
        "1: the rule 'r': w1, w2 and w3 are in east and west, but 1 would do"
      ])
    #expect(messages(.rooms(atMost: 1), of: [["w1", "w3"]]).isEmpty)
  }

  @Test
  func
    `a soft rule costs its weight, is no part of what soft rules of the allocation cost, and one that is off nothing`()
    throws
  {
    var fixture = Fixture()
    fixture.scenario.programmeRules = [
      ProgrammeRule("r", .parallel(atMost: 1), of: [["w1", "w2"]], .soft(weight: 7)),
      ProgrammeRule("s", .rooms(atMost: 1), of: [["w1", "w2"]], .soft(weight: 5)),
      ProgrammeRule("o", .parallel(atMost: 1), of: [["w1", "w2"]], .off),
    ]
    #expect(fixture.violations.map(\.penalty) == [7, 5])
    #expect(fixture.violations.allSatisfy { !$0.isHard })
    // The rooms are chosen when the times are known.
    fixture.plan.agendaProof = [StageProof(stage: "programme-rules", value: 7, bound: 7, allowance: 7, final: 7)]
    #expect(fixture.brokenRules == [.programmeRules])
    fixture.plan.agendaProof = [StageProof(stage: "programme-rules", value: 6, bound: 6, allowance: 6, final: 6)]
    #expect(fixture.brokenRules.contains(.claims))
  }

  @Test func `what is not held asks for nothing`() throws {
    var fixture = Fixture()
    fixture.scenario.programmeRules = [ProgrammeRule("r", .parallel(atMost: 1), of: [["w1", "gone"]])]
    #expect(fixture.violations == [])
  }
}
