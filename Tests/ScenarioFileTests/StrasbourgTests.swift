import Conference
import Foundation
import ScenarioFile
import Testing

/// The scenario of the conference of 2019.
private func strasbourg() throws -> Scenario {
  try decode(ScenarioSource.load(repositoryPath("scenarios/strasbourg-2019/strasbourg.yaml")))
}

@Test func `the Strasbourg scenario has the rooms, people and rules it describes`() throws {
  let scenario = try strasbourg()
  #expect(scenario.rooms.map(\.seats) == [40, 36, 76])
  #expect(scenario.delegates.count == 68)
  #expect(scenario.delegations.count == 10)
  for delegation in scenario.delegations {
    let members = scenario.delegates.filter { $0.delegation == delegation.id }
    #expect(members.count == 5 && Set(members.map(\.sector)).count >= 3)
  }
  #expect(scenario.delegates.count { $0.delegation == nil } == 18)
  #expect(scenario.delegates.allSatisfy { $0.name == $0.id.text })
  #expect(scenario.sectors.count == 8)
  #expect(scenario.rules.delegationSpread == DelegationSpread(.even))
  #expect(scenario.rules.guarantee == Guarantee(choices: 2, in: .anySlot))
  for workshop in scenario.workshops {
    let roles = scenario.delegates.flatMap(\.roles).filter { $0.session == workshop.id }.map(\.kind.rawValue)
    #expect(roles.sorted() == ["moderator", "rapporteur"])
  }
}

@Test func `the Strasbourg scenario is the published agenda`() throws {
  let scenario = try strasbourg()
  let event = scenario.event
  let sessions = scenario.sessions.map { (start: $0.start, minutes: $0.minutes, name: $0.id.text) }
  let breaks = scenario.breaks.map { (start: $0.start, minutes: $0.minutes, name: $0.id.text) }
  let agenda = try (sessions + breaks).map { try (start: #require($0.start), $0.minutes, $0.name) }
    .sorted { ($0.start, $0.2) < ($1.start, $1.2) }
    .map { "\(event.label($0.start))–\(event.time(of: $0.start + $0.1)) \($0.2)" }
  #expect(
    agenda == [
      "thu 08:30–09:00 registration-thu", "thu 09:00–09:30 welcome", "thu 09:30–11:00 trends",
      "thu 11:00–11:30 coffee-am", "thu 11:30–12:30 co-operation", "thu 12:30–14:00 lunch", "thu 14:00–15:30 policy",
      "thu 15:30–16:00 coffee-pm", "thu 16:00–17:30 protection", "fri 08:30–09:00 registration-fri",
      "fri 09:00–09:30 keynote", "fri 09:30–11:00 w1", "fri 09:30–11:00 w2", "fri 11:00–11:30 coffee-am",
      "fri 11:30–13:00 w3", "fri 11:30–13:00 w4", "fri 13:00–14:00 lunch", "fri 14:00–15:30 priorities",
      "fri 15:30–16:00 coffee-pm", "fri 16:00–17:00 way-forward",
    ])
  #expect(scenario.workshops.compactMap(\.room) == ["room-8", "room-9", "room-8", "room-9"])
  for session in scenario.sessions {
    #expect(session.kind == .workshop || session.room == "rooms-8-9")
    #expect(session.title(.english) != session.title(.french))
  }
}

@Test(.enabled(if: (try? python(["--version"])) == 0)) func `the Strasbourg roster is what its script writes`() throws {
  #expect(try python([repositoryPath("scenarios/strasbourg-2019/make-roster.py"), "--check"]) == 0)
}

/// How Python ends; 127 where there is none.
func python(_ arguments: [String]) throws -> Int32 {
  let process = Process()
  process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
  process.arguments = ["python3"] + arguments
  process.standardOutput = FileHandle.nullDevice
  process.standardError = FileHandle.nullDevice
  try process.run()
  process.waitUntilExit()
  return process.terminationStatus
}

/// A path in the repository that these tests belong to.
func repositoryPath(_ path: String) -> String {
  let folder = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
  return "/\(folder)/\(path)"
}
