import Conference
import Testing

// swift-format-ignore: NeverForceUnwrap
private let day = Day(
  id: "fri", date: CalendarDate("2019-05-17")!, opens: TimeOfDay("09:00")!, closes: TimeOfDay("17:00")!)

/// A scenario that is fine until a test changes it.
private func scenario(_ change: (inout Scenario) -> Void = { _ in }) -> Scenario {
  var scenario = Scenario(
    event: Event(name: "T", days: [day]), rooms: [Room(id: "a", name: "A", seats: 10)],
    sessions: [Session(id: "w1", kind: .workshop, title: "W", minutes: 60)],
    sectors: [Sector(id: "police", name: "Police")],
    delegates: [Delegate(id: "d1", name: "d1", sector: "police"), Delegate(id: "d2", name: "d2", sector: "police")])
  change(&scenario)
  return scenario
}

@Test func `a consistent scenario has no problems`() {
  #expect(scenario().problems() == [])
}

@Test func `problems of a scenario made in code have the paths of a file`() {
  let problems = scenario {
    $0.sessions[0].room = "b"
    $0.delegates[1].sector = "polce"
    $0.rooms[0].seats = 0
    $0.rules.guarantee = Guarantee(choices: 0)
    $0.rules.pins = .soft(weight: 0)
    $0.rules.delegationSpread = DelegationSpread(.atMost(0))
  }.problems()
  #expect(
    problems.map(\.path) == [
      ["sessions", 0, "room"], ["delegates", 1, "sector"], ["rooms", 0, "seats"], ["rules", "pins", "soft"],
      ["rules", "guarantee", "within-choices"], ["rules", "delegation-spread", "at-most"],
    ])
}

@Test func `names that could not be read are not missed`() {
  let broken = scenario {
    $0.sessions[0].room = "b"
    $0.delegates[0].sector = "x"
  }
  #expect(broken.unknownNames(besides: [.rooms]).map(\.path) == [["delegates", 0, "sector"]])
  #expect(broken.unknownNames(besides: [.rooms, .sectors]).isEmpty)
}

@Test func `a scenario of nothing has problems and no crash`() {
  let empty = Scenario(event: Event(name: "", step: 0, days: []), rooms: [], sessions: [], sectors: [], delegates: [])
  #expect(
    empty.problems().map(\.path) == [["event", "days"], ["event", "step"], ["rooms"], ["sessions"], ["delegates"]])
}

@Test func `doubled sessions, days and delegates are problems and no crash`() {
  let doubled = scenario {
    $0.event.days.append(day)
    $0.sessions[0].start = Moment(minutes: 600)
    $0.sessions.append($0.sessions[0])
    $0.delegates.append($0.delegates[0])
    $0.rooms.append($0.rooms[0])
    $0.pins = [Pin("d1", .must, attend: "w1"), Pin("d1", .must, attend: "w1")]
  }
  let paths = doubled.unknownNames().map(\.path)
  #expect(
    paths == [
      ["event", "days", 1, "id"], ["event", "days", 1, "date"], ["rooms", 1, "id"], ["sessions", 1, "id"],
      ["delegates", 2, "id"],
    ])
  _ = doubled.contradictions()
}

@Test func `demands that cannot all be met are conflicts, and entries without a meaning are not`() {
  let found = scenario {
    $0.rooms[0].seats = 1
    $0.sessions[0].start = Moment(minutes: 600)
    $0.rules.guarantee = Guarantee(choices: 0)
  }.contradictions()
  #expect(found.nonsense.map(\.path) == [["rules", "guarantee", "within-choices"]])
  #expect(!found.conflicts.isEmpty)
  #expect(found.conflicts.allSatisfy { $0.message.contains("seats") || $0.message.contains("take") })
}

@Test func `a start that is not on its own day is a problem`() {
  let problems = scenario {
    $0.event.days.append(Day(id: "sat", date: CalendarDate("2019-05-18")!, opens: .midnight, closes: .endOfDay))
    $0.sessions[0].day = "sat"
    $0.sessions[0].start = Moment(minutes: 600)
  }.problems()
  #expect(problems.map(\.message) == ["fri 10:00 is not on 'sat', its day; pin it to one of the two"])
}
