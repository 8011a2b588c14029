import Conference
import Testing

@testable import Planning

@Suite struct `Mixing where workshops overlap in chains` {
  /// Four people, two in each of the workshops `a` and `b`, then two in `long` and the others in `early` and `late`, which overlap it one after the
  /// other. All have two seats.
  private func scenario(together pairs: [[ID<Delegate>]]) -> Scenario {
    let day = Day(
      id: "mon", date: CalendarDate(year: 2026, month: 3, day: 2)!, opens: TimeOfDay("08:00")!,
      closes: TimeOfDay("18:00")!)
    let times = [("a", 540), ("b", 540), ("early", 840), ("long", 870), ("late", 900)]
    var scenario = Scenario(
      event: Event(name: "Chain", days: [day]),
      rooms: times.map { Room(id: ID($0.0), name: Text($0.0), seats: 2) },
      sessions: times.map {
        Session(
          id: ID($0.0), kind: .workshop, title: "Workshop", minutes: 60, day: "mon", start: Moment(minutes: $0.1),
          room: ID($0.0))
      },
      sectors: [Sector(id: "all", name: "All")],
      delegates: ["p1", "p2", "p3", "p4"].map { Delegate(id: $0, name: $0.text, sector: "all") })
    scenario.pins = zip(pairs, ["a", "b"]).flatMap { pair, workshop in
      pair.map { Pin($0, .must, attend: ID(workshop)) }
    }
    scenario.policy = Policy([Stage(.mixing(Mixing()))])
    return scenario
  }

  /// Those in `early` and `late` meet twice whoever they are; of the ways to choose them the best is one in which no two have met before.
  @Test(
    arguments: [
      [["p1", "p2"], ["p3", "p4"]], [["p1", "p3"], ["p2", "p4"]], [["p1", "p4"], ["p2", "p3"]],
    ] as [[[ID<Delegate>]]])
  func `moves people from one way through a chain to another`(pairs: [[ID<Delegate>]]) throws {
    let scenario = scenario(together: pairs)
    let plan = try Planner().plan(scenario)
    #expect(plan.proof.map(\.value) == [1])
    expectVerified(plan, against: scenario, "\(pairs)")
  }
}
