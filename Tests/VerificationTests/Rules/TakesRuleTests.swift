import Conference
import Testing
import Verification

@Suite struct TakesRuleTests {
  @Test func `everybody attends as many optional workshops as they take`() {
    var fixture = Fixture()
    func found() -> [Violation] {
      fixture.violations.filter { $0.rule == .takes && $0.subjects.contains(.delegate("a1")) }
    }
    fixture.scenario.rules.takes = Takes(max: 1)
    #expect(found() == [], "nothing is optional")
    for id: ID<Session> in ["w1", "w2", "w3", "w4"] { fixture.change(session: id) { $0.optional = true } }
    #expect(found().map(\.message) == ["a1 attends 2 optional workshops, and takes at most 1"])
    #expect(found().map(\.isHard) == [true])
    fixture.change(delegate: "a1") { $0.takes = Takes(min: 2, max: 2) }
    #expect(found() == [], "what the roster says of somebody goes before what holds for all")
    fixture.seat("a1")
    #expect(found().map(\.message) == ["a1 attends 0 optional workshops, and takes at least 2"])
    fixture.scenario.rules[.takes] = .soft(weight: 3)
    #expect(found().map(\.penalty) == [6])
    fixture.scenario.rules[.takes] = .off
    #expect(found() == [])
  }
}
