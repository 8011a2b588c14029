import Conference
import ScenarioFile
import Testing
import Verification

@testable import Planning

/// A test for each sentence of docs/scenario.md that decides between two readings.
@Suite struct `The documentation read closely` {
  @Test func `owes nothing to who has a part elsewhere while their choices are held`() throws {
    let plan = try plan(
      "id,sector,choice 1,role\na,s,w1,moderator:w2\nb,s,w1,", guarantee: "{within-choices: 1}", seats: 2)
    #expect(plan.allocation["a"] == ["w2"])
  }

  @Test func `owes nothing to who ranked nothing, unless they inherit what their sector prefers`() throws {
    let roster = "id,sector,choice 1\na,s,w1\nb,s,"
    _ = try plan(roster, guarantee: "{within-choices: 1}", seats: 1)
    #expect(throws: PlanningError.self) {
      try plan(roster, guarantee: "{within-choices: 1}", seats: 1, unranked: "sector")
    }
  }

  @Test func `owes nothing to who gives scores`() throws {
    let plan = try plan("id,sector,choice 1,score w1\na,s,,100\nb,s,w1,", guarantee: "{within-choices: 1}", seats: 1)
    #expect(plan.allocation["b"] == ["w1"])
  }

  @Test func `owes nothing to who is away when their choices are offered`() throws {
    let plan = try plan(
      "id,sector,choice 1,arrives\na,s,w1,2030-05-13 10:30\nb,s,w1,", guarantee: "{within-choices: 1}", seats: 2)
    #expect(plan.allocation["a"].isEmpty)
  }

  @Test(arguments: [
    ("rank-maximal", 1.0), ("filled", 1), ("preferences", 0), ("worst-off", 0), ("generous", 0),
  ])
  func `counts an optional place that stays empty`(objective: String, value: Double) throws {
    let text = """
      format: breakout/1
      event: {name: Made up, timezone: Europe/Paris, days: [{id: d, date: 2030-05-13, opens: "09:00", closes: "17:00"}]}
      rooms: [{id: r1, seats: 5}]
      sessions: [{id: w1, kind: workshop, minutes: 60, start: "09:00", room: r1, optional: true}]
      sectors: [{id: s}]
      delegates: {roster: roster.csv}
      pins: [{delegate: a, not: w1}]
      policy: [\(objective)]
      """
    let scenario = try decode(text, "id,sector,choice 1\na,s,w1")
    let plan = try Planner().plan(scenario)
    _ = try verify(plan, against: scenario)
    #expect(plan.proof.first?.value == value)
  }

  private func plan(
    _ roster: String, guarantee: String, seats: Int, unranked: String = "indifferent"
  ) throws -> Plan {
    let text = """
      format: breakout/1
      event: {name: Made up, timezone: Europe/Paris, days: [{id: d, date: 2030-05-13, opens: "09:00", closes: "17:00"}]}
      rooms: [{id: r1, seats: \(seats)}, {id: r2, seats: 5}]
      sessions:
        - {id: w1, kind: workshop, minutes: 60, start: "09:00", room: r1}
        - {id: w2, kind: workshop, minutes: 60, start: "09:00", room: r2}
      sectors: [{id: s, prefers: [w1]}]
      delegates: {roster: roster.csv, unranked: \(unranked)}
      rules: {guarantee: \(guarantee)}
      policy: [preferences]
      """
    let scenario = try decode(text, roster)
    let plan = try Planner().plan(scenario)
    _ = try verify(plan, against: scenario)
    return plan
  }

  private func decode(_ text: String, _ roster: String) throws -> Scenario {
    try ScenarioFile.decode(
      ScenarioSource(main: "s.yaml", files: ["s.yaml": Array(text.utf8), "roster.csv": Array(roster.utf8)]))
  }
}
