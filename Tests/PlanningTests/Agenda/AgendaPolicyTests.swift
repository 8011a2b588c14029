import Conference
import GLPKSolver
import Testing
import Verification

@testable import Planning

@Suite struct `The policy of an agenda` {
  @Test func `lets everybody attend as many free workshops as the day has time for, unless told to be compact`() throws
  {
    var scenario = OneDay.scenario(
      rooms: 5, (0..<10).map { Session(id: ID("w\($0)"), kind: .workshop, title: "Workshop", minutes: 60) })
    scenario.event.step = 60
    let outcome = try place(scenario)
    // Four, three and three.
    #expect(outcome.proof.first { $0.stage == "parallel" }?.value == 12)
    #expect(outcome.proof.allSatisfy { $0.isOptimal })
    #expect(Set(outcome.agenda.placements.map(\.time.start)).count == 3)
    scenario.agendaPolicy = AgendaPolicy([.init(.compactDays)])
    let compact = try place(scenario)
    #expect(compact.proof.map(\.stage) == ["compact-days"])
    #expect(Set(compact.agenda.placements.map(\.time.start)).count == 2)
  }

  @Test func `is kept in its order, with the slack of each stage`() throws {
    var late = OneDay.talk("a")
    late.ideal = TimeOfDay("11:00")
    var scenario = OneDay.scenario(rooms: 2, [late, OneDay.talk("b")])
    func start(_ policy: AgendaPolicy) throws -> Moment? {
      scenario.agendaPolicy = policy
      let outcome = try place(scenario)
      let plan = Plan(agenda: outcome.agenda, allocation: Allocation(), agendaProof: outcome.proof)
      _ = try verify(plan, against: scenario)
      return outcome.agenda.placement(of: "a")?.time.start
    }
    #expect(try start(AgendaPolicy([.init(.compactDays), .init(.idealTimes)])) == OneDay.moment("09:00"))
    #expect(try start(AgendaPolicy([.init(.idealTimes), .init(.compactDays)])) == OneDay.moment("11:00"))
    let slack = AgendaPolicy([.init(.compactDays, slack: .absolute(30)), .init(.idealTimes)])
    #expect(try start(slack) == OneDay.moment("09:30"))
    let weighed = AgendaPolicy([.init([.init(.compactDays, weight: 2), .init(.idealTimes)]), .init(.identifierOrder)])
    #expect(try start(weighed) == OneDay.moment("09:00"))
    let other = AgendaPolicy([.init([.init(.compactDays), .init(.idealTimes, weight: 3)]), .init(.identifierOrder)])
    #expect(try start(other) == OneDay.moment("11:00"))
  }

