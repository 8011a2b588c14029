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

  @Test func `a day that only search finds too tight is told by what would overrun`() {
    // An hour of plenary does not fit before a break in this window, and two hours do not fit after it.
    let sessions = ["a", "b"].map { Session(id: $0, kind: .plenary, title: "Plenary", minutes: 60) }
    let found = reasons(OneDay.scenario(breaks: [OneDay.coffee("09:30", "10:30", minutes: 60)], sessions))
    #expect(found.count == 1)
    #expect(found.first?.contains(", 30 minutes ") == true)
  }

  @Test func `an order that is too tight is told by what would fit without it`() {
    // Two hours of plenary before a talk in a window of the morning's first two hours.
    var talk = OneDay.talk("talk", after: ["plenary"])
    talk.window = TimeWindow(from: TimeOfDay("09:00")!, to: TimeOfDay("11:00")!)!
    let plenary = Session(id: "plenary", kind: .plenary, title: "Plenary", minutes: 90)
    let found = reasons(OneDay.scenario(rooms: 2, [plenary, talk]))
    #expect(found.contains("if 'talk' did not have to come after 'plenary', everything would fit"))
    #expect(found.first?.contains(", 30 minutes ") == true, "\(found)")
  }

  @Test func `a room that is too tight is told by what would fit without it`() {
    var talks = ["a", "b", "c"].map { OneDay.talk($0, minutes: 90) }
    for number in talks.indices { talks[number].room = "r0" }
    let found = reasons(OneDay.scenario(rooms: 2, talks))
    #expect(found.first == "the programme needs 90 minutes more than its windows leave; this would help:")
    #expect(found.contains("if 'c' could be in another room than r0, everything would fit"))
    #expect(!found.contains { $0.contains("one more room") }, "they are pinned, and no room helps them")
  }

  @Test func `a pace that is too tight is told by what would be enough`() {
    // Nobody gets a rest in three hours that are full.
    var scenario = OneDay.scenario(["a", "b", "c"].map { OneDay.talk($0) })
    scenario.longestWithoutBreak = 150
    #expect(
      reasons(scenario).contains(
        "if people could work 180 minutes without a break, 30 more than 150, everything would fit"))
    scenario.longestWithoutBreak = nil
    scenario.changeover = 30
    #expect(reasons(scenario).contains("if rooms needed no changeover of 30 minutes, everything would fit"))
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

  private func reasons(_ scenario: Scenario) -> [String] {
    let result = Result { () throws(PlanningError) in
      try AgendaPlanner(solver: GLPKSolver(), options: PlanningOptions()).place(scenario)
    }
    guard case .failure(.infeasible(let reasons)) = result else { return ["placed"] }
    return reasons
  }
}
