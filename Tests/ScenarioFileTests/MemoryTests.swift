import Conference
import Foundation
import Testing

@testable import ScenarioFile

@Suite struct MemoryTests {
  /// The catalogue's scenario that is about it.
  private static let folder = repositoryPath("scenarios/catalogue/memory")

  /// What is kept of an event in which one delegate of the sample lost something.
  private func event(_ year: Int, _ people: String = "\"alb-1\": {\"points\": 4, \"ranks\": [3, null]}") -> [UInt8] {
    Array(
      "{\"format\": \"breakout-memory/1\", \"event\": \"Forum\", \"begins\": \"\(year)-05-01\", \"people\": {\(people)}}"
        .utf8)
  }

  /// What is wrong with the sample where it remembers these files.
  private func messages(_ history: String, _ files: [String: [UInt8]]) -> [String] {
    let sample = Sample(rest: "history: \(history)")
    let all = Dictionary(sample.files.map { ($0, Array($1.utf8)) }, uniquingKeysWith: { $1 }).merging(files) { $1 }
    return diagnostics(of: ScenarioSource(main: sample.main, files: all)).map(\.message)
  }

  @Test func `what somebody carries is a number of points`() throws {
    let scenario = try sample(
      Sample(roster: "id,sector,carried\na,police,2.5\nb,courts,\nc,courts,0.99\nd,courts,1000"))
    #expect(scenario.delegates.map(\.carried) == [2_500_000, 0, 990_000, 1_000_000_000])
    let advice = "is not what somebody carries from earlier events; give points from 0 to 1000, such as 2.5"
    expectDiagnostics(
      Sample(roster: "id,sector,carried\na,police,1️⃣-1\nb,courts,2️⃣1001\nc,courts,3️⃣1.23456\nd,courts,4️⃣much"),
      [
        "1️⃣": "'-1' \(advice)", "2️⃣": "'1001' \(advice)", "3️⃣": "'1.23456' \(advice)", "4️⃣": "'much' \(advice)",
      ])
  }

  @Test func `losses of the latest event count whole, and less with each event since`() throws {
    let scenario = try decode(ScenarioSource.load(Self.folder + "/scenario.yaml"))
    // a4 lost 4 points in 2025 and 4 in 2024, a2 only 1 in 2025; the roster gives a1 2.5.
    #expect(scenario.carried() == [2_500_000, 1_000_000, 4_000_000, 7_000_000])
    #expect(scenario.memory.strength == 100 && scenario.memory.keeps == 75)
    // Of a mean of 29 / 8 points, rounded down to sixteenths.
    #expect(scenario.memoryFactors() == [27, 20, 33, 46])
    #expect(scenario.memory.events.map(\.begins.year) == [2025, 2024])
    #expect(scenario.memory.events[0].outcomes["a3"] == PastOutcome(points: 4, ranks: [3]))
  }

  @Test func `plans of one day are of one event, and old losses are forgotten`() throws {
    func past(_ year: Int, _ points: Int) throws -> PastEvent {
      let date = try #require(CalendarDate(year: year, month: 1, day: 1))
      return PastEvent(name: "Forum", begins: date, outcomes: ["a": PastOutcome(points: points, ranks: [2])])
    }
    let events = try [past(2027, 1), past(2027, 4), past(2025, 1)]
    #expect(Memory(events).losses() == ["a": 5_750_000])
    #expect(Memory(events, keeps: 50).losses() == ["a": 5_500_000])
    #expect(Memory(events, keeps: 0).losses() == ["a": 5_000_000])
    let old = try [past(2001, 1)] + (2002...2024).map { try past($0, 0) }
    #expect(Memory(old, keeps: 50).losses() == [:])
    // A loss is rounded down to a millionth of a point after each event.
    #expect(Memory(old).losses() == ["a": 1336])
  }

  @Test func `a plan is kept as what is remembered of it, and read back as that`() throws {
    let source = ScenarioSource.load(Self.folder + "/scenario.yaml")
    let kept = try #require(source.files["plan-2025.json"])
    #expect(String(decoding: kept, as: UTF8.self).hasPrefix("{\n  \"format\": \"breakout-memory/1\",\n"))
    var whole = source
    for name in ["plan-2024.json", "plan-2025.json"] {
      whole.files[name] = [UInt8](try Data(contentsOf: URL(fileURLWithPath: Self.folder + "/" + name)))
    }
    #expect(try decode(whole) == decode(source))
    let text = Text([(.english, "The \"Forum\""), (.german, "Tagung")])
    let date = try #require(CalendarDate(year: 2025, month: 3, day: 4))
    let event = PastEvent(
      name: try #require(text), begins: date, outcomes: ["a": PastOutcome(points: 4, ranks: [3, nil])])
    let again = try PastEvent(event.bytes, name: "kept.json")
    #expect(again.name(.german) == "Tagung" && again.name(.english) == "The \"Forum\"")
    #expect(again.bytes == event.bytes && again.outcomes == event.outcomes)
  }

  @Test func `a plan that is missing, broken, foreign, too late or named twice is told`() throws {
    #expect(messages("[past.json]", ["past.json": event(2018)]) == [])
    #expect(messages("[past.json]", [:]) == ["there is no file 'past.json' in the scenario's folder"])
    #expect(messages("[../past.json]", [:]) == ["'../past.json' leaves the scenario's folder; put the file into it"])
    #expect(
      messages("[past.json]", ["past.json": Array("{\"format\": \"breakout-plan/1\"}".utf8)])
        == ["'past.json' is no plan that can be read: past.json:1:1: 'source' is missing here"])
    #expect(
      messages("[past.json]", ["past.json": event(2018, "\"alb-1\": {\"points\": -1, \"ranks\": []}")])
        == ["'past.json' is no plan that can be read: past.json:1:106: -1 points; it takes 0 to 1,000,000"])
    #expect(
      messages("[past.json]", ["past.json": event(2018, "\"xyz-1\": {\"points\": 1, \"ranks\": [2]}")])
        == [
          "nobody of this roster had wishes at 'Forum' in 'past.json'; people are known by their codes, which must stay the same"
        ])
    #expect(
      messages("[past.json]", ["past.json": event(2019)]) == [])
    #expect(
      messages("[past.json]", ["past.json": event(2020)])
        == ["'past.json' is of an event that begins on 2020-05-01, which is not before 2019-05-16"])
    #expect(
      messages("[past.json, past.json]", ["past.json": event(2018)]) == [
        "'past.json' stands here twice; once is enough"
      ])
    #expect(messages("past.json", ["past.json": event(2018)]) == ["'past.json' where a list of plans belongs"])
  }

  @Test func `how much a point counts is a whole number`() {
    expectDiagnostics(
      Sample(rest: "memory: {strength: 1️⃣1200, keeps: 2️⃣101}"),
      ["1️⃣": "1200 percent; it takes 0 to 1000", "2️⃣": "101 percent; it takes 0 to 100"])
    expectDiagnostics(
      Sample(rest: "memory: {1️⃣weight: 1}"), ["1️⃣": "unknown key 'weight'; the keys are 'strength' and 'keeps'"])
  }
}