  /// Of all agendas, none is better in the first stage, and of those within its slack none in the second; the verifier reads the same.
  @Test(arguments: 0..<60)
  func `gives the agenda that comes out when all are tried`(seed: Int) throws {
    // Placements are compared, whose positions are those of the planner.
    var scenario = RandomAgenda.make(seed: seed).inIdentifierOrder
    guard let all = AgendaBruteForce(scenario).all(atMost: 800), !all.isEmpty else { return }
    var random = SplitMix64(scattering: seed)
    let objectives = AgendaPolicy.Objective.allCases.shuffled(using: &random)
    let slack = Slack.absolute(Double(Int.random(in: 0...40, using: &random)))
    scenario.agendaPolicy = AgendaPolicy([
      .init([.init(objectives[0]), .init(objectives[1], weight: 7)], slack: slack), .init(objectives[2]),
    ])
    let problem = AgendaProblem(scenario)
    let stages = AgendaObjectives.times(scenario.agendaPolicy, PlanningOptions()).filter { $0.isOpen(in: problem) }
    var left = Set(all.map { Placement(of: $0, in: problem.programme) })
    let outcome = try place(scenario)
    for stage in stages {
      let measure = stage.measure(of: problem)
      let least = left.map(measure).min() ?? 0
      let proof = outcome.proof.first { $0.stage == stage.name }
      #expect(proof?.isOptimal == true && proof?.value == least, "seed \(seed): \(stage.name)")
      left = left.filter { measure($0) <= stage.slack.allowance(for: least) }
    }
    #expect(left.contains(Placement(of: outcome.agenda, in: problem.programme)), "seed \(seed)")
    #expect(throws: Never.self, "seed \(seed)") {
      try verify(Plan(agenda: outcome.agenda, allocation: Allocation(), agendaProof: outcome.proof), against: scenario)
    }
  }

  @Test func `is claimed as it is: no other value, order or slack passes`() throws {
    var scenario = OneDay.scenario(rooms: 2, [OneDay.talk("a"), OneDay.talk("b")])
    scenario.agendaPolicy = AgendaPolicy([
      .init([.init(.compactDays), .init(.gaps, weight: 5)], slack: .absolute(60)), .init(.identifierOrder),
    ])
    let outcome = try place(scenario)
    let claimed = Plan(agenda: outcome.agenda, allocation: Allocation(), agendaProof: outcome.proof)
    #expect(try verify(claimed, against: scenario).violations.isEmpty)
    #expect(outcome.proof.map(\.stage) == ["compact-days + gaps", "identifier-order"])
    for change: (inout [StageProof]) -> Void in [
      { $0[0].final = 59 }, { $0[0].allowance = 60 }, { $0[0].stage = "gaps" }, { $0.swapAt(0, 1) },
      { $0[1].bound = 99 },
    ] {
      var claims = outcome.proof
      change(&claims)
      let plan = Plan(agenda: outcome.agenda, allocation: Allocation(), agendaProof: claims)
      #expect(throws: (any Error).self) { try verify(plan, against: scenario) }
    }
  }

  /// What overlaps however things are placed is known without a search.
  @Test func `counts clashes that no agenda avoids: nine talks in seven slots have two`() throws {
    let talks = (0..<9).map { OneDay.talk(ID("t\($0)"), minutes: 30) }
    var scenario = OneDay.scenario(
      rooms: 9, talks, people: [Delegate(id: "p", name: "p", sector: "all", choices: talks.map(\.topic))])
    scenario.event.days[0].closes = TimeOfDay("12:30")!
    let problem = AgendaProblem(scenario)
    #expect(FewestClashes().leastValue(of: problem) == 2)
    let proof = try place(scenario).proof.first { $0.stage == "clashes" }
    #expect(proof?.value == 2 && proof?.isOptimal == true)
  }

  @Test func `keeps out of a joined room while a part of it is closed, and the verifier sees it`() throws {
    var talk = OneDay.talk("a")
    talk.room = "hall"
    var scenario = OneDay.scenario(rooms: 2, [talk])
    scenario.rooms[1].closed = [Interval(start: OneDay.moment("09:00"), minutes: 60)]
    scenario.rooms.append(Room(id: "hall", name: "Hall", seats: 20, parts: ["r0", "r1"]))
    let outcome = try place(scenario)
    #expect(outcome.agenda.placement(of: "a")?.time.start == OneDay.moment("10:00"))
    let early = Agenda(
      placements: [.init("a", in: "hall", at: Interval(start: OneDay.moment("09:30"), minutes: 60))], pauses: [])
    #expect(throws: (any Error).self) { try verify(Plan(agenda: early, allocation: Allocation()), against: scenario) }
    scenario.rooms[1].closed = []
    #expect(throws: Never.self) { try verify(Plan(agenda: early, allocation: Allocation()), against: scenario) }
  }

  private func place(_ scenario: Scenario) throws -> PlacedAgenda {
    try AgendaPlanner(solver: GLPKSolver(), options: PlanningOptions()).place(scenario)
  }
}

extension Placement {
  /// The starts of an agenda.
  init(of agenda: Agenda, in programme: Programme) {
    self.init(
      starts: programme.activities.map { activity in
        let member = programme.members[activity[0]]
        return member.session.flatMap { agenda.placement(of: $0.id)?.time.start }
          ?? member.pause.flatMap { pause in
            agenda.pauses.first { $0.id == pause.id && $0.day == pause.day }?.time.start
          }
      })
  }
}
