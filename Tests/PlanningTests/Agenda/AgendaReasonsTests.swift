import Conference
import GLPKSolver
import Testing
import Verification

@testable import Planning

@Suite struct `Why there is no agenda` {
  @Test func `an order that comes back to itself is told as a circle`() {
    let sessions = [OneDay.talk("a", after: ["c"]), OneDay.talk("b", after: ["a"]), OneDay.talk("c", after: ["b"])]
    #expect(
      reasons(OneDay.scenario(sessions)) == [
        "the order is circular: 'a' comes after 'c' comes after 'b' comes after 'a'"
      ])
  }

  @Test func `a window that is shorter than its break is told with the minutes`() {
    let scenario = OneDay.scenario(breaks: [OneDay.coffee("10:00", "10:30", minutes: 60)], [OneDay.talk("a")])
    #expect(reasons(scenario) == ["break 'coffee' on mon takes 60 minutes, but its window has 30: 30 too few"])
  }

  @Test func `more sessions than room-times are told with both figures`() {
    let sessions = ["a", "b", "c", "d"].map { OneDay.talk($0) }
    #expect(
      reasons(OneDay.scenario(sessions)).first
        == "the 4 sessions take 240 minutes of rooms, but the 1 rooms are open for 180: 60 too few")
  }

  @Test func `people who are never there together are told with their longest time`() {
    let early = Delegate(
      id: "p1", name: "p1", sector: "all", leaves: OneDay.moment("10:30"), roles: [Role(.speaker, in: "a")])
    let late = Delegate(
      id: "p2", name: "p2", sector: "all", arrives: OneDay.moment("10:00"), roles: [Role(.moderator, in: "a")])
    let found = reasons(OneDay.scenario([OneDay.talk("a")], people: [early, late]))
    #expect(
      found == [
        "'a' takes 60 minutes, but the people with a part in it ('p1', 'p2') are there together for at most 30 while it could run"
      ])
  }

  @Test func `plenaries and breaks that fill more than the day are told by what they need`() {
    let plenaries = ["a", "b", "c"].map { Session(id: $0, kind: .plenary, title: "Plenary", minutes: 60) }
    let found = reasons(OneDay.scenario(rooms: 2, breaks: [OneDay.coffee("10:00", "11:00")], plenaries))
    #expect(
      found == [
        "the programme needs 210 minutes (180 of plenaries, 30 of breaks, 0 of other sessions in 2 rooms), but is open for 180: 30 too few"
      ])
  }

  @Test func `a day that only search finds too tight is told by what would overrun`() throws {
    // An hour of plenary does not fit before a break in this window, and two hours do not fit after it.
    let sessions = ["a", "b"].map { Session(id: $0, kind: .plenary, title: "Plenary", minutes: 60) }
    let scenario = OneDay.scenario(breaks: [OneDay.coffee("09:30", "10:30", minutes: 60)], sessions)
    #expect(reasons(scenario) == ["no agenda holds all sessions and breaks under the rules of the agenda"])
    let found = try Feasibility.overruns(of: scenario)
    #expect(found.count == 1)
    #expect(found.first?.contains(", 30 minutes ") == true)
  }

  @Test func `an order that is too tight is told by the least overrun`() throws {
    // An hour and a half of plenary before a talk in a window of the morning's first two hours.
    var talk = OneDay.talk("talk", after: ["plenary"])
    talk.window = TimeWindow(from: TimeOfDay("09:00")!, to: TimeOfDay("11:00")!)!
    let plenary = Session(id: "plenary", kind: .plenary, title: "Plenary", minutes: 90)
    let found = try Feasibility.overruns(of: OneDay.scenario(rooms: 2, [plenary, talk]))
    #expect(found.first?.contains(", 30 minutes ") == true, "\(found)")
  }

  @Test func `sessions that are too many for their room overrun by the total of what is missing`() throws {
    var talks = ["a", "b", "c"].map { OneDay.talk($0, minutes: 90) }
    for number in talks.indices { talks[number].room = "r0" }
    let found = try Feasibility.overruns(of: OneDay.scenario(rooms: 2, talks))
    #expect(found.first == "the programme needs 90 minutes more than its windows leave; this would help:")
  }

  @Test func `a session that has to stay where it is overruns nothing`() throws {
    var talks = ["a", "b", "c"].map { OneDay.talk($0, minutes: 90) }
    talks[2].start = OneDay.moment("09:00")
    let found = try Feasibility.overruns(of: OneDay.scenario(talks), keeping: "c")
    #expect(!found.isEmpty && !found.contains { $0.hasPrefix("'c'") }, "\(found)")
  }

  @Test func `of sessions of one length a partial agenda leaves out the last of the file`() throws {
    let scenario = OneDay.scenario(["a", "b", "c", "d"].map { OneDay.talk($0) })
    let options = PlanningOptions(partial: true)
    let outcome = try AgendaPlanner(solver: GLPKSolver(), options: options).place(scenario)
    #expect(outcome.unplaced == ["d"])
  }

  @Test func `a partial agenda leaves out the fewest minutes and says which`() throws {
    let scenario = OneDay.scenario([OneDay.talk("a", minutes: 90), OneDay.talk("b"), OneDay.talk("c", minutes: 90)])
    let outcome = try AgendaPlanner(solver: GLPKSolver(), options: PlanningOptions(partial: true)).place(scenario)
    #expect(outcome.unplaced == ["b"])
    let plan = Plan(agenda: outcome.agenda, allocation: Allocation(), unplaced: outcome.unplaced)
    #expect(throws: Never.self) { try verify(plan, against: scenario, allowingPartial: true) }
    #expect(throws: VerificationFailure.self) { try verify(plan, against: scenario) }
    let silent = Plan(agenda: outcome.agenda, allocation: Allocation())
    #expect(throws: VerificationFailure.self) { try verify(silent, against: scenario) }
  }

  @Test func `a partial agenda leaves out what is pinned against a rule`() throws {
    var scenario = OneDay.scenario(["a", "b"].map { OneDay.talk($0) })
    for (index, time) in ["09:00", "09:30"].enumerated() {
      scenario.sessions[index].start = OneDay.moment(time)
      scenario.sessions[index].room = "r0"
    }
    let outcome = try AgendaPlanner(solver: GLPKSolver(), options: PlanningOptions(partial: true)).place(scenario)
    #expect(outcome.unplaced == ["b"])
    let plan = Plan(agenda: outcome.agenda, allocation: Allocation(), unplaced: outcome.unplaced)
    #expect(throws: Never.self) { try verify(plan, against: scenario, allowingPartial: true) }
  }

  private func reasons(_ scenario: Scenario) -> [String] {
    let result = Result { () throws(PlanningError) in
      try AgendaPlanner(solver: GLPKSolver(), options: PlanningOptions()).place(scenario)
    }
    guard case .failure(.infeasible(let reasons)) = result else { return ["placed"] }
    return reasons
  }
}
