import Conference
import GLPKSolver
import Testing

@testable import Planning

@Suite struct `An open agenda` {
  @Test func `starts as the day opens, in the order of identifiers`() throws {
    #expect(
      try starts(OneDay.scenario([OneDay.talk("t10"), OneDay.talk("t9"), OneDay.talk("t8")])) == [
        "t8 09:00", "t9 10:00", "t10 11:00",
      ])
  }

  @Test func `puts a session near its ideal time before it keeps the day short`() throws {
    var late = OneDay.talk("a")
    late.ideal = TimeOfDay("11:00")
    #expect(try starts(OneDay.scenario(rooms: 2, [late, OneDay.talk("b")])) == ["b 10:00", "a 11:00"])
  }

  @Test func `puts a break in the middle of its window where the day is no longer for it`() throws {
    let scenario = OneDay.scenario(
      breaks: [OneDay.coffee("09:30", "11:00")], ["a", "b", "c", "d", "e"].map { OneDay.talk($0, minutes: 30) })
    let agenda = try outcome(scenario).agenda
    #expect(agenda.pauses.map { scenario.event.label($0.time.start) } == ["mon 10:00"])
  }

  @Test func `leaves time over in one piece, and not a part of it before lunch`() throws {
    // Something late makes the day long whatever comes before it.
    var (opening, evening) = (OneDay.talk("opening"), OneDay.talk("evening", minutes: 30))
    opening.start = OneDay.moment("09:00")
    evening.start = OneDay.moment("11:30")
    var scenario = OneDay.scenario(
      breaks: [OneDay.coffee("09:30", "11:30")], [opening, OneDay.talk("a", minutes: 30), evening])
    scenario.event.step = 15
    let outcome = try outcome(scenario)
    #expect(outcome.proof.first { $0.stage == "gaps" }?.value == 1)
    // In the middle of its window the break would be from 10:15, a quarter of an hour after the opening.
    #expect(try starts(scenario) == ["opening 09:00", "a 10:00", "evening 11:30"])
    #expect(outcome.agenda.pauses.map { scenario.event.label($0.time.start) } == ["mon 10:30"])
  }

  @Test func `keeps apart what the same delegates wish`() throws {
    let people = [Delegate(id: "p", name: "p", sector: "all", choices: ["a", "b"])]
    let scenario = OneDay.scenario(rooms: 2, [OneDay.talk("a"), OneDay.talk("b"), OneDay.talk("c")], people: people)
    #expect(try starts(scenario) == ["a 09:00", "c 09:00", "b 10:00"])
  }

  @Test func `has what people wish while they are there`() throws {
    let early = Delegate(id: "p", name: "p", sector: "all", choices: ["c"], leaves: OneDay.moment("10:00"))
    let scenario = OneDay.scenario([OneDay.talk("a"), OneDay.talk("b"), OneDay.talk("c")], people: [early])
    #expect(try starts(scenario) == ["c 09:00", "a 10:00", "b 11:00"])
  }

  @Test func `moves as little as can be from an earlier agenda`() throws {
    let scenario = OneDay.scenario([OneDay.talk("a"), OneDay.talk("b"), OneDay.talk("c")])
    let earlier = Agenda(placements: [
      .init("c", in: "r0", at: Interval(start: OneDay.moment("09:00"), minutes: 60)),
      .init("a", in: "r0", at: Interval(start: OneDay.moment("09:30"), minutes: 60)),
    ])
    #expect(try starts(scenario, PlanningOptions(earlier: earlier)) == ["c 09:00", "a 10:00", "b 11:00"])
  }

  @Test func `gives each session the room that fits the people it expects`() throws {
    var (small, large) = (OneDay.talk("a"), OneDay.talk("b"))
    small.attendance = Attendance(max: 8)
    large.attendance = Attendance(max: 30)
    var scenario = OneDay.scenario(rooms: 2, [small, large])
    scenario.rooms[0].seats = 30
    let agenda = try outcome(scenario).agenda
    #expect(agenda.placement(of: "a")?.room == "r1")
    #expect(agenda.placement(of: "b")?.room == "r0")
  }

  @Test func `has sessions in few rooms where that is wished, before rooms fit`() throws {
    var sessions = ["a", "b", "c"].map { OneDay.talk($0) }
    (sessions[0].expected, sessions[1].expected, sessions[2].expected) = (10, 30, 10)
    var scenario = OneDay.scenario(rooms: 2, sessions)
    scenario.rooms[1].seats = 30
    scenario.agendaPolicy = AgendaPolicy([.init(.identifierOrder)])
    scenario.programmeRules = [ProgrammeRule("apart", .parallel(atMost: 1), of: [["a", "b", "c"]])]
    #expect(Set(try outcome(scenario).agenda.placements.map(\.room)).count == 2)
    scenario.programmeRules.append(ProgrammeRule("room", .rooms(atMost: 1), of: [["a", "b", "c"]], .soft(weight: 1)))
    #expect(Set(try outcome(scenario).agenda.placements.map(\.room)).count == 1)
  }

  @Test func `puts workshops into blocks that rules of the programme wish`() throws {
    let workshops = ["a", "b", "c", "d"].map { Session(id: $0, kind: .workshop, title: "W", minutes: 60) }
    let people = (0..<16).map { Delegate(id: ID("p\($0)"), name: "p", sector: "all", choices: ["a", "c"]) }
    var scenario = OneDay.scenario(rooms: 2, workshops, people: people)
    scenario.event.days[0].closes = TimeOfDay("11:00")!
    scenario.policy = Policy([Stage(.preferences)])
    // Everybody wishes a and c, so they run one after the other; unless the rule is dearer.
    func isTogether(_ agenda: Agenda) -> Bool { agenda.placement(of: "a")?.time == agenda.placement(of: "c")?.time }
    #expect(!isTogether(try outcome(scenario).agenda))
    scenario.programmeRules = [
      ProgrammeRule("apart", .parallel(atMost: 1), of: [["a", "b"], ["a", "d"]], .soft(weight: 1))
    ]
    #expect(isTogether(try outcome(scenario).agenda))
  }

  @Test func `gives the larger room to whom more people are expected`() throws {
    var (many, few) = (OneDay.talk("a"), OneDay.talk("b"))
    (many.expected, few.expected) = (28, 9)
    var scenario = OneDay.scenario(rooms: 2, [few, many])
    scenario.rooms[0].seats = 30
    let agenda = try outcome(scenario).agenda
    #expect(agenda.placement(of: "a")?.room == "r0")
    #expect(agenda.placement(of: "b")?.room == "r1")
  }

  private func outcome(
    _ scenario: Scenario, _ options: PlanningOptions = PlanningOptions()
  ) throws -> PlacedAgenda {
    try AgendaPlanner(solver: GLPKSolver(), options: options).place(scenario)
  }

  private func starts(_ scenario: Scenario, _ options: PlanningOptions = PlanningOptions()) throws -> [String] {
    try outcome(scenario, options).agenda.placements.map { "\($0.session) \(scenario.event.time(of: $0.time.start))" }
  }
}
