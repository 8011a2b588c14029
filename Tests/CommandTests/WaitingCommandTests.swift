import Foundation
import Testing

@Suite struct WaitingCommandTests {
  /// Three wish the first workshop, which seats two.
  private static let popular: [String: String] = [
    "popular.yaml": """
    format: breakout/1
    event:
      name: Popular
      timezone: Europe/Paris
      days: [{id: mon, date: 2030-01-07, opens: "08:00", closes: "12:00"}]
    rooms: [{id: r1, seats: 2}, {id: r2, seats: 6}]
    sessions:
      - {id: w1, kind: workshop, title: First, minutes: 60, day: mon, start: "09:00", room: r1}
      - {id: w2, kind: workshop, title: Second, minutes: 60, with: w1, room: r2}
    sectors: [{id: law}]
    delegates: {roster: roster.csv}
    pins: [{delegate: d1, session: w1}, {delegate: d2, session: w1}]
    policy: [preferences]
    """,
    "roster.csv": "id,name,sector,choice 1,choice 2\n"
      + "d1,Person 1,law,w1,w2\nd2,Person 2,law,w1,w2\nd3,Person 3,law,w1,w2\nd4,Person 4,law,w2,w1\n",
  ]

  private func solved() throws -> Folder {
    let folder = try Folder(Self.popular)
    #expect(try breakout("solve", "scenario", "--out", "plan", "-q", in: folder).code == 0)
    return folder
  }

  @Test func `lists say who is next, and a re-plan that offers free seats does it`() throws {
    let folder = try solved()
    let run = try breakout("waiting", "plan", in: folder)
    #expect(run.output == "w1 First, 2 seats, all taken\n  1  d3  w2 → w1\n", "\(run.output)\(run.error)")
    let json = try breakout("waiting", "plan", "--json", in: folder).json()
    let list = try #require((json["lists"] as? [[String: Any]])?.first)
    #expect(list["session"] as? String == "w1")
    #expect(list["complete"] as? Bool == true)
    #expect((list["places"] as? [[String: Any]])?.map { $0["delegate"] as? String } == ["d3"])
    let leaving = try breakout("waiting", "plan", "--leave", "d1", in: folder)
    #expect(leaving.output == "If d1 does not come, these move up:\n\n  d3  w2 → w1\n", "\(leaving.output)")
    let replan = try breakout("replan", "plan", "--leave", "d1", "--move-up", "--out", "next", "-q", in: folder)
    #expect(replan.code == 0, "\(replan.error)")
    #expect(replan.output.contains("d3 Person 3  w2 → w1"), "\(replan.output)")
    #expect(try breakout("verify", "next", in: folder).code == 0)
    let still = try breakout("replan", "plan", "--leave", "d1", "--out", "still", "-q", in: folder)
    #expect(still.output.contains("Nobody moves."))
  }

  @Test func `a delegate learns their own places and nobody's name`() throws {
    let folder = try solved()
    let own = try breakout("waiting", "plan", "--delegate", "d3", "--audience", "delegate", in: folder)
    #expect(own.output == "d3\n  w1  place 1  instead of w2\n", "\(own.output)")
    #expect(try breakout("waiting", "plan", "--delegate", "d4", in: folder).output == "d4\n  on no waiting list\n")
    #expect(try breakout("waiting", "plan", "--audience", "delegate", in: folder).code == 64)
  }

  @Test func `the lists are a sheet, and what has none is told`() throws {
    let folder = try solved()
    #expect(try breakout("waiting", "plan", "--out", "sheet", "--language", "de", in: folder).code == 0)
    let sheet = try folder.read("sheet/waiting.csv")
    #expect(sheet.contains("Platz") && sheet.contains("First,1,d3,Person 3,,Second,First"), "\(sheet)")
    let free = try breakout("waiting", "plan", "--session", "w2", in: folder)
    #expect(free.code == 3 && free.error.contains("'w2' is a workshop with free seats"), "\(free.error)")
    #expect(try breakout("waiting", "plan", "--leave", "d9", in: folder).code == 3)
    #expect(try breakout("waiting", "plan", "--leave", "d1", "--delegate", "d1", in: folder).code == 64)
  }
}
