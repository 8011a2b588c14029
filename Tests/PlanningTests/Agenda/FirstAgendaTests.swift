import Conference
import GLPKSolver
import Optimization
import Testing
import Verification

@testable import Planning

@Suite struct `The first agenda` {
  @Test(arguments: 0..<300)
  func `is found along the clock wherever trying everything finds one, and keeps every rule`(seed: Int) throws {
    let scenario = RandomAgenda.make(seed: seed)
    let isPossible = AgendaBruteForce(scenario).anyAgenda() != nil
    #expect(try Feasibility.hasAgenda(scenario) == isPossible, "seed \(seed)")
    let agenda = try TimesThenRooms(solver: GLPKSolver(), options: PlanningOptions()).any(scenario)
    #expect((agenda != nil) == isPossible, "seed \(seed)")
    guard let agenda else { return }
    let plan = Plan(agenda: agenda, allocation: Allocation())
    #expect(throws: Never.self, "seed \(seed)") { try verify(plan, against: scenario) }
  }

  @Test func `of sessions that could stand for each other is refuted in few steps`() throws {
    // With the break they take as many minutes as the day has, but the grid has a start for five of the six, in any of 720 orders.
    let sessions = (0..<6).map { Session(id: ID("s\($0)"), kind: .plenary, title: "Plenary", minutes: 25) }
    let problem = AgendaProblem(OneDay.scenario(breaks: [OneDay.coffee("10:00", "11:00")], sessions))
    let search = FirstAgenda(problem, solver: GLPKSolver(), limits: SolverOptions(), steps: 200)
    guard case .none = try search.run() else {
      Issue.record("it was not refuted")
      return
    }
  }

  @Test func `of workshops that never hold everybody two at a time is refuted as the first of them ends`() throws {
    // Any two hold 15 of 16; staggered, those in the middle would have enough beside them, but never the first and the last.
    var scenario = OneDay.scenario(
      rooms: 2, ["a", "b", "c", "d"].map { Session(id: $0, kind: .workshop, title: "Workshop", minutes: 60) },
      people: (0..<16).map { Delegate(id: ID("p\($0)"), name: "p", sector: "all") })
    scenario.rooms[1].seats = 5
    scenario.rooms.append(Room(id: "both", name: "Room", seats: 16, parts: ["r0", "r1"]))
    scenario.event.step = 5
    for index in 0..<3 { scenario.sessions[index].attendance.max = 10 }
    let search = FirstAgenda(AgendaProblem(scenario), solver: GLPKSolver(), limits: SolverOptions(), steps: 500)
    guard case .none = try search.run() else {
      Issue.record("it was not refuted")
      return
    }
  }

  @Test(arguments: [(15, true), (16, false)])
  func `gives sessions rooms that hold everybody`(people: Int, isPossible: Bool) {
    var scenario = OneDay.scenario(
      rooms: 2, ["a", "b"].map { Session(id: $0, kind: .workshop, title: "Workshop", minutes: 60) },
      people: (0..<people).map { Delegate(id: ID("p\($0)"), name: "p", sector: "all") })
    scenario.rooms[1].seats = 5
    let time = Interval(start: OneDay.moment("09:00"), minutes: 60)
    let guests = [0, 1].map { RoomMatching.Guest(member: $0, time: time, choices: [0, 1]) }
    var matching = RoomMatching(guests, of: Programme(scenario))
    #expect(matching.isPossible() == isPossible)
    var single = RoomMatching(
      guests.map { RoomMatching.Guest(member: $0.member, time: time, choices: [0]) }, of: Programme(scenario))
    #expect(single.isPossible() == false, "both need the same room")
  }

  @Test func `that is pinned and breaks the pace is refused`() throws {
    var scenario = OneDay.scenario(["a", "b"].map { OneDay.talk($0) })
    for (index, hour) in [9, 10].enumerated() {
      scenario.sessions[index].start = scenario.event.opening(of: scenario.event.days[0]).start + 60 * (hour - 9)
      scenario.sessions[index].room = scenario.rooms[0].id
    }
    scenario.longestWithoutBreak = 120
    #expect(throws: Never.self) { try Planner().plan(scenario) }
    scenario.longestWithoutBreak = 90
    #expect(throws: PlanningError.self) { try Planner().plan(scenario) }
  }
}
