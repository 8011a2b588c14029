import Conference
import Testing
import Verification

@Suite struct RankedOnlyTests {
  @Test func `who has wishes attends nothing that they did not rank`() {
    var fixture = Fixture()
    fixture.scenario.rules.rankedOnly = .hard
    fixture.change(delegate: "a1") { $0.choices = [] }
    fixture.seat("a1", in: "w1", "w4")
    let before = fixture.violations.filter { $0.subjects.contains(.delegate("a1")) }
    #expect(before == [], "who ranked nothing may be anywhere")
    fixture.change(session: "w1") { $0.topic = "first" }
    fixture.change(session: "w4") { $0.topic = "second" }
    fixture.change(delegate: "a1") { $0.choices = ["first"] }
    let found = fixture.violations.filter { $0.subjects.contains(.delegate("a1")) }
    #expect(found.map(\.rule) == [.rankedOnly])
    #expect(found.map(\.message) == ["a1 is in w4, which they did not rank"])
    fixture.scenario.rules.rankedOnly = .soft(weight: 5)
    #expect(fixture.violations.filter { $0.subjects.contains(.delegate("a1")) }.map(\.penalty) == [5])
    fixture.scenario.rules.rankedOnly = .off
    #expect(fixture.violations == [])
  }
}
