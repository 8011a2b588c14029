import Conference
import Foundation
import Planning
import ScenarioFile

/// Conferences for tests: feasible ones made at random, and the one of Strasbourg.
enum Example {
  /// The conference of Strasbourg, everything pinned.
  static func strasbourg() throws -> Scenario { try decode(strasbourgSource()) }

  /// The same with its agenda left open.
  static func openStrasbourg(_ name: String = "open-agenda") throws -> Scenario { try decode(strasbourgSource(name)) }

  static func strasbourgSource(_ name: String = "strasbourg") -> ScenarioSource {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    return ScenarioSource.load(root.appendingPathComponent("scenarios/strasbourg-2019/\(name).yaml").path)
  }

  /// Two blocks of two or three workshops for 14 to 24 delegates in delegations of four, with room to spare.
  static func random(seed: Int) -> Scenario {
    var random = SplitMix64(seed: seed)
    let parallel = Int.random(in: 2...3, using: &random)
    let people = Int.random(in: 14...24, using: &random)
    let day = Day(
      id: "mon", date: CalendarDate(year: 2026, month: 3, day: 2)!, opens: TimeOfDay("08:00")!,
      closes: TimeOfDay("18:00")!)
    let rooms = (0..<parallel).map {
      Room(
        id: ID("r\($0)"), name: "Room \($0)", seats: people / parallel + 4, features: ["interpretation", "step-free"])
    }
    let sessions = (0..<2).flatMap { block in
      (0..<parallel).map { number in
        Session(
          id: ID("w\(block)\(number)"), kind: .workshop, title: "Workshop", minutes: 60, day: "mon",
          start: Moment(minutes: 540 + 120 * block), room: rooms[number].id, attendance: Attendance(min: 2),
          languages: ["en"])
      }
    }
    let sectors: [ID<Sector>] = ["police", "courts", "schools"]
    let topics = sessions.map(\.topic)
    let delegates = (0..<people).map { number in
      Delegate(
        id: ID("d\(number)"), name: "Delegate \(number)", sector: sectors[number % 3], delegation: ID("c\(number / 4)"),
        choices: Array(topics.shuffled(using: &random).prefix(3)), languages: ["en"])
    }
    var scenario = Scenario(
      event: Event(name: "Random \(seed)", days: [day]), rooms: rooms, sessions: sessions,
      sectors: sectors.map { Sector(id: $0, name: "Sector") },
      delegations: Set(delegates.compactMap(\.delegation)).sorted().map { Delegation(id: $0, name: Text($0.text)) },
      delegates: delegates)
    scenario.rules.delegationSpread = DelegationSpread(.even)
    scenario.policy = Policy([Stage(.sectorBalance), Stage(.preferences), Stage(.evenSizes)])
    return scenario
  }
}

/// The best plan; nil where there is none.
func planIfAny(_ scenario: Scenario) throws -> Plan? {
  do throws(PlanningError) {
    return try Planner().plan(scenario)
  } catch {
    if case .infeasible = error { return nil }
    throw error
  }
}
