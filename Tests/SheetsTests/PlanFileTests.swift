import Foundation
import Conference
import ScenarioFile
import Testing
import Verification

@testable import Sheets

@Suite struct PlanFileTests {
  private static let yaml = """
    format: breakout/1
    event:
      name: Two workshops
      timezone: Europe/Paris
      days: [{id: fri, date: 2019-05-17, opens: "09:00", closes: "13:00"}]
    rooms:
      - {id: room-8, seats: 20}
      - {id: room-9, seats: 20}
    breaks:
      - {id: coffee, name: Coffee, minutes: 30, window: "10:00–12:00"}
    sessions:
      - {id: w1, kind: workshop, title: One, minutes: 60}
      - {id: w2, kind: workshop, title: Two, minutes: 60, with: w1}
    sectors: [{id: police}, {id: judges}]
    delegates: {roster: lists/roster.csv}
    policy: [sector-balance]
    """

  private static let source = SourceFiles(
    main: "two.yaml",
    files: [
      "two.yaml": Array(yaml.utf8),
      "lists/roster.csv": [0xEF, 0xBB, 0xBF]
        + Array(
          "id,name,sector,delegation\r\na-1,\"Ann \"\"A\"\"\",police,a\r\na-2,Zoë 🙂,judges,a\r\nb-1,Bo,police,b\r\n"
            .utf8),
    ])

  private static func written() throws -> (plan: VerifiedPlan, bytes: [UInt8]) {
    let scenario = try decode(ScenarioSource(main: source.main, files: source.files))
    let start = scenario.event.moment(scenario.event.days[0], Fixture.time("09:00"))
    let agenda = Agenda(
      placements: [
        .init("w1", in: "room-8", at: Interval(start: start, minutes: 60)),
        .init("w2", in: "room-9", at: Interval(start: start, minutes: 60)),
      ],
      pauses: [.init("coffee", on: "fri", at: Interval(start: start + 60, minutes: 30))])
    let plan = Plan(agenda: agenda, allocation: Allocation(["a-1": ["w1"], "a-2": ["w2"], "b-1": ["w2"]]))
    let verified = Fixture.checked(Fixture.proven(plan, scenario), scenario)
    return (verified, Sheets.planFile(verified, source: source).contents)
  }

  @Test func `a plan that was written is read back, with its files byte for byte`() throws {
    let (verified, bytes) = try PlanFileTests.written()
    let read = try PlanFile(bytes)
    #expect(read.plan == verified.plan)
    #expect(read.scenario == verified.scenario)
    #expect(read.source.main == "two.yaml")
    #expect(read.source.files == PlanFileTests.source.files)
    _ = try verify(read.plan, against: read.scenario)
  }

  @Test func `a stage without a bound, and files that are no text, survive`() throws {
    var (verified, _) = try PlanFileTests.written()
    var plan = verified.plan
    plan.proof[0].bound = -.infinity
    plan.agendaProof = [StageProof(stage: "compact-days", value: 120, bound: 60, allowance: 120, final: 120)]
    verified = Fixture.checked(plan, verified.scenario)
    var source = PlanFileTests.source
    source.files["logo.png"] = (0...255).map { UInt8($0) }
    source.files["empty.txt"] = []
    let read = try PlanFile(planFile(verified, source: source).contents)
    #expect(read.plan == plan)
    #expect(read.source.files == source.files)
  }

  @Test func `the plans before are read back, also of people who came and went`() throws {
    let (verified, _) = try PlanFileTests.written()
    let now = EarlierPlan(verified.plan)
    let first = EarlierPlan(
      agenda: now.agenda, allocation: Allocation(["a-1": ["w2"], "a-2": ["w2"], "gone-1": ["w1"]]))
    var second = now
    second.agenda = Agenda(
      placements: now.agenda.placements.reversed().map { .init($0.session, in: "room-9", at: $0.time) })
    var source = PlanFileTests.source
    source.files["c.yaml"] = Array("format: breakout-changes/1\nlost: []\n".utf8)
    source.changes = ["c.yaml"]
    source.history = [PlanVersion(first, changes: 0), PlanVersion(second, changes: 1)]
    let bytes = planFile(verified, source: source).contents
    let read = try PlanFile(bytes).source.history
    #expect(read.map(\.changes) == [0, 1])
    #expect(read[0].plan.agenda == now.agenda && read[1].plan == second)
    for id: ID<Delegate> in ["a-1", "a-2", "b-1", "gone-1"] {
      #expect(read[0].plan.allocation[id] == first.allocation[id], "\(id)")
    }
    // Whoever is not different in the next plan is not told twice.
    #expect(String(decoding: bytes, as: UTF8.self).ranges(of: "\"a-2\": [\"w2\"]").count == 1)
    let broken = String(decoding: bytes, as: UTF8.self).replacing("\"changes\": 1,", with: "\"changes\": 2,")
    #expect(throws: InvalidScenarioFile.self) { try PlanFile(Array(broken.utf8)) }
  }

  @Test(arguments: [
    (#""breakout-plan/1""#, #""breakout-plan/9""#, "2:13", "format 'breakout-plan/9' is not known"),
    (#""session": "w2""#, #""session": "ww2""#, "6:", "did you mean 'w2'?"),
    (#""room": "room-9""#, #""room": "room-99""#, "6:", "the rooms are 'room-8' and 'room-9'"),
    (#""break": "coffee""#, #""break": "tea""#, "8:", "break 'tea' is not declared"),
    (#""day": "fri""#, #""day": "sat""#, "5:", "day 'sat' is not declared"),
    (#""start": "09:00""#, #""start": "9 am""#, "5:", "'9 am' is not a time"),
    (#""minutes": 60"#, #""minutes": "long""#, "5:", "minutes"),
    (#""a-2": ["w2"]"#, #""aa-2": ["w2"]"#, "12:", "did you mean 'a-2'?"),
    (#""a-2": ["w2"]"#, #""a-2": "w2""#, "12:", "where a list of workshops belongs"),
    (#""cancelled": []"#, #""canceled": []"#, ":", "did you mean 'cancelled'?"),
    (#""final": "#, #""final": x"#, "14:", "where a number belongs"),
    (#""final": "#, #""finale": 1, "final": "#, "14:", "did you mean 'final'?"),
    (#""main": "two.yaml""#, #""main": "three.yaml""#, ":", "'three.yaml' is not among the files"),
    (#""lists/roster.csv": "#, #""../roster.csv": "#, ":", "leaves the scenario's folder"),
    ("kind: workshop, title: One", "kind: workshp, title: One", "two.yaml:12:", "did you mean 'workshop'?"),
    ("}\n", "\n", ":", "this is not YAML"),
  ])
  func `what is wrong is told with its place`(old: String, new: String, place: String, message: String) throws {
    let text = String(decoding: try PlanFileTests.written().bytes, as: UTF8.self)
    let range = try #require(
      old == "}\n" ? text.range(of: old, options: .backwards) : text.range(of: old), "\(old) is not in the file")
    let broken = text.replacingCharacters(in: range, with: new)
    let error = #expect(throws: InvalidScenarioFile.self) { try PlanFile(Array(broken.utf8)) }
    let found = try #require(error).description
    #expect(found.contains(message) && found.contains(place), "\(found)")
  }

  @Test(arguments: ["", "[]", "null", "{", "\u{0}", "{\"format\": \"breakout-plan/1\"}"])
  func `what is no plan is refused`(text: String) {
    #expect(throws: InvalidScenarioFile.self) { try PlanFile(Array(text.utf8)) }
  }
}
