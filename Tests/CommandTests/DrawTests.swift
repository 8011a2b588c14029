import Foundation
import Testing

@Suite struct DrawTests {
  /// Three are alike and wish the first workshop, which seats one; one wishes the second.
  private static let equals: [String: String] = [
    "equals.yaml": """
    format: breakout/1
    event:
      name: Equals
      timezone: Europe/Paris
      days: [{id: mon, date: 2030-01-07, opens: "08:00", closes: "12:00"}]
    rooms: [{id: r1, seats: 1}, {id: r2, seats: 6}]
    sessions:
      - {id: w1, kind: workshop, minutes: 60, day: mon, start: "09:00", room: r1}
      - {id: w2, kind: workshop, minutes: 60, with: w1, room: r2}
    sectors: [{id: law}]
    delegates: {roster: roster.csv}
    policy: [preferences]
    """,
    "roster.csv": "id,name,sector,choice 1,choice 2\n"
      + "d1,d1,law,w1,w2\nd2,d2,law,w1,w2\nd3,d3,law,w1,w2\nd4,d4,law,w2,w1\n",
  ]

  @Test func `chances are told, and a number picks a plan that anybody can pick again`() throws {
    let folder = try Folder(Self.equals)
    #expect(try breakout("solve", "scenario", "--out", "plan", "-q", in: folder).code == 0)
    let run = try breakout("draw", "plan", in: folder)
    #expect(run.code == 0, "\(run.error)")
    #expect(run.output.contains("Nobody's chance of a first choice is below 33.3 %;"), "\(run.output)")
    let json = try breakout("draw", "plan", "--json", in: folder).json()
    let people = try #require(json["delegates"] as? [[String: Any]])
    let chances = people.compactMap { $0["firstChoice"] as? Double }
    #expect(chances.count == 4)
    for (chance, expected) in zip(chances, [1 / 3.0, 1 / 3.0, 1 / 3.0, 1]) { #expect(abs(chance - expected) < 1e-6) }
    var winners: Set<String> = []
    for (name, number) in [("a", "0.1"), ("b", "0.5"), ("c", "0.9"), ("d", "0.5")] {
      let drawn = try breakout("draw", "plan", "--number", number, "--out", name, "-q", in: folder)
      #expect(drawn.code == 0, "\(drawn.error)")
      #expect(try breakout("verify", name, "-q", in: folder).code == 0)
      let plan = try folder.read("\(name)/plan.json")
      #expect(!plan.contains("\"seed\""))
      for person in ["d1", "d2", "d3"] where plan.contains("\"\(person)\": [\"w1\"]") { winners.insert(person) }
    }
    #expect(winners == ["d1", "d2", "d3"])
    #expect(try folder.read("b/plan.json") == folder.read("d/plan.json"))
  }

  @Test(arguments: [["--number", "1"], ["--number", "-0.1"], ["--out", "x"], ["--plans", "0"]])
  func `what is no number, and sheets of no plan, are refused`(arguments: [String]) throws {
    let folder = try Folder(Self.equals)
    #expect(try Running(["draw", "plan"] + arguments, in: folder).end().code == 64)
  }

  @Test func `a limit of time that comes first is told, with what helps`() throws {
    let folder = try Folder(Self.equals)
    #expect(try breakout("solve", "scenario", "--out", "plan", "-q", in: folder).code == 0)
    let run = try breakout("draw", "plan", "--time-limit", "0.001s", in: folder)
    #expect(run.code == 5)
    #expect(run.error.contains("or make fewer --plans"), "\(run.error)")
  }
}
