import Conference
import Explanation
import ScenarioFile
import Testing

/// What is printed as a way out is one.
struct RepairTests {
  private func scenario(seats: Int, people: Int, closed: String = "") throws -> ScenarioSource {
    let yaml = """
      format: breakout/1
      event:
        name: Small
        timezone: Europe/Lisbon
        days: [{id: d1, date: 2030-06-06, opens: "09:00", closes: "12:00"}]
      rooms:
        - {id: hall, seats: 60}
        - {id: a, seats: \(seats), features: workshops}
        - {id: b, seats: \(seats), features: workshops\(closed)}
      sessions:
        - {id: opening, kind: plenary, minutes: 30, start: "09:00", room: hall}
        - {id: w1, kind: workshop, minutes: 60, after: opening, requires: workshops}
        - {id: w2, kind: workshop, minutes: 60, with: w1, requires: workshops}
      sectors: [{id: x}]
      delegates: {roster: r.csv}
      """
    let roster = "id,sector\n" + (1...people).map { "d\($0),x\n" }.joined()
    return ScenarioSource(main: "s.yaml", files: ["s.yaml": Array(yaml.utf8), "r.csv": Array(roster.utf8)])
  }

  @Test func `every repair works as it is typed, and none opens a closed room`() throws {
    let source = try scenario(seats: 20, people: 11, closed: ", closed: [{day: d1}]")
    let read = try decode(source)
    let why = try #require(try Infeasibility.of(read))
    #expect(!why.repairs.isEmpty)
    for repair in why.repairs {
      #expect(!repair.words(in: read).contains("open b"))
      guard let settings = repair.settings else { continue }
      var typed = source
      typed.settings = settings
      #expect(try Infeasibility.of(decode(typed)) == nil, "\(repair.words(in: read))")
    }
  }

  @Test(arguments: 1...6) func `as many seats are asked for as are missing, and not one more`(missing: Int) throws {
    let yaml = """
      format: breakout/1
      event:
        name: Small
        timezone: Europe/Lisbon
        days: [{id: d1, date: 2030-06-06, opens: "09:00", closes: "12:00"}]
      rooms: [{id: a, seats: \(10 - missing)}]
      sessions: [{id: w1, kind: workshop, minutes: 60, start: "09:00", room: a}]
      sectors: [{id: x}]
      delegates: {roster: r.csv}
      """
    let roster = "id,sector\n" + (1...10).map { "d\($0),x\n" }.joined()
    let files = ["s.yaml": Array(yaml.utf8), "r.csv": Array(roster.utf8)]
    let scenario = try decodeWithConflicts(ScenarioSource(main: "s.yaml", files: files)).scenario
    let why = try #require(try Infeasibility.of(scenario))
    #expect(why.repairs.compactMap(\.settings) == [["rooms.a.seats=10"]])
  }

  @Test func `fewer seats than people are the first thing that is said`() throws {
    let source = try scenario(seats: 20, people: 45)
    let scenario = try decodeWithConflicts(source).scenario
    let why = try #require(try Infeasibility.of(scenario))
    #expect(why.shortage?.words() == "the rooms that workshops can be in at one time have 40 seats for 45 people")
  }

  /// What is missing is a room for six who stay together.
  @Test func `as many seats as people are not too few`() throws {
    let yaml = """
      format: breakout/1
      event:
        name: Small
        timezone: Europe/Lisbon
        days: [{id: d1, date: 2030-06-06, opens: "09:00", closes: "12:00"}]
      rooms: [{id: a, seats: 5}, {id: b, seats: 5}]
      sessions:
        - {id: w1, kind: workshop, minutes: 60, start: "09:00", room: a}
        - {id: w2, kind: workshop, minutes: 60, start: "09:00", room: b}
      sectors: [{id: x}]
      delegates: {roster: r.csv}
      together: [[d1, d2, d3, d4, d5, d6]]
      """
    let roster = "id,sector\n" + (1...10).map { "d\($0),x\n" }.joined()
    let files = ["s.yaml": Array(yaml.utf8), "r.csv": Array(roster.utf8)]
    let scenario = try decodeWithConflicts(ScenarioSource(main: "s.yaml", files: files)).scenario
    let why = try #require(try Infeasibility.of(scenario))
    #expect(why.shortage == nil)
  }
}
