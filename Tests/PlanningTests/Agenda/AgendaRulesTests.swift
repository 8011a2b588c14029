import Conference
import GLPKSolver
import Testing
import Verification

@testable import Planning

@Suite struct `Rules of the agenda` {
  @Test func `staggered breaks leave the other track at work, and are not at once`() throws {
    // Two and a half hours on each of two tracks and two breaks of half an hour only fit into three hours when each track works during the
    // break of the other.
    var sessions = [OneDay.talk("a", minutes: 90), OneDay.talk("b", minutes: 60)]
    sessions += [OneDay.talk("x", minutes: 60), OneDay.talk("y", minutes: 90)]
    for number in sessions.indices { sessions[number].track = number < 2 ? "red" : "blue" }
    var first = OneDay.coffee("09:00", "12:00")
    first.tracks = ["red"]
    var second = OneDay.coffee("09:00", "12:00")
    second.id = "tea"
    second.tracks = ["blue"]
    let scenario = OneDay.scenario(rooms: 2, breaks: [first, second], sessions)
    let agenda = try place(scenario)
    #expect(agenda.pauses.count == 2)
    #expect(!agenda.pauses[0].time.overlaps(agenda.pauses[1].time))
    var together = scenario
    for number in together.breaks.indices { together.breaks[number].tracks = [] }
    #expect(throws: PlanningError.self) { try place(together) }
  }

  @Test func `whoever walks from one session to the other has the time for it, unless both are in one room`() throws {
    var scenario = OneDay.scenario(rooms: 2, [OneDay.talk("a"), OneDay.talk("b")])
    scenario.contributors = [Contributor(id: "c", name: "C", sessions: ["a", "b"])]
    let gap = { (agenda: Agenda) in
      let times = agenda.placements.map(\.time).sorted { $0.start < $1.start }
      return times[1].start - times[0].end
    }
    #expect(try gap(place(scenario)) == 0)
    scenario.walking = 30
    #expect(try gap(place(scenario)) == 30)
    for number in scenario.sessions.indices { scenario.sessions[number].room = scenario.rooms[0].id }
    #expect(try gap(place(scenario)) == 0)
  }

  @Test func `a session waits for its contributor, and one with another part of theirs is at another time`() throws {
    var scenario = OneDay.scenario(rooms: 2, [OneDay.talk("a"), OneDay.talk("b")])
    scenario.contributors = [
      Contributor(
        id: "c", name: "C", sessions: ["a", "b"],
        available: [Interval(start: OneDay.moment("10:00"), end: OneDay.moment("12:00"))])
    ]
    let agenda = try place(scenario)
    #expect(agenda.placements.map(\.time.start) == [OneDay.moment("10:00"), OneDay.moment("11:00")])
    scenario.contributors[0].available = [Interval(start: OneDay.moment("10:00"), end: OneDay.moment("11:30"))]
    #expect(throws: PlanningError.self) { try place(scenario) }
  }

  @Test func `a break of any length is a rest`() throws {
    // Two hours and fifty minutes of work in three hours, of which nobody may work more than 85 minutes at a stretch.
    var scenario = OneDay.scenario(
      breaks: [OneDay.coffee("09:00", "12:00", minutes: 10)],
      [OneDay.talk("a", minutes: 85), OneDay.talk("b", minutes: 85)])
    scenario.event.step = 5
    scenario.longestWithoutBreak = 85
    let agenda = try place(scenario)
    #expect(agenda.placements.map(\.time.start) == [OneDay.moment("09:00"), OneDay.moment("10:35")])
  }

  @discardableResult
  private func place(_ scenario: Scenario) throws -> Agenda {
    let agenda = try AgendaPlanner(solver: GLPKSolver(), options: PlanningOptions()).place(scenario).agenda
    #expect(throws: Never.self) { try verify(Plan(agenda: agenda, allocation: Allocation()), against: scenario) }
    return agenda
  }
}
