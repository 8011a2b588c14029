import Conference
import Explanation
import Planning
import ScenarioFile
import Testing

@Suite struct `Why a session is not elsewhere` {
  @Test func `is answered with each rule that forbids it`() throws {
    let scenario = try strasbourg("strasbourg")
    let found = try answer("w2", in: "room-9", "fri", "11:30", of: scenario)
    guard case .forbidden(let reasons) = found else {
      Issue.record("\(found)")
      return
    }
    #expect(reasons.contains("A1: it is pinned to fri 09:30"))
    #expect(reasons.contains("A2: room-9 is taken: 'w4' is pinned to fri 11:30–13:00 in room-9"))
  }

  @Test func `is answered with what it would cost`() throws {
    let scenario = try strasbourg("open-agenda")
    guard case .costs(let same) = try answer("w2", in: "room-9", "fri", "09:30", of: scenario) else {
      Issue.record("not possible where it is")
      return
    }
    let isAsGood = same.allSatisfy { $0.forced == $0.plan && $0.isProven }
    #expect(isAsGood && !same.isEmpty)
    guard case .costs(let costs) = try answer("w1", in: "room-9", "fri", "09:30", of: scenario) else {
      Issue.record("not possible in the other room")
      return
    }
    // Room 9 is the smaller one, and more people wish workshop 1 than workshop 2.
    let isWorse = costs.contains { $0.stage == "preferences" && $0.forced > $0.plan && $0.isProven }
    #expect(isWorse)
  }

  @Test func `is answered with what is too tight where no plan has it`() throws {
    let found = try answer("w2", in: nil, "fri", "11:30", of: strasbourg("open-agenda"))
    guard case .impossible(let reasons) = found else {
      Issue.record("\(found)")
      return
    }
    #expect(reasons.first?.contains("minutes") == true)
  }

  private func answer(
    _ session: ID<Session>, in room: ID<Room>?, _ day: ID<Day>, _ time: String, of scenario: Scenario
  ) throws -> ForcedPlacement.Answer {
    let start = try scenario.event.moment(#require(scenario.event.day(day)), #require(TimeOfDay(time)))
    let question = PlacementQuestion(session, in: room, at: start)
    return try ForcedPlacement(question, of: scenario, plan: nil, options: PlanningOptions()).answer
  }

  private func strasbourg(_ name: String) throws -> Scenario {
    let folder = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    return try decode(ScenarioSource.load("/\(folder)/scenarios/strasbourg-2019/\(name).yaml"))
  }
}
